-- How the subjects of the subtree that may be seen spread over the tiers of a system in the newest quarter, on both composed bases.
with looked as (
  select max(s.as_of) as as_of from mart_score as s where s.system_id = $system
),
score as (
  select
    s.basis, s.as_of,
    case
      when s.tier = 'VETO' then 'veto'
      when s.tier is not null then s.tier
      when s.tier_flag in ('undecidable', 'no_data') then 'unscored'
      when coalesce(s.composite, s.total) is not null then 'unlabelled'
      else 'unscored'
    end as tier
  from mart_score as s
  join looked as l on l.as_of = s.as_of
  where s.system_id = $system and s.basis in ('official', 'claimed') and s.period = substr(s.as_of, 1, 4)
    and {{seen s.unit_id}}
),
label as (
  select t.label, min(t.ordinal) as ordinal from rule_tier as t where t.system_id = $system group by t.label
)
select s.as_of, s.basis, s.tier, count(*) as subjects
from score as s
left join label as l on l.label = s.tier
group by s.as_of, s.basis, s.tier, l.ordinal
order by s.basis desc, case s.tier when 'unlabelled' then 1 when 'veto' then 2 when 'unscored' then 3 else 0 end, l.ordinal, s.tier
