-- Tables of results: a unit's own, or a person's, whose unit is the one assessed in, else that of today's roster.
select m.*, case when m.subject_type = 'unit' then m.subject_id else coalesce(p.unit_id, n.unit_id) end as owner_unit_id
from {{table}} as m
left join (
  select s.system_id, s.version, s.period, s.as_of, s.subject_id, max(s.unit_id) as unit_id
  from mart_score as s
  where s.subject_type = 'person'
  group by s.system_id, s.version, s.period, s.as_of, s.subject_id
) as p
  on p.system_id = m.system_id and p.version = m.version and p.period = m.period and p.as_of = m.as_of and p.subject_id = m.subject_id
left join dim_person_now as n on n.person_id = m.subject_id
