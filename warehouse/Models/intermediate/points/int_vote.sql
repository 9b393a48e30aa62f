-- int_vote: the vote score of a subject, 0 to 100
-- grain:   grid_id, basis
-- inputs:  int_assessment_grid, int_score_entered, int_year_value
-- source:  design.md section 13, Votes; INT-11: scale 0 to 100
-- columns: grid_id       row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis         official or claimed
--          vote          0 to 100
with review as (
  select s.grid_id, s.points as vote
  from int_score_entered as s
  where s.indicator_id = 'vote' and s.basis = 'review' and not s.is_invalid
),
stated as (
  select g.grid_id, max(v.value) as vote
  from int_assessment_grid as g
  join int_year_value as v
    on v.basis = 'claim' and v.subject_type = g.subject_type and v.subject_id = g.subject_id and v.measure = 'vote_score' and v.as_of = g.as_of
  group by g.grid_id
)
select 'official' as basis, r.grid_id, cast(r.vote as decimal(18, 6)) as vote
from review as r
union all
select
  'claimed' as basis, coalesce(r.grid_id, s.grid_id) as grid_id,
  cast(coalesce(r.vote, s.vote) as decimal(18, 6)) as vote
from review as r
full join stated as s
  on s.grid_id = r.grid_id
