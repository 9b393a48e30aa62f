-- int_ledger_month: a member's ledger of one month: the base with what was added and taken off
-- grain:   system_id, version, subject_id, month, basis
-- inputs:  int_assessment_grid, dim_system, dim_period, dim_person, int_ledger_entry
-- local:   subject_id
-- source:  rules.md 3.4, SYS-28 「基础分+履职分+加分项得分-扣分=月度积分」; a month on the roster without entries gives the base (golden.md 14c)
-- columns: system_id   assessment system
--          version     version in force
--          subject_id  member
--          unit_id     unit of the member
--          month       month
--          quarter     its quarter
--          basis       official or claimed
--          start       base that the system sets, 0 where base entries replace it
--          total       points of the month
--          entries     entries that count
with enrolled as (
  select
    g.system_id, g.version, g.subject_id, min(g.unit_id) as unit_id, m.period as month, m.quarter, m.starts_on, m.ends_on, coalesce(d.ledger_base, 0) as base
  from int_assessment_grid as g
  join dim_system as d on d.system_id = g.system_id and d.version = g.version and d.ledger_year is not null
  join dim_period as p on p.period = g.period
  join dim_period as m on m.kind = 'month' and m.year = g.year and m.quarter = g.as_of and m.starts_on >= p.starts_on and m.ends_on <= p.ends_on
  where g.subject_type = 'person'
  group by g.system_id, g.version, g.subject_id, m.period, m.quarter, m.starts_on, m.ends_on, coalesce(d.ledger_base, 0)
),
rostered as (
  select distinct e.system_id, e.version, e.subject_id, e.month
  from enrolled as e
  join dim_person as r on r.person_id = e.subject_id and r.valid_from <= e.ends_on and coalesce(r.valid_to, e.starts_on) >= e.starts_on
),
entered as (
  select
    e.system_id, e.version, e.subject_id, e.month, e.basis,
    sum(e.effect) as moved,
    count(*) filter (where e.refused is null) as entries,
    count(*) filter (where e.refused is null and e.entry_type = 'base') as bases
  from int_ledger_entry as e
  group by e.system_id, e.version, e.subject_id, e.month, e.basis
),
basis as (
  select 'official' as basis union all select 'claimed' as basis
)
select
  e.system_id, e.version, e.subject_id, e.unit_id, e.month, e.quarter, b.basis,
  cast(case when n.bases > 0 then 0 else e.base end as decimal(18, 4)) as start,
  cast(case when n.bases > 0 then 0 else e.base end + coalesce(n.moved, 0) as decimal(18, 4)) as total,
  coalesce(n.entries, 0) as entries
from enrolled as e
cross join basis as b
left join rostered as r on r.system_id = e.system_id and r.version = e.version and r.subject_id = e.subject_id and r.month = e.month
left join entered as n
  on n.system_id = e.system_id and n.version = e.version and n.subject_id = e.subject_id and n.month = e.month and n.basis = b.basis
where r.subject_id is not null or n.subject_id is not null
