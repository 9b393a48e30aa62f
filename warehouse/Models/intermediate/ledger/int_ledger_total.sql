-- int_ledger_total: a member's ledger of a month, a quarter and the assessment period
-- grain:   system_id, version, period, as_of, subject_id, basis
-- inputs:  int_ledger_period, int_assessment_grid
-- local:   subject_id
-- source:  rules.md 3.4; SYS-28 「对季度、年度公示积分取平均值进行排名」, INT-37; SYS-25, 29: the sum of the cycle
-- columns: system_id   assessment system
--          version     version in force
--          period      2025M01, 2025Q1 or the assessment period
--          as_of       quarter looked at; of a month or quarter, its own
--          subject_id  member
--          unit_id     unit of the member
--          basis       official or claimed
--          grid_id     row of int_assessment_grid, null for a month or quarter that is not assessed by itself
--          rule        mean or sum of months; month for a month
--          months      months that entered it
--          added       sum of these months
--          total       points of the period; a mean keeps six decimals
--          compared    27720 × the exact mean or sum, by which ranks compare: 27720 is what 1 to 12 months all divide
--          entries     entries that count
with summed as (
  select
    s.system_id, s.version, s.period, s.as_of, s.subject_id, max(s.unit_id) as unit_id, s.basis, min(s.rule) as rule,
    count(*) as months, sum(s.total) as added, sum(s.entries) as entries
  from int_ledger_period as s
  group by s.system_id, s.version, s.period, s.as_of, s.subject_id, s.basis
)
select
  s.system_id, s.version, s.period, s.as_of, s.subject_id, s.unit_id, s.basis, g.grid_id, s.rule,
  cast(s.months as integer) as months,
  cast(s.added as decimal(18, 4)) as added,
  cast(case when s.rule = 'mean' then cast(s.added as double) / s.months else s.added end as decimal(18, 6)) as total,
  cast(s.added * case when s.rule = 'mean' then 27720 // s.months else 27720 end as decimal(38, 4)) as compared,
  cast(s.entries as integer) as entries
from summed as s
left join int_assessment_grid as g
  on g.system_id = s.system_id and g.version = s.version and g.period = s.period and g.as_of = s.as_of and g.subject_type = 'person' and g.subject_id = s.subject_id
