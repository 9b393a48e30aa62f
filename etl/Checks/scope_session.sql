-- The only unit and the smallest period of the sessions that the accepted rows of a load name.
select
  case when min(stg_sessions.unit_id) = max(stg_sessions.unit_id) then min(stg_sessions.unit_id) end as unit_id,
  covering_period(cast(min(stg_sessions.start_at) as date), cast(max(stg_sessions.start_at) as date)) as period
from stg_sessions
join load_run on load_run.load_id = stg_sessions.load_id and load_run.is_current
join (select distinct session_id from {{table}} where load_id = $load_id) as named on named.session_id = stg_sessions.session_id
