-- dim_person_now: where a person stands today: the latest version on the latest roster
-- grain:   person_id
-- inputs:  dim_person
-- source:  as-is answers join facts to it by the person; as-was answers take the unit that the fact has, and for rank or role the
--          version of dim_person that was valid on the day of the fact
-- columns: person_id   person
--          unit_id     unit that keeps the roster
--          valid_from  first day of this version
--          valid_to    last day, null while it lasts
--          roles       codes joined by ;
--          rank        county_or_above, section, staff
--          category    agency, enterprise_institution, rural, student, serving, retired, migrant, other
--          status      full, probationary, activist, candidate
with ranked as (
  select
    p.person_id, p.unit_id, p.valid_from, p.valid_to, p.roles, p.rank, p.category, p.status,
    -- A version that lasts is newer than one that ended.
    row_number() over (
      partition by p.person_id order by case when p.valid_to is null then 0 else 1 end, p.valid_from desc, p.unit_id
    ) as newness
  from dim_person as p
)
select r.person_id, r.unit_id, r.valid_from, r.valid_to, r.roles, r.rank, r.category, r.status
from ranked as r
where r.newness = 1
order by r.unit_id, r.person_id
