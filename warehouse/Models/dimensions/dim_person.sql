-- dim_person: one version of a person on the roster of a unit
-- grain:   person_id, unit_id, valid_from
-- inputs:  stg_members, load_run
-- read:    person_id
-- source:  dataset members; where two current loads bring one key, the later wins
-- columns: person_id  code of the person
--          unit_id  unit that keeps the roster
--          valid_from  first day of this version
--          valid_to  last day of this version, null while it lasts
--          name  shown only to inspectors and the unit itself
--          roles  codes joined by ;
--          rank  county_or_above, section, staff
--          category  agency, enterprise_institution, rural, student, serving, retired, migrant, other
--          status  full, probationary, activist, candidate
--          in_centre_group  member of the unit's centre group
--          on_long_leave  away so long that no attendance is due
--          is_current  this is the person's latest version on this roster
with current_rows as (
  select
    members.person_id, members.unit_id, members.valid_from, members.valid_to, members.name, members.roles, members.rank,
    members.category, members.status, members.in_centre_group, members.on_long_leave,
    row_number() over (
      partition by members.person_id, members.unit_id, members.valid_from
      order by members.load_id desc, members.row_number desc
    ) as newness
  from stg_members as members
  join load_run as run on run.load_id = members.load_id and run.is_current
),
versions as (
  select
    person_id, unit_id, valid_from, valid_to, name, roles, rank, category, status, in_centre_group, on_long_leave,
    lead(valid_from) over (partition by person_id, unit_id order by valid_from) as next_from
  from current_rows
  where newness = 1
)
select
  person_id, unit_id, valid_from,
  -- A version ends where the next on the same roster begins; two rosters at once are kept, they are evidence.
  case when next_from is not null and (valid_to is null or valid_to >= next_from) then next_from - 1 else valid_to end as valid_to,
  name, roles, rank, category, status,
  coalesce(in_centre_group, false) as in_centre_group,
  coalesce(on_long_leave, false) as on_long_leave,
  next_from is null as is_current
from versions
order by unit_id, person_id, valid_from
