-- int_signal_unanimous_votes: whether all valid ballots of a vote name one option
-- grain:   dataset, record_id
-- inputs:  fct_ballot, fct_ballot_option
-- source:  anomaly.md D12; facts.md S-18
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     ballots
--          record_id   vote
--          held_on     day
--          valid       valid ballots
--          most        votes of the option with the most
--          is_odd      all valid ballots for one option
--          load_id     load that brought the record
--          row_number  record number in its file
with counted as (
  select o.ballot_id, max(o.votes) as most, sum(o.votes) as votes
  from fct_ballot_option as o
  group by o.ballot_id
)
select
  b.unit_id, b.quarter, 'ballots' as dataset, b.ballot_id as record_id, b.held_on, coalesce(b.valid, c.votes) as valid, c.most,
  c.most >= coalesce(b.valid, c.votes) as is_odd, b.load_id, b.row_number
from fct_ballot as b
join counted as c on c.ballot_id = b.ballot_id
where b.unit_id is not null and coalesce(b.valid, c.votes) >= 5
