-- int_signal_neat_votes: whether every ballot of a vote came back and the result is unanimous or a round percentage
-- grain:   dataset, record_id
-- inputs:  fct_ballot, int_signal_unanimous_votes
-- source:  anomaly.md D12: turnout and result at once are rarer than either
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     ballots
--          record_id   vote
--          held_on     day
--          returned    ballots returned
--          eligible    persons entitled to vote, else ballots issued
--          valid       valid ballots
--          most        votes of the option with the most
--          is_odd      all returned, and all for one option or (of over 10) the count nearest to a multiple of ten percent (of over 20, of five)
--          load_id     load that brought the record
--          row_number  record number in its file
with rated as (
  select
    u.*, b.returned, coalesce(b.eligible, b.issued) as eligible, 100e0 * u.most / u.valid as rate, case when u.valid > 20 then 5 else 10 end as grid
  from int_signal_unanimous_votes as u
  join fct_ballot as b on b.ballot_id = u.record_id
)
select
  r.unit_id, r.quarter, r.dataset, r.record_id, r.held_on, r.returned, r.eligible, r.valid, r.most,
  r.returned >= r.eligible and (r.is_odd or (r.valid > 10 and abs(r.rate - r.grid * round(r.rate / r.grid)) <= 50e0 / r.valid)) as is_odd,
  r.load_id, r.row_number
from rated as r
where r.eligible >= 5
