-- int_signal_neat_votes: whether a vote is as neat as votes are that nobody counted
-- grain:   dataset, record_id
-- inputs:  fct_ballot, int_signal_unanimous_votes
-- source:  anomaly.md D12. Made-up votes are whole: every ballot issued is in favour, or a percentage fixed first was turned into counts of a
--          round number of ballots. Of other numbers of ballots exact percentages hardly exist, so they say nothing
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     ballots
--          record_id   vote
--          held_on     day
--          valid       valid ballots
--          most        votes of the option with the most
--          rate        percent of the valid ballots
--          is_odd      all ballots issued valid and for one option; or of 10, 20, 30 … ballots all valid and a multiple of five percent
--          load_id     load that brought the record
--          row_number  record number in its file
select
  u.unit_id, u.quarter, u.dataset, u.record_id, u.held_on, u.valid, u.most, round(100e0 * u.most / u.valid, 2) as rate,
  (u.is_odd and u.valid >= coalesce(b.issued, b.eligible, b.returned, u.valid))
    or (u.valid % 10 = 0 and u.valid >= coalesce(b.returned, u.valid) and (u.most * 20) % u.valid = 0) as is_odd,
  u.load_id, u.row_number
from int_signal_unanimous_votes as u
join fct_ballot as b on b.ballot_id = u.record_id
where u.valid > 0
