-- int_stating_unit: the unit that answers for whatever is stated of a subject and a period
-- grain:   subject_type, subject_id, period
-- inputs:  fct_score, fct_claim, fct_decision, dim_person, dim_period
-- source:  facts.md section 3, note 3: of a person the roster of the last day of the period, else the latest
-- columns: subject_type  unit or person
--          subject_id    unit_id or person_id
--          period        period spoken of
--          unit_id       unit that answers for it
--          quarter       quarter in which the period ends
with stated as (
  select s.subject_type, s.subject_id, s.period from fct_score as s
  union
  select c.subject_type, c.subject_id, c.period from fct_claim as c
  union
  select d.subject_type, d.subject_id, d.period from fct_decision as d
),
ranked as (
  select
    s.subject_type, s.subject_id, s.period, p.quarter, p.ends_on, m.unit_id,
    row_number() over (
      partition by s.subject_type, s.subject_id, s.period
      order by case when m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to >= p.ends_on) then 0 else 1 end, m.valid_from desc, m.unit_id
    ) as choice
  from stated as s
  join dim_period as p on p.period = s.period
  left join dim_person as m on m.person_id = case when s.subject_type = 'person' then s.subject_id end
)
select
  r.subject_type, r.subject_id, r.period, case when r.subject_type = 'unit' then r.subject_id else r.unit_id end as unit_id, r.quarter
from ranked as r
where r.choice = 1 and (r.subject_type = 'unit' or r.unit_id is not null)
