-- The subjects that an area has itself (a unit, or the people on its roster) on an indicator or requirement, and those of the whole area that lack evidence.
-- Names of people stand only where they may be seen.
with answered as (
  select r.indicator_id, r.subject_type, r.subject_id, r.points, r.max_points, r.status, null as observed, null as target, null as met, null as due
  from mart_indicator_result as r
  where not $is_requirement and r.system_id = $system and {{of r.indicator_id}} and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4) and r.status <> 'not_applicable'
    and (not $own or $subject_type = 'person' or r.subject_id = $area)
  union all
  select q.requirement_id, q.subject_type, q.subject_id, null, null, q.status, q.observed, q.target, q.sub_periods_met, q.sub_periods_due
  from mart_requirement_result as q
  where $is_requirement and q.system_id = $system and {{of q.requirement_id}} and q.basis = $basis and q.as_of = $quarter and q.period = substr($quarter, 1, 4) and q.status <> 'not_applicable'
    and (not $own or $subject_type = 'person' or q.subject_id = $area)
),
placed as (
  select n.*, case when n.subject_type = 'unit' then n.subject_id else p.unit_id end as unit_id
  from answered as n
  left join (select w.person_id, w.unit_id from dim_person_now as w where $subject_type = 'person') as p on p.person_id = n.subject_id
)
select
  p.indicator_id, p.subject_type, p.subject_id, p.unit_id, u.name as unit_name, cast(p.points as double) as points, cast(p.max_points as double) as max_points, p.status,
  cast(p.observed as double) as observed, cast(p.target as double) as target, p.met, p.due, count(*) over (partition by p.indicator_id) as all_subjects
from placed as p
join dim_unit as u on u.unit_id = p.unit_id and u.is_current
where exists (select 1 from dim_unit_ancestor as a where a.unit_id = p.unit_id and a.ancestor_id = $area)
  and ($own and p.unit_id = $area or not $own and p.status in ('no_data', 'not_met', 'incomplete', 'invalid'))
  and {{seen p.unit_id}}
qualify row_number() over (partition by p.indicator_id order by p.status <> 'no_data', p.points nulls first, p.unit_id, p.subject_id) <= $most
order by p.indicator_id, p.status <> 'no_data', p.points nulls first, p.unit_id, p.subject_id
