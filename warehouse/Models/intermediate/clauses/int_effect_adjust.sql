-- int_effect_adjust: signed points by category, for some roles only where the rule says so
-- grain:   scored_id, basis, clause_id
-- inputs:  int_clause_grid, rule_option, dim_person
-- local:   scored_id
-- source:  rules.md 2.11 adjust: + map[value]; a value that is not in the map changes nothing
-- columns: scored_id      row of int_scored_subject
--          basis          evidence or claim
--          clause_id      clause
--          observed       observed figure
--          observed_text  observed category
--          target         target
--          effect         signed points, null if unknown
--          flag           pending, no_data or null
with matched as (
  select
    g.scored_id, g.basis, g.clause_id,
    -- A person with two roles is adjusted once, by the larger figure.
    case when max(abs(o.points)) = max(o.points) then max(o.points) else min(o.points) end as points
  from int_clause_grid as g
  join rule_option as o
    on o.system_id = g.system_id and o.version = g.version and o.profile = g.profile and o.clause_id = g.clause_id
    and o.attribute = 'value' and (o.option_value = g.text_value or o.option_zh = g.text_value)
  left join dim_person as p
    on p.person_id = case when g.who_type = 'person' then g.who_id end and p.valid_from <= g.looked_on
    and coalesce(p.valid_to, date '9999-12-31') >= g.looked_on
  where g.kind = 'adjust' and (o.role is null or position(';' || o.role || ';' in ';' || p.roles || ';') > 0)
  group by g.scored_id, g.basis, g.clause_id
)
select
  g.scored_id, g.basis, g.clause_id,
  g.value as observed, g.text_value as observed_text,
  cast(null as decimal(18, 4)) as target,
  cast(case when g.state <> 'unknown' then coalesce(m.points, 0) when not g.is_final then 0 end as decimal(18, 6)) as effect,
  case when g.state = 'unknown' and g.is_final then 'no_data' when g.state = 'unknown' then 'pending' end as flag
from int_clause_grid as g
left join matched as m
  on m.scored_id = g.scored_id and m.basis = g.basis and m.clause_id = g.clause_id
where g.kind = 'adjust'
