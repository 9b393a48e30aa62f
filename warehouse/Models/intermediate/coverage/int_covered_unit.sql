-- int_covered_unit: how many subjects of a unit have evidence on an indicator or requirement, and how many meet it
-- grain:   system_id, period, as_of, unit_id, indicator_id, basis
-- inputs:  int_covered_subject
-- local:   unit_id
-- source:  design.md section 7; persons count under their unit
-- columns: system_id           assessment system
--          period              assessment period
--          as_of               quarter looked at
--          unit_id             unit of the subjects
--          indicator_id        dimension, indicator, part or requirement
--          basis               official or claimed
--          subjects_due        subjects it applies to; vetoed ones are not due
--          subjects_evidenced  of these, with anything known
--          subjects_met        of these, with full points or the requirement met
select
  c.system_id, c.period, c.as_of, c.unit_id, c.indicator_id, c.basis,
  count(*) as subjects_due,
  count(*) filter (where c.is_evidenced) as subjects_evidenced,
  count(*) filter (where c.is_met) as subjects_met
from int_covered_subject as c
where c.unit_id is not null
group by c.system_id, c.period, c.as_of, c.unit_id, c.indicator_id, c.basis
