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
--          issued      ballots issued, else persons entitled to vote
--          is_odd      as many returned as issued
--          load_id     load that brought the record
--          row_number  record number in its file
select
  b.unit_id, b.quarter, 'ballots' as dataset, b.ballot_id as record_id, b.held_on, b.returned, coalesce(b.issued, b.eligible) as issued,
  b.returned >= coalesce(b.issued, b.eligible) as is_odd, b.load_id, b.row_number
from fct_ballot as b
where b.unit_id is not null and coalesce(b.issued, b.eligible) >= 5
