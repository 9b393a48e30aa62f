-- Graded components: the label above the one that the recorded figure has.
with placed as (
  select
    g.subject_id, g.subject_type, g.period, c.indicator_id, c.clause_id, c.measure, coalesce(c.item, '') as item, v.taken_from, v.value, c.quote, c.ordinal as clause_ordinal, c.system_id, c.version, c.profile,
    min(case when v.value > r.lower or (coalesce(r.is_inclusive, true) and v.value = r.lower) then r.ordinal end) as ordinal
  from int_assessment_grid as g
  join rule_clause as c on c.system_id = g.system_id and c.version = g.version and c.profile = g.profile and c.kind = 'tier_threshold'
  join int_recorded_value as v on v.grid_id = g.grid_id and v.basis = $Basis and v.measure = c.measure and v.item = coalesce(c.item, '') and not v.is_invalid and v.value is not null
  join rule_grade as r on r.system_id = c.system_id and r.version = c.version and r.profile = c.profile and r.clause_id = c.clause_id
  where g.as_of = $AsOf and ($SubjectId is null or g.subject_id = $SubjectId)
  group by all
)
select
  p.subject_id, p.subject_type as holder_type, p.subject_id as holder_id, p.clause_id as rule_id, p.measure, p.item, p.period, p.taken_from as basis, p.value as observed,
  r.lower + case when coalesce(r.is_inclusive, true) then 0 else 1 end - p.value as rise, p.quote, p.clause_ordinal as ordinal, r.label as text
from placed as p
join rule_grade as r on r.system_id = p.system_id and r.version = p.version and r.profile = p.profile and r.clause_id = p.clause_id and r.ordinal = p.ordinal - 1
left join barred as b on b.measure = p.measure
where b.measure is null
order by p.subject_id, p.clause_ordinal
