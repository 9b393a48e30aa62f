-- The only unit and the smallest period of the sessions that the accepted rows of a load name.
select
  case when min(stg_sessions.unit_id) = max(stg_sessions.unit_id) then min(stg_sessions.unit_id) end as unit_id,
  covering_period(cast(min(stg_sessions.start_at) as date), cast(max(stg_sessions.start_at) as date)) as period
from stg_sessions
where stg_sessions.session_id in (select distinct session_id from {{table}} where load_id = $load_id)
  and stg_sessions.load_id in (select load_id from load_run where is_current)
