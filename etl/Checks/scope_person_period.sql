-- The only unit and the smallest period that the accepted rows of a load speak of; people stand for the unit of their roster.
with roster as (
  select stg_members.person_id, max(stg_members.unit_id) as unit_id
  from stg_members
  join load_run on load_run.load_id = stg_members.load_id and load_run.is_current
  group by stg_members.person_id
)
select
  case when min(roster.unit_id) = max(roster.unit_id) and count(roster.unit_id) = count(*) then min(roster.unit_id) end as unit_id,
  covering_period(min(period_start(entry.period)), max(period_end(entry.period))) as period
from {{table}} as entry
left join roster on roster.person_id = entry.person_id
where entry.load_id = $load_id
