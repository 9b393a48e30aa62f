-- int_signal_full_turnout: whether every ballot came back
-- grain:   dataset, record_id
-- inputs:  fct_ballot
-- source:  anomaly.md D12
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     ballots
--          record_id   vote
--          held_on     day
--          returned    ballots returned
--          eligible    persons entitled to vote, else ballots issued
--          is_odd      as many returned as entitled
--          load_id     load that brought the record
--          row_number  record number in its file
select
  b.unit_id, b.quarter, 'ballots' as dataset, b.ballot_id as record_id, b.held_on, b.returned, coalesce(b.eligible, b.issued) as eligible,
  b.returned >= coalesce(b.eligible, b.issued) as is_odd, b.load_id, b.row_number
from fct_ballot as b
where b.unit_id is not null and coalesce(b.eligible, b.issued) >= 5
