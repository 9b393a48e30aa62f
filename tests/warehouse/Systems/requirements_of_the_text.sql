-- Requirements of a system as the index of the documents numbers them, one id each. The check of a task without points
-- (XS-1-r1 of XS-1) and of a list of such tasks (HG-r1) counts among the tasks; a rule in money (YZ-r3) is numbered as a requirement.
select r.requirement_id
from dim_requirement as r
where r.system_id = $system
  and not exists (
    select 1 from dim_indicator as i
    where i.system_id = r.system_id and i.max_points is null and i.indicator_id = r.indicator_id and starts_with(r.requirement_id, i.indicator_id || '-r'))
  and not exists (
    select 1 from rule_requirement_item as t
    join dim_indicator as i on i.system_id = t.system_id and i.indicator_id = t.item
    where t.system_id = r.system_id and t.requirement_id = r.requirement_id)
union
select i.indicator_id
from dim_indicator as i
where i.system_id = $system and regexp_matches(i.indicator_id, '-r[0-9]+$')
