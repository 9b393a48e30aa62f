-- int_tier_manual: the label that was recorded for a subject, where the system lets people decide
-- grain:   grid_id, basis
-- inputs:  int_assessment_grid, dim_system, rule_tier, int_recorded_value, fct_decision
-- local:   grid_id
-- source:  rules.md 3.15, SYS-03 「设立优秀、良好、合格、较差四个等次」; a decision of the organisation first, else what is recorded of the subject
-- columns: grid_id    row of int_assessment_grid
--          basis      official, claimed, self or review
--          tier       label, null if none is recorded or the system does not know it
--          tier_flag  ok or no_data
with decided as (
  select
    d.system_id, d.subject_type, d.subject_id, d.period, d.grade,
    row_number() over (partition by d.system_id, d.subject_type, d.subject_id, d.period order by d.decided_at desc, d.load_id desc, d.row_number desc) as newness
  from fct_decision as d
  where d.grade is not null and d.system_id is not null
),
recorded as (
  select g.grid_id, b.basis, g.system_id, g.version, coalesce(case when g.is_final then d.grade end, v.text_value) as label
  from int_assessment_grid as g
  join dim_system as s on s.system_id = g.system_id and s.version = g.version and s.tier_kind = 'manual'
  cross join (select 'official' as basis union all select 'claimed' as basis union all select 'self' as basis union all select 'review' as basis) as b
  left join decided as d
    on d.system_id = g.system_id and d.subject_type = g.subject_type and d.subject_id = g.subject_id and d.period = g.period and d.newness = 1
  left join int_recorded_value as v on v.grid_id = g.grid_id and v.basis = b.basis and v.measure = s.tier_measure and v.item = ''
)
select r.grid_id, r.basis, t.label as tier, case when t.label is null then 'no_data' else 'ok' end as tier_flag
from recorded as r
left join rule_tier as t on t.system_id = r.system_id and t.version = r.version and t.label = trim(r.label)
