-- fct_ballot_option: the votes that one option of a ballot got
-- grain:   ballot_id, option_name
-- inputs:  fct_ballot
-- local:   subject_id
-- source:  option_counts of the ballot, one row an option
-- columns: ballot_id     ballot
--          option_name   option as written on the ballot
--          position      1 … in the order written
--          votes         votes it got
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          question      team, organisation, member
--          held_on       day of the vote
with place as (
  select unnest(range(1, 31))::integer as position
),
pair as (
  select
    b.ballot_id, p.position, split_part(b.option_counts, ';', p.position) as pair_text,
    b.subject_type, b.subject_id, b.question, b.held_on
  from fct_ballot as b
  join place as p on p.position <= length(b.option_counts) - length(replace(b.option_counts, ';', '')) + 1
)
select
  p.ballot_id, split_part(p.pair_text, ':', 1) as option_name, p.position, split_part(p.pair_text, ':', 2)::integer as votes,
  p.subject_type, p.subject_id, p.question, p.held_on
from pair as p
order by p.ballot_id, p.position
