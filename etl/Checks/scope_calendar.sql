-- A calendar speaks of no single unit; the smallest period that its accepted rows speak of.
select cast(null as varchar) as unit_id, covering_period(min(period_start(period)), max(period_end(period))) as period
from {{table}}
where load_id = $load_id
