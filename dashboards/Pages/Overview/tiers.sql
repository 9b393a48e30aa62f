-- How the subjects of an area spread over the tiers, quarter by quarter; labels from the best to the worst, what has no label last.
with label as (
  select r.label, min(r.ordinal) as ordinal from rule_tier as r where r.system_id = $system group by r.label
)
select d.as_of as quarter, d.tier, d.subjects, cast(d.share as double) as share
from mart_tier_distribution as d
left join label as l on l.label = d.tier
where d.system_id = $system and d.area_unit_id = $area and d.basis = $basis and d.as_of <= $quarter and d.period = substr(d.as_of, 1, 4)
  and {{seen $area}}
order by d.as_of, case d.tier when 'unlabelled' then 1 when 'veto' then 2 when 'unscored' then 3 else 0 end, l.ordinal, d.tier
