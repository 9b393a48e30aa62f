-- int_roster_on_day: on whose roster a person stood on a day that a record of theirs counts on
-- grain:   person_id, held_on
-- inputs:  stg_notes, stg_papers, stg_readings, stg_trips, stg_trainings, stg_self_study, stg_tests, dim_person, dim_period
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
