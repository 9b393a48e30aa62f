-- A tier that looks at one figure: what it would have to be.
select
  t.subject_id, 1 as ordinal, d.tier_measure as measure, '' as item, t.subject_type as holder_type, t.period, coalesce(v.taken_from, 'claim') as basis, coalesce(v.value, 0) as observed,
  cast($Lower as decimal(18, 4)) + case when $IsInclusive then 0 else 1 end - coalesce(v.value, 0) as rise, cast(null as varchar) as quote, 'tiers' as rule_id
from int_total as t
join dim_system as d on d.system_id = t.system_id and d.version = t.version
left join int_recorded_value as v on v.grid_id = t.grid_id and v.basis = t.basis and v.measure = d.tier_measure and v.item = ''
left join barred as b on b.measure = d.tier_measure
where t.basis = $Basis and t.as_of = $AsOf and t.subject_id = $SubjectId and b.measure is null
