-- dim_unit: one version of a unit: its name, parent and kind for the days it was so
-- grain:   unit_id, valid_from
-- inputs:  stg_units, load_run
-- source:  dataset units; where two current loads bring one key, the later wins
-- columns: unit_id  code of the unit
--          valid_from  first day of this version
--          parent_id  unit above, null at the top
--          name  name as the unit writes it
--          level  province, city, county, township, committee, general_branch, branch, group
--          kind  agency, institution, enterprise, village, community, school, new_org
--          class  class within the kind, as the systems use it
--          has_website  the unit runs a website
--          valid_to  last day of this version, null while it lasts
--          successor_id  unit that took it over when it closed, null if none
--          is_current  this is the unit's latest version
with current_rows as (
  select
    units.unit_id, units.valid_from, units.parent_id, units.name, units.level, units.kind, units.class, units.has_website, units.valid_to, units.successor_id,
    row_number() over (partition by units.unit_id, units.valid_from order by units.load_id desc, units.row_number desc) as newness
  from stg_units as units
  join load_run as run on run.load_id = units.load_id and run.is_current
),
versions as (
  select
    unit_id, valid_from, parent_id, name, level, kind, class, has_website, valid_to, successor_id,
    lead(valid_from) over (partition by unit_id order by valid_from) as next_from
  from current_rows
  where newness = 1
)
select
  v.unit_id, v.valid_from, v.parent_id, v.name, v.level, v.kind, v.class, v.has_website,
  -- A version ends where the next begins, also when its file left the end open.
  case when v.next_from is not null and (v.valid_to is null or v.valid_to >= v.next_from) then v.next_from - 1 else v.valid_to end as valid_to,
  case when v.next_from is null and v.valid_to is not null and s.unit_id <> v.unit_id then s.unit_id end as successor_id,
  v.next_from is null as is_current
from versions as v
left join (select distinct unit_id from versions) as s on s.unit_id = v.successor_id
order by v.unit_id, v.valid_from
