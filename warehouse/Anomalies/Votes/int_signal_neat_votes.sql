-- int_signal_neat_votes: whether the result of a vote is exactly a multiple of five percent
-- grain:   dataset, record_id
-- inputs:  int_signal_unanimous_votes
-- source:  anomaly.md D12: results that were fixed as percentages first. Unanimous votes are among them
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     ballots
--          record_id   vote
--          held_on     day
--          valid       valid ballots
--          most        votes of the option with the most
--          rate        percent of the valid ballots
--          is_odd      exactly 0, 5, 10 … 100 percent
--          load_id     load that brought the record
--          row_number  record number in its file
select
  u.unit_id, u.quarter, u.dataset, u.record_id, u.held_on, u.valid, u.most, round(100e0 * u.most / u.valid, 2) as rate,
  (u.most * 20) % u.valid = 0 as is_odd, u.load_id, u.row_number
from int_signal_unanimous_votes as u
where u.valid > 0
