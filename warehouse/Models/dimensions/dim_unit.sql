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
--          is_current  this is the unit's latest version
with current_rows as (
  select
    units.unit_id, units.valid_from, units.parent_id, units.name, units.level, units.kind, units.class, units.has_website, units.valid_to,
    row_number() over (partition by units.unit_id, units.valid_from order by units.load_id desc, units.row_number desc) as newness
  from stg_units as units
  join load_run as run on run.load_id = units.load_id and run.is_current
),
versions as (
  select
    unit_id, valid_from, parent_id, name, level, kind, class, has_website, valid_to,
    lead(valid_from) over (partition by unit_id order by valid_from) as next_from
  from current_rows
  where newness = 1
)
select
  unit_id, valid_from, parent_id, name, level, kind, class, has_website,
  -- A version ends where the next begins, also when its file left the end open.
  case when next_from is not null and (valid_to is null or valid_to >= next_from) then next_from - 1 else valid_to end as valid_to,
  next_from is null as is_current
from versions
order by unit_id, valid_from
