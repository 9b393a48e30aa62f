-- The points of each leaf as its clauses give them, before cap and floor: one row a subject and leaf, of a leaf over people one a person.
select
  c.grid_id, c.subject_type, c.subject_id, c.indicator_id, c.scored_id, c.combine, max(c.who_id) as who_id, max(c.max_points) as max_points, bool_or(c.is_clamped) as is_clamped,
  max(c.start_points) as start_points, sum(coalesce(c.effect, 0)) as moved,
  string_agg(c.clause_id, ';') filter (where c.flag = 'zero') as zeroing
from looked_clause as c
group by c.grid_id, c.subject_type, c.subject_id, c.indicator_id, c.scored_id, c.combine
order by c.grid_id, c.indicator_id, c.scored_id
