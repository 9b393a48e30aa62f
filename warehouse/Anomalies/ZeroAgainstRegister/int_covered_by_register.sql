-- int_covered_by_register: whether the register of a year and kind of events holds anything of a unit of an area of which it speaks
-- grain:   unit_id, year, incident_kind
-- inputs:  fct_incident, dim_unit_ancestor, dim_unit, int_horizon
-- source:  facts.md H-21: silence counts only where most sister units of the same parent have a row, and the year is over
-- columns: unit_id        unit
--          year           calendar year
--          incident_kind  kind of event
--          is_silent      it says nothing of this unit, though of most of its sisters, and the year is over
with spoken as (
  select distinct i.unit_id, cast(extract(year from i.occurred_on) as integer) as year, i.incident_kind from fct_incident as i where i.unit_id is not null
),
kind as (
  select distinct s.year, s.incident_kind from spoken as s
),
sister as (
  select u.unit_id, a.ancestor_id as parent_id
  from dim_unit as u
  join dim_unit_ancestor as a on a.unit_id = u.unit_id and a.distance = 1
  where u.is_current and u.valid_to is null
),
looked as (
  select s.unit_id, s.parent_id, k.year, k.incident_kind, case when p.unit_id is null then 0 else 1 end as speaks
  from sister as s
  cross join kind as k
  left join spoken as p on p.unit_id = s.unit_id and p.year = k.year and p.incident_kind = k.incident_kind
),
counted as (
  select l.*, count(*) over (partition by l.parent_id, l.year, l.incident_kind) as units, sum(l.speaks) over (partition by l.parent_id, l.year, l.incident_kind) as speaking
  from looked as l
)
select
  c.unit_id, c.year, c.incident_kind, c.speaks = 0 and 2 * c.speaking > c.units and h.as_of >= c.year::varchar || 'Q4' as is_silent
from counted as c
cross join int_horizon as h
