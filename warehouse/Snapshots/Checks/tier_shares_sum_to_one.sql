-- zh: 每个地区各档次占比之和为 1
-- en: the shares of an area's tiers sum to exactly 1
select t.system_id, t.period, t.as_of, t.area_unit_id, t.basis, sum(t.share) as shares
from mart_tier_distribution as t
group by t.system_id, t.period, t.as_of, t.area_unit_id, t.basis
having sum(t.share) <> 1
limit 5
