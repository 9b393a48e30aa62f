-- fct_enrolment: a subject that a system assesses in a period
-- grain:   system_id, subject_type, subject_id, period
-- inputs:  stg_enrolments, load_run, fct_score, fct_invalid_score, dim_period, dim_system, rule_profile, dim_person
-- local:   subject_id
-- source:  dataset enrolments of current loads; a score without enrolment implies one for its year
-- columns: system_id  assessment system
--          subject_type  unit or person
--          subject_id  unit_id or person_id
--          period  assessment period
--          version  the system's version in force on the period's last day
--          unit_id  the unit itself; of a person, the roster valid on the period's last day, else the latest; null if on none
--          profile  as enrolled, else by the person's roles; empty = none
--          is_implied  there is a score but no enrolment
with stated as (
  select
    enrolments.system_id, enrolments.subject_type, enrolments.subject_id, enrolments.period, enrolments.profile,
    row_number() over (
      partition by enrolments.system_id, enrolments.subject_type, enrolments.subject_id, enrolments.period
      order by enrolments.load_id desc, enrolments.row_number desc
    ) as newness
  from stg_enrolments as enrolments
  join load_run as run on run.load_id = enrolments.load_id and run.is_current
),
scored as (
  select system_id, subject_type, subject_id, substr(period, 1, 4) as period from fct_score
  union
  select system_id, subject_type, subject_id, substr(period, 1, 4) as period from fct_invalid_score
),
enrolled as (
  select system_id, subject_type, subject_id, period, profile, false as is_implied
  from stated
  where newness = 1
  union all
  select scored.system_id, scored.subject_type, scored.subject_id, scored.period, null as profile, true as is_implied
  from scored
  where not exists (
    select 1
    from stated
    where stated.system_id = scored.system_id and stated.subject_type = scored.subject_type
      and stated.subject_id = scored.subject_id and substr(stated.period, 1, 4) = scored.period
  )
),
in_force as (
  select
    enrolled.system_id, enrolled.subject_type, enrolled.subject_id, enrolled.period, enrolled.profile, enrolled.is_implied,
    period.ends_on, system.version,
    row_number() over (
      partition by enrolled.system_id, enrolled.subject_type, enrolled.subject_id, enrolled.period order by system.effective_from desc
    ) as newness
  from enrolled
  join dim_period as period on period.period = enrolled.period
  join dim_system as system
    on system.system_id = enrolled.system_id and system.effective_from <= period.ends_on
    and (system.effective_to is null or system.effective_to >= period.ends_on)
),
rostered as (
  select
    in_force.system_id, in_force.subject_type, in_force.subject_id, in_force.period, in_force.version, in_force.profile, in_force.is_implied,
    person.unit_id, person.roles,
    row_number() over (
      partition by in_force.system_id, in_force.subject_type, in_force.subject_id, in_force.period
      order by
        case when person.valid_from <= in_force.ends_on and (person.valid_to is null or person.valid_to >= in_force.ends_on) then 0 else 1 end,
        person.valid_from desc, person.unit_id
    ) as choice
  from in_force
  left join dim_person as person on person.person_id = case when in_force.subject_type = 'person' then in_force.subject_id end
  where in_force.newness = 1
),
profiled as (
  select
    rostered.system_id, rostered.subject_type, rostered.subject_id, rostered.period, min(profile.ordinal) as ordinal
  from rostered
  join rule_profile as profile
    on profile.system_id = rostered.system_id and profile.version = rostered.version
    and (profile.role is null or position(';' || profile.role || ';' in ';' || coalesce(rostered.roles, '') || ';') > 0)
  where rostered.choice = 1
  group by rostered.system_id, rostered.subject_type, rostered.subject_id, rostered.period
),
chosen as (
  select distinct profiled.system_id, profiled.subject_type, profiled.subject_id, profiled.period, rostered.version, profile.profile
  from profiled
  join rostered
    on rostered.system_id = profiled.system_id and rostered.subject_type = profiled.subject_type
    and rostered.subject_id = profiled.subject_id and rostered.period = profiled.period and rostered.choice = 1
  join rule_profile as profile
    on profile.system_id = rostered.system_id and profile.version = rostered.version and profile.ordinal = profiled.ordinal
)
select
  rostered.system_id, rostered.subject_type, rostered.subject_id, rostered.period, rostered.version,
  case when rostered.subject_type = 'person' then rostered.unit_id else rostered.subject_id end as unit_id,
  coalesce(nullif(rostered.profile, ''), chosen.profile, '') as profile,
  rostered.is_implied
from rostered
left join chosen
  on chosen.system_id = rostered.system_id and chosen.subject_type = rostered.subject_type
  and chosen.subject_id = rostered.subject_id and chosen.period = rostered.period
where rostered.choice = 1
order by unit_id, rostered.period, rostered.system_id
