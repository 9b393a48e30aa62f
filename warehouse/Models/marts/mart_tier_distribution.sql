-- mart_tier_distribution: how the subjects of an area spread over the tiers
-- grain:   system_id, period, as_of, area_unit_id, basis, tier
-- inputs:  mart_score, rule_tier, dim_system, dim_unit_ancestor_period
-- slice:   system_id, period, as_of, basis
-- source:  design.md section 13, Tiers: shares of one area sum to exactly 1, the largest tier takes the remainder
--          Months and quarters of a ledger have no tier: the assessment period alone is counted. Areas as the structure was in the quarter looked at.
-- columns: system_id     assessment system
--          period        assessment period
--          as_of         quarter looked at
--          area_unit_id  unit whose whole subtree, itself included, is counted
--          basis         official or claimed
--          tier          label as in the source; veto, unlabelled (the text names no tier there) or unscored (not decided yet)
--          subjects      subjects in it, 1 or more
--          share         subjects / all subjects of the area, 0 to 1, six decimals
with tiered_system as (
  select distinct r.system_id, r.version from rule_tier as r
),
placed as (
  select
    s.system_id, s.period, s.as_of, s.unit_id, s.basis,
    case
      when s.tier = 'VETO' then 'veto'
      when s.tier is not null then s.tier
      when s.tier_flag in ('undecidable', 'no_data') then 'unscored'
      when t.system_id is not null or coalesce(s.composite, s.total) is not null then 'unlabelled'
      else 'unscored'
    end as tier
  from mart_score as s
  left join tiered_system as t on t.system_id = s.system_id and t.version = s.version
  left join dim_system as d on d.system_id = s.system_id and d.version = s.version and d.ledger_year is not null
  where s.basis in ('official', 'claimed') and s.unit_id is not null and (d.system_id is null or length(s.period) = 4)
),
by_unit as (
  select p.system_id, p.period, p.as_of, p.unit_id, p.basis, p.tier, count(*) as subjects
  from placed as p
  group by p.system_id, p.period, p.as_of, p.unit_id, p.basis, p.tier
),
by_area as (
  select
    u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id) as area_unit_id, u.basis, u.tier,
    cast(sum(u.subjects) as bigint) as subjects
  from by_unit as u
  left join dim_unit_ancestor_period as a on a.period = u.as_of and a.unit_id = u.unit_id
  group by u.system_id, u.period, u.as_of, coalesce(a.ancestor_id, u.unit_id), u.basis, u.tier
),
counted as (
  select
    b.*,
    sum(b.subjects) over (partition by b.system_id, b.period, b.as_of, b.area_unit_id, b.basis) as all_subjects,
    row_number() over (partition by b.system_id, b.period, b.as_of, b.area_unit_id, b.basis order by b.subjects desc, b.tier) as place
  from by_area as b
),
shared as (
  select c.*, cast(cast(c.subjects as double) / c.all_subjects as decimal(9, 6)) as rounded
  from counted as c
)
select
  s.system_id, s.period, s.as_of, s.area_unit_id, s.basis, s.tier, s.subjects,
  cast(case when s.place = 1
    then 1 - (sum(s.rounded) over (partition by s.system_id, s.period, s.as_of, s.area_unit_id, s.basis) - s.rounded)
    else s.rounded end as decimal(9, 6)) as share
from shared as s
order by s.area_unit_id, s.system_id, s.period, s.as_of, s.basis
