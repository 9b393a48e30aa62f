-- The figure of a measure that each unit of the subtree reached in the year so far, by records and as stated: one fact a unit,
-- whichever system looked at it. Only yearly requirements for the unit itself and without an item show the whole figure.
with figure as (
  select r.subject_id, r.basis, max(r.observed) as observed
  from mart_requirement_result as r
  join dim_requirement as d
    on d.system_id = r.system_id and d.version = r.version and d.requirement_id = r.requirement_id and d.measure = $measure
    and d.kind in ('req_min', 'req_rate') and d.per = 'year' and d.item is null and d.population_scope = 'unit'
  where r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.subject_type = 'unit' and r.basis in ('evidence', 'claim') and r.status <> 'not_applicable'
  group by r.subject_id, r.basis
)
select
  u.unit_id, u.name, max(case when f.basis = 'evidence' then f.observed end) as evidence, max(case when f.basis = 'claim' then f.observed end) as claim
from figure as f
join dim_unit as u on u.unit_id = f.subject_id and u.is_current
where f.observed is not null
  and {{seen u.unit_id}}
group by u.unit_id, u.name
order by evidence desc nulls last, claim desc nulls last, u.unit_id
