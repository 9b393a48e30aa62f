-- Units and days are those of the sessions named.
with named as (
  select distinct session_id from {{table}} where load_id = $load_id
)
select
  min(stg_sessions.unit_id) as first_unit, max(stg_sessions.unit_id) as last_unit,
  cast(min(stg_sessions.start_at) as date) as first_day, cast(max(stg_sessions.start_at) as date) as last_day
from stg_sessions
join named on named.session_id = stg_sessions.session_id
join load_run on load_run.load_id = stg_sessions.load_id
where load_run.is_current
