-- What forces a tier by a figure that is too small, and what it would have to be.
select
  t.subject_id, o.ordinal, o.measure, coalesce(o.item, '') as item, t.subject_type as holder_type, t.period, coalesce(v.taken_from, 'claim') as basis, coalesce(v.value, 0) as observed,
  case o.op when '<' then o.value else o.value + 1 end - coalesce(v.value, 0) as rise, o.quote, 'force_tier' as rule_id
from int_forced_tier as f
join int_total as t on t.grid_id = f.grid_id and t.basis = f.basis and t.as_of = $AsOf
join rule_override as o on o.system_id = t.system_id and o.version = t.version and o.kind = 'force_tier' and o.label = f.label and o.quote is not distinct from f.quote
left join int_recorded_value as v on v.grid_id = f.grid_id and v.basis = f.basis and v.measure = o.measure and v.item = coalesce(o.item, '')
left join barred as b on b.measure = o.measure
where f.basis = $Basis and ($SubjectId is null or t.subject_id = $SubjectId) and o.op in ('<', '<=', '=') and o.text_value is null and b.measure is null
order by t.subject_id, o.ordinal
