-- What belongs to the unit of a load: itself and all units below it as they stand now, their rosters and their sessions.
create or replace temp view current_units as
select unit.unit_id as id, unit.parent_id as above
from (
  select stg_units.unit_id, stg_units.parent_id,
    row_number() over (partition by stg_units.unit_id order by stg_units.valid_from desc, stg_units.load_id desc, stg_units.row_number desc) as newness
  from stg_units
  join load_run on load_run.load_id = stg_units.load_id and load_run.is_current
) as unit
where unit.newness = 1;

create or replace temp table scope_root as
select id, above from current_units where id = $unit;

-- union, not union all: units that stand above each other in a circle end the climb.
create or replace temp view scope_units as
with recursive below as (
  select scope_root.id from scope_root
  union
  select unit.id from current_units as unit join below on unit.above = below.id
)
select below.id from below;

create or replace temp view scope_members as
select distinct stg_members.person_id as id
from stg_members
join load_run on load_run.load_id = stg_members.load_id and load_run.is_current
where stg_members.unit_id in (select scope_units.id from scope_units);

create or replace temp view scope_sessions as
select distinct stg_sessions.session_id as id
from stg_sessions
join load_run on load_run.load_id = stg_sessions.load_id and load_run.is_current
where stg_sessions.unit_id in (select scope_units.id from scope_units);
