-- int_ledger_period: each month of a member's ledger in every period that it enters: itself, its quarter and the assessment period
-- grain:   system_id, version, period, as_of, subject_id, basis, month
-- inputs:  int_ledger_month, int_assessment_grid, dim_period, dim_system
-- local:   subject_id
-- source:  rules.md 3.4; design.md section 13, Ledgers: months, quarters and the year are rows of mart_score
-- columns: system_id   assessment system
--          version     version in force
--          period      2025M01, 2025Q1 or the assessment period
--          as_of       quarter looked at; of a month or quarter, its own
--          subject_id  member
--          unit_id     unit of the member
--          basis       official or claimed
--          rule        mean or sum of months; month for the month itself
--          month       month
--          start       base that the system sets, 0 where base entries replace it
--          total       points of the month
--          entries     entries of the month that count
select
  l.system_id, l.version, l.month as period, l.quarter as as_of, l.subject_id, l.unit_id, l.basis, 'month' as rule, l.month, l.start, l.total, l.entries
from int_ledger_month as l
union all
select
  l.system_id, l.version, l.quarter as period, l.quarter as as_of, l.subject_id, l.unit_id, l.basis, coalesce(d.ledger_quarter, 'mean') as rule, l.month, l.start, l.total, l.entries
from int_ledger_month as l
join dim_system as d on d.system_id = l.system_id and d.version = l.version
union all
select
  l.system_id, l.version, g.period, g.as_of, l.subject_id, g.unit_id, l.basis, d.ledger_year as rule, l.month, l.start, l.total, l.entries
from int_ledger_month as l
join dim_system as d on d.system_id = l.system_id and d.version = l.version
join int_assessment_grid as g
  on g.system_id = l.system_id and g.version = l.version and g.subject_type = 'person' and g.subject_id = l.subject_id and l.quarter <= g.as_of
join dim_period as p on p.period = g.period and p.kind not in ('month', 'quarter')
join dim_period as m on m.period = l.month and m.starts_on >= p.starts_on and m.ends_on <= p.ends_on
