-- Whose evidence is asked for: a unit, or a person with the unit that the person is assessed in (else the roster), within the subtree.
with person as (
  select p.person_id, any_value(p.name) as name, max(p.unit_id) as unit_id
  from dim_person as p
  where p.person_id = $subject and p.is_current
  group by p.person_id
),
enrolled as (
  select max(e.unit_id) as unit_id
  from fct_enrolment as e
  where e.subject_type = 'person' and e.subject_id = $subject and substr(e.period, 1, 4) = substr($quarter, 1, 4)
),
found as (
  select 'unit' as subject_type, u.unit_id as subject_id, cast(null as varchar) as person_name, u.unit_id
  from dim_unit as u
  where u.unit_id = $subject and u.is_current
  union all
  select 'person' as subject_type, p.person_id as subject_id, p.name as person_name, coalesce(e.unit_id, p.unit_id) as unit_id
  from person as p
  cross join enrolled as e
)
select f.subject_type, f.subject_id, f.person_name, f.unit_id, u.name as unit_name
from found as f
join dim_unit as u on u.unit_id = f.unit_id and u.is_current
where {{seen f.unit_id}}
order by f.subject_type desc
