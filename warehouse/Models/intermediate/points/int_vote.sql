-- int_vote: the vote score of a subject, 0 to 100
-- grain:   system_id, version, period, as_of, subject_type, subject_id, basis
-- inputs:  int_assessment_grid, int_score_entered, int_year_value
-- source:  design.md section 13, Votes; INT-11: scale 0 to 100
-- columns: system_id     assessment system
--          version       version
--          period        assessment period
--          as_of         quarter looked at
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          basis         official or claimed
--          vote          0 to 100
with review as (
  select s.system_id, s.version, s.period, s.as_of, s.subject_type, s.subject_id, s.points as vote
  from int_score_entered as s
  where s.indicator_id = 'vote' and s.basis = 'review' and not s.is_invalid
),
stated as (
  select g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id, max(v.value) as vote
  from int_assessment_grid as g
  join int_year_value as v
    on v.basis = 'claim' and v.subject_type = g.subject_type and v.subject_id = g.subject_id and v.measure = 'vote_score' and v.as_of = g.as_of
  group by g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id
)
select 'official' as basis, r.system_id, r.version, r.period, r.as_of, r.subject_type, r.subject_id, cast(r.vote as decimal(18, 6)) as vote
from review as r
union all
select
  'claimed' as basis, coalesce(r.system_id, s.system_id) as system_id, coalesce(r.version, s.version) as version, coalesce(r.period, s.period) as period,
  coalesce(r.as_of, s.as_of) as as_of, coalesce(r.subject_type, s.subject_type) as subject_type, coalesce(r.subject_id, s.subject_id) as subject_id,
  cast(coalesce(r.vote, s.vote) as decimal(18, 6)) as vote
from review as r
full join stated as s
  on s.system_id = r.system_id and s.version = r.version and s.period = r.period and s.as_of = r.as_of and s.subject_type = r.subject_type and s.subject_id = r.subject_id
