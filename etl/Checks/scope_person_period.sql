-- The only unit and the smallest period that the accepted rows of a load speak of; people stand for the unit of their roster.
select
  case when min(roster.unit_id) = max(roster.unit_id) and count(roster.unit_id) = count(*) then min(roster.unit_id) end as unit_id,
  covering_period(min(period_start(entry.period)), max(period_end(entry.period))) as period
from {{table}} as entry
left join roster_unit as roster on roster.person_id = entry.person_id
where entry.load_id = $load_id
