-- int_vote: the vote score of a subject, 0 to 100
-- grain:   grid_id, basis
-- inputs:  int_assessment_grid, int_score_entered, int_year_value, fct_ballot_option, rule_vote_option, dim_period
-- local:   grid_id
-- source:  design.md section 13, Votes: ballots by the points of their options, else a review score, else (claimed) the claim; INT-11: scale 0 to 100.
--          The last ballot of the period counts; votes for options that the system does not name count for nothing and against nothing
-- columns: grid_id       row of int_assessment_grid: a subject, its system and the quarter looked at
--          basis         official or claimed
--          vote          0 to 100
with worth as (
  select
    o.ballot_id, r.system_id, r.version, o.subject_type, o.subject_id, o.held_on,
    sum(o.votes * r.points) as points, sum(o.votes) as votes
  from fct_ballot_option as o
  join rule_vote_option as r on r.option_name = o.option_name and coalesce(r.question, o.question) = o.question
  group by o.ballot_id, r.system_id, r.version, o.subject_type, o.subject_id, o.held_on
  having sum(o.votes) > 0
),
cast_by_then as (
  select
    g.grid_id, cast(cast(w.points as double) / w.votes as decimal(18, 6)) as vote,
    row_number() over (partition by g.grid_id order by w.held_on desc, w.ballot_id desc) as choice
  from int_assessment_grid as g
  join dim_period as p on p.period = g.period
  join worth as w
    on w.system_id = g.system_id and w.version = g.version and w.subject_type = g.subject_type and w.subject_id = g.subject_id
    and w.held_on >= p.starts_on and w.held_on <= g.looked_on
),
ballot as (
  select c.grid_id, c.vote from cast_by_then as c where c.choice = 1
),
review as (
  select s.grid_id, cast(s.points as decimal(18, 6)) as vote
  from int_score_entered as s
  where s.indicator_id = 'vote' and s.basis = 'review' and not s.is_invalid
),
stated as (
  select g.grid_id, max(v.value) as vote
  from int_assessment_grid as g
  join int_year_value as v
    on v.basis = 'claim' and v.subject_type = g.subject_type and v.subject_id = g.subject_id and v.measure = 'vote_score' and v.as_of = g.as_of
  group by g.grid_id
),
recorded as (
  select coalesce(b.grid_id, r.grid_id) as grid_id, coalesce(b.vote, r.vote) as vote
  from ballot as b
  full join review as r on r.grid_id = b.grid_id
)
select 'official' as basis, r.grid_id, r.vote
from recorded as r
union all
select
  'claimed' as basis, coalesce(r.grid_id, s.grid_id) as grid_id,
  cast(coalesce(r.vote, s.vote) as decimal(18, 6)) as vote
from recorded as r
full join stated as s
  on s.grid_id = r.grid_id
