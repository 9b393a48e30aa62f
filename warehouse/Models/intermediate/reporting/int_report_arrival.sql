-- int_report_arrival: on which days rows of a dataset came in from a unit, by the month or period that they speak of
-- grain:   dataset, system_id, unit_id, period, week, arrived_on, is_stated
-- inputs:  stg_sessions, stg_attendance, stg_scores, stg_claims, stg_decisions, stg_points, stg_documents, stg_checks, stg_ballots, stg_awards, stg_deeds, stg_incidents, stg_notes, stg_papers, stg_readings, stg_trips, stg_trainings, stg_self_study, stg_tests, dim_person, load_run, fct_calendar
-- local:   unit_id
-- source:  rows of every load, superseded ones too: who handed in on time and corrected later was on time
--          A paper of several authors comes from the unit of the first
-- columns: dataset     sessions, attendance, scores …
--          system_id   assessment system that the rows name, empty = none
--          unit_id     unit that held it, or unit of the subject
--          period      month of dated rows, else the period that the row names
--          week        week of dated rows, or the week that the row names, where the calendar asks for the dataset by the week; else empty
--          arrived_on  day of handing in as the row states it, else of the load
--          is_stated   the row states when it was handed in
--          records     rows
with held as (
  select
    s.session_id, s.unit_id, cast(s.start_at as date) as day,
    row_number() over (partition by s.session_id order by s.load_id desc, s.row_number desc) as newness
  from stg_sessions as s
),
last_unit as (
  select
    p.person_id, p.unit_id, row_number() over (partition by p.person_id order by p.valid_from desc, p.unit_id) as newness
  from dim_person as p
),
-- Rows of attendance are many: summed by session and day before anything is joined.
roll as (
  select a.session_id, cast(a.submitted_at as date) as submitted_on, a.load_id, count(*) as records
  from stg_attendance as a
  group by a.session_id, cast(a.submitted_at as date), a.load_id
),
arrived as (
  select 'sessions' as dataset, '' as system_id, cast(s.start_at as date) as day, '' as period, s.unit_id, '' as person_id, cast(s.submitted_at as date) as submitted_on, s.load_id, 1 as records
  from stg_sessions as s
  union all
  select 'attendance' as dataset, '' as system_id, h.day, '' as period, h.unit_id, '' as person_id, r.submitted_on, r.load_id, r.records
  from roll as r
  join held as h on h.session_id = r.session_id and h.newness = 1
  union all
  select 'scores' as dataset, s.system_id, cast(null as date) as day, s.period, case when s.subject_type = 'unit' then s.subject_id end as unit_id, case when s.subject_type = 'person' then s.subject_id else '' end as person_id, cast(s.submitted_at as date) as submitted_on, s.load_id, 1 as records
  from stg_scores as s
  union all
  select 'claims' as dataset, '' as system_id, cast(null as date) as day, c.period, case when c.subject_type = 'unit' then c.subject_id end as unit_id, case when c.subject_type = 'person' then c.subject_id else '' end as person_id, cast(c.submitted_at as date) as submitted_on, c.load_id, 1 as records
  from stg_claims as c
  union all
  select 'decisions' as dataset, coalesce(d.system_id, '') as system_id, cast(null as date) as day, d.period, case when d.subject_type = 'unit' then d.subject_id end as unit_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id, cast(d.submitted_at as date) as submitted_on, d.load_id, 1 as records
  from stg_decisions as d
  union all
  select 'points' as dataset, '' as system_id, cast(p.occurred_on as date) as day, '' as period, null as unit_id, p.person_id, cast(p.submitted_at as date) as submitted_on, p.load_id, 1 as records
  from stg_points as p
  union all
  select 'documents' as dataset, '' as system_id, cast(d.dated_on as date) as day, '' as period, d.unit_id, '' as person_id, cast(d.submitted_at as date) as submitted_on, d.load_id, 1 as records
  from stg_documents as d
  union all
  select 'checks' as dataset, '' as system_id, cast(c.held_on as date) as day, '' as period, c.inspector_unit_id as unit_id, '' as person_id, cast(c.submitted_at as date) as submitted_on, c.load_id, 1 as records
  from stg_checks as c
  union all
  select 'ballots' as dataset, '' as system_id, cast(b.held_on as date) as day, '' as period, case when b.subject_type = 'unit' then b.subject_id end as unit_id, case when b.subject_type = 'person' then b.subject_id else '' end as person_id, cast(b.submitted_at as date) as submitted_on, b.load_id, 1 as records
  from stg_ballots as b
  union all
  select 'awards' as dataset, '' as system_id, cast(a.awarded_on as date) as day, '' as period, case when a.subject_type = 'unit' then a.subject_id end as unit_id, case when a.subject_type = 'person' then a.subject_id else '' end as person_id, cast(a.submitted_at as date) as submitted_on, a.load_id, 1 as records
  from stg_awards as a
  union all
  select 'deeds' as dataset, '' as system_id, cast(d.done_on as date) as day, '' as period, null as unit_id, d.person_id, cast(d.submitted_at as date) as submitted_on, d.load_id, 1 as records
  from stg_deeds as d
  union all
  select 'incidents' as dataset, '' as system_id, cast(i.occurred_on as date) as day, '' as period, case when i.subject_type = 'unit' then i.subject_id end as unit_id, case when i.subject_type = 'person' then i.subject_id else '' end as person_id, cast(i.submitted_at as date) as submitted_on, i.load_id, 1 as records
  from stg_incidents as i
  union all
  select 'notes' as dataset, '' as system_id, cast(null as date) as day, t.period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_notes as t
  union all
  select 'papers' as dataset, '' as system_id, cast(t.written_on as date) as day, '' as period, null as unit_id, split_part(t.authors, ';', 1) as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_papers as t
  union all
  select 'readings' as dataset, '' as system_id, cast(t.finished_on as date) as day, '' as period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_readings as t
  union all
  select 'trips' as dataset, '' as system_id, cast(t.to_on as date) as day, '' as period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_trips as t
  union all
  select 'trainings' as dataset, '' as system_id, cast(t.to_on as date) as day, '' as period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_trainings as t
  union all
  select 'self_study' as dataset, '' as system_id, cast(null as date) as day, t.period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_self_study as t
  union all
  select 'tests' as dataset, '' as system_id, cast(t.taken_on as date) as day, '' as period, null as unit_id, t.person_id as person_id, cast(t.submitted_at as date) as submitted_on, t.load_id, 1 as records
  from stg_tests as t
),
weekly as (
  select distinct case when c.system_id = '' then c.dataset else 'scores' end as dataset from fct_calendar as c where substr(c.period, 5, 1) = 'W'
),
placed as (
  select
    a.dataset, a.system_id, coalesce(a.unit_id, u.unit_id) as unit_id, coalesce(month_code_of(a.day), a.period) as period,
    case when w.dataset is null then '' when a.day is not null then week_code_of(a.day) when substr(a.period, 5, 1) = 'W' then a.period else '' end as week,
    coalesce(a.submitted_on, cast(l.loaded_at as date)) as arrived_on, a.submitted_on is not null as is_stated, a.records
  from arrived as a
  join load_run as l on l.load_id = a.load_id
  left join weekly as w on w.dataset = a.dataset
  left join last_unit as u on u.person_id = a.person_id and u.newness = 1
)
select p.dataset, p.system_id, p.unit_id, p.period, p.week, p.arrived_on, p.is_stated, cast(sum(p.records) as bigint) as records
from placed as p
where p.unit_id is not null
group by p.dataset, p.system_id, p.unit_id, p.period, p.week, p.arrived_on, p.is_stated
