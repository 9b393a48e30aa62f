-- int_report_received: what a unit handed in of a dataset for a period, and whether in time
-- grain:   dataset, period, unit_id
-- inputs:  stg_sessions, stg_attendance, stg_scores, stg_claims, dim_person, dim_period
-- source:  rows of every load, superseded ones too: who handed in on time and corrected later was on time.
--          In time = at least half of the rows that state when they were handed in were so within 30 days after the period.
-- columns: dataset     sessions, attendance, scores or claims
--          period      quarter for sessions and attendance, year for scores and claims
--          unit_id     unit that held the session, or unit of the subject
--          records     rows handed in
--          dated       of these, with a time of handing in
--          is_on_time  in time; null when no row states it
with held as (
  select
    s.session_id, s.unit_id, quarter_of(s.start_at) as period,
    row_number() over (partition by s.session_id order by s.load_id desc, s.row_number desc) as newness
  from stg_sessions as s
),
last_unit as (
  select
    p.person_id, p.unit_id, row_number() over (partition by p.person_id order by p.valid_from desc, p.unit_id) as newness
  from dim_person as p
),
arrived as (
  select 'sessions' as dataset, quarter_of(s.start_at) as period, s.unit_id, s.submitted_at
  from stg_sessions as s
  union all
  select 'attendance' as dataset, h.period, h.unit_id, a.submitted_at
  from stg_attendance as a
  join held as h on h.session_id = a.session_id and h.newness = 1
  union all
  select 'scores' as dataset, substr(s.period, 1, 4) as period, case when s.subject_type = 'person' then u.unit_id else s.subject_id end as unit_id, s.submitted_at
  from stg_scores as s
  left join last_unit as u on u.person_id = case when s.subject_type = 'person' then s.subject_id end and u.newness = 1
  union all
  select 'claims' as dataset, substr(c.period, 1, 4) as period, case when c.subject_type = 'person' then u.unit_id else c.subject_id end as unit_id, c.submitted_at
  from stg_claims as c
  left join last_unit as u on u.person_id = case when c.subject_type = 'person' then c.subject_id end and u.newness = 1
)
select
  a.dataset, a.period, a.unit_id, count(*) as records, count(a.submitted_at) as dated,
  case when count(a.submitted_at) > 0
    then 2 * count(*) filter (where a.submitted_at < p.ends_on + 31) >= count(a.submitted_at) end as is_on_time
from arrived as a
join dim_period as p on p.period = a.period
where a.unit_id is not null
group by a.dataset, a.period, a.unit_id
