-- int_roster_on_day: on whose roster a person stood on the day of a record of theirs
-- grain:   person_id, held_on
-- inputs:  stg_notes, stg_papers, stg_readings, stg_trips, stg_trainings, stg_self_study, stg_tests, stg_points, stg_awards, stg_ballots, stg_deeds, stg_incidents, dim_person, dim_period
-- local:   person_id
-- source:  facts.md section 3, note 3: the dated roster, not today's; who stood on none that day goes with the latest
-- columns: person_id  person
--          held_on    day
--          unit_id    unit
with day as (
  select s.person_id, p.ends_on as held_on
  from stg_notes as s
  join dim_period as p on p.period = s.period
  union
  select s.person_id, s.finished_on as held_on
  from stg_readings as s
  union
  select s.person_id, s.to_on as held_on
  from stg_trips as s
  union
  select s.person_id, s.to_on as held_on
  from stg_trainings as s
  union
  select s.person_id, p.ends_on as held_on
  from stg_self_study as s
  join dim_period as p on p.period = s.period
  union
  select s.person_id, s.taken_on as held_on
  from stg_tests as s
  union
  select unnest(string_split(s.authors, ';')) as person_id, s.written_on as held_on
  from stg_papers as s
  union
  select s.person_id, s.occurred_on as held_on
  from stg_points as s
  union
  select s.person_id, s.done_on as held_on
  from stg_deeds as s
  union
  select s.subject_id as person_id, s.awarded_on as held_on
  from stg_awards as s
  where s.subject_type = 'person'
  union
  select s.subject_id as person_id, s.held_on
  from stg_ballots as s
  where s.subject_type = 'person'
  union
  select s.subject_id as person_id, s.occurred_on as held_on
  from stg_incidents as s
  where s.subject_type = 'person'
),
ranked as (
  select
    d.person_id, d.held_on, m.unit_id,
    row_number() over (
      partition by d.person_id, d.held_on
      order by
        case when m.valid_from <= d.held_on and (m.valid_to is null or m.valid_to >= d.held_on) then 0 else 1 end,
        m.valid_from desc, m.unit_id
    ) as choice
  from day as d
  join dim_person as m on m.person_id = d.person_id
)
select r.person_id, r.held_on, r.unit_id
from ranked as r
where r.choice = 1
