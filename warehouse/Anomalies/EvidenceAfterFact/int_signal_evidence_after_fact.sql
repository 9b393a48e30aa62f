-- int_signal_evidence_after_fact: one record of the time that a unit scored itself for, and whether it was entered only after the self score
-- grain:   dataset, record_id, person_id
-- inputs:  int_dated_record, fct_score, int_stating_unit, dim_period
-- source:  facts.md S-31: proof that came after the score it proves. The last self score of the unit for the quarter, else for the year, is
--          what it is compared with. Looked at are what happened by the day of the score and states when it was entered; whoever enters within
--          a month is no later than clerks are.
-- columns: unit_id      unit
--          quarter      quarter
--          dataset      dataset of the record
--          record_id    its key there, without the person
--          person_id    person of its key, empty where the record is a unit's own
--          held_on      day it counts on
--          recorded_at  when it was entered
--          scored_at    last self score for that time
--          is_odd       entered on a day after the self score, and over 31 days after the event
--          load_id      load that brought the record
--          row_number   record number in its file
with scored as (
  select u.unit_id, s.period, p.starts_on, p.ends_on, p.kind, max(s.scored_at) as scored_at
  from fct_score as s
  join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
  join dim_period as p on p.period = s.period and p.kind in ('year', 'quarter')
  where s.assessor = 'self' and s.scored_at is not null
  group by u.unit_id, s.period, p.starts_on, p.ends_on, p.kind
),
year_period as (
  select p.year::varchar as year_code, p.period as quarter from dim_period as p where p.kind = 'quarter'
),
chosen as (
  select y.quarter, s.unit_id, s.scored_at, row_number() over (partition by y.quarter, s.unit_id order by case s.kind when 'quarter' then 0 else 1 end) as choice
  from scored as s
  join year_period as y on y.quarter = s.period or y.year_code = s.period
)
select
  d.unit_id, d.quarter, d.dataset, d.record_id, d.person_id, d.held_on, d.recorded_at, c.scored_at,
  cast(d.recorded_at as date) > cast(c.scored_at as date) and cast(d.recorded_at as date) - d.held_on > 31 as is_odd, d.load_id, d.row_number
from int_dated_record as d
join chosen as c on c.unit_id = d.unit_id and c.quarter = d.quarter and c.choice = 1
where d.recorded_at is not null and d.held_on <= cast(c.scored_at as date) and d.dataset in ('sessions', 'notes', 'papers', 'documents', 'trips', 'trainings')
