-- int_ledger_entry: what each entry does to a member's ledger, the refused ones with their reason
-- grain:   system_id, version, subject_id, entry_id, basis
-- inputs:  int_assessment_grid, dim_system, rule_ledger_entry, fct_points_entry, dim_indicator, dim_period
-- local:   subject_id
-- source:  rules.md 3.4 ledger; design.md section 13, Ledgers; official = entries approved or recorded straight away, claimed = all
-- columns: system_id     assessment system
--          version       version in force
--          subject_id    member
--          entry_id      entry
--          basis         official or claimed
--          month         month it occurred in
--          entry_type    base, duty, contribution, bonus, deduct or appraisal
--          item          aspect or project as written
--          indicator_id  aspect of the system that the item names, null if none
--          occurred_on   day
--          points        points as written
--          effect        what it moves the month by, 0 if refused
--          refused       not_approved or not_in_formula, null if it counts
with basis as (
  select 'official' as basis union all select 'claimed' as basis
),
member as (
  select distinct g.system_id, g.version, g.profile, g.subject_id, m.period as month, cast(right(m.period, 2) as integer) + g.year * 100 as period_id
  from int_assessment_grid as g
  join dim_system as d on d.system_id = g.system_id and d.version = g.version and d.ledger_year is not null
  join dim_period as p on p.period = g.period
  join dim_period as m on m.kind = 'month' and m.year = g.year and m.quarter = g.as_of and m.starts_on >= p.starts_on and m.ends_on <= p.ends_on
  where g.subject_type = 'person'
),
item as (
  select distinct e.item from fct_points_entry as e where e.item <> ''
),
named as (
  select
    i.system_id, i.version, i.profile, i.indicator_id, t.item,
    row_number() over (partition by i.system_id, i.version, i.profile, t.item order by length(i.name_zh) desc, i.ordinal) as choice
  from dim_indicator as i
  join dim_system as d on d.system_id = i.system_id and d.version = i.version and d.ledger_year is not null
  join item as t on t.item = i.indicator_id or t.item = i.name_en or position(i.name_zh in t.item) > 0
  where i.is_leaf
)
select
  m.system_id, m.version, m.subject_id, e.entry_id, b.basis, min(m.month) as month, min(e.entry_type) as entry_type, min(e.item) as item,
  min(n.indicator_id) as indicator_id, min(e.occurred_on) as occurred_on, min(e.points) as points,
  cast(min(case when f.sign is null or (b.basis = 'official' and not e.is_approved) then 0 when f.sign < 0 then -abs(e.points) else e.points end) as decimal(18, 4)) as effect,
  min(case when f.sign is null then 'not_in_formula' when b.basis = 'official' and not e.is_approved then 'not_approved' end) as refused
from member as m
join fct_points_entry as e on e.person_id = m.subject_id and e.period_id = m.period_id
cross join basis as b
left join rule_ledger_entry as f on f.system_id = m.system_id and f.version = m.version and f.entry_type = e.entry_type
left join named as n
  on n.system_id = m.system_id and n.version = m.version and n.profile = m.profile and n.item = e.item and n.choice = 1
group by m.system_id, m.version, m.subject_id, e.entry_id, b.basis
