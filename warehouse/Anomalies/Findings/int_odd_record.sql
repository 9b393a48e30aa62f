-- int_odd_record: every record that a statistical detector finds odd, whether or not its unit is flagged
-- grain:   detector, dataset, record_id
-- inputs:  int_signal_back_filled_entries, int_signal_of_texts_and_claims
-- source:  every statistical detector adds one branch; oddness orders the records within one detector
-- columns: detector    detector
--          unit_id     unit
--          quarter     quarter
--          dataset     dataset of the record
--          record_id   its key; parts joined by /
--          oddness     higher is stranger, comparable within one detector only
--          shown       JSON object of what shows it
--          load_id     load that brought the record
--          row_number  record number in its file
select
  'back_filled_entries' as detector, b.unit_id, b.quarter, b.dataset, b.record_id, cast(b.lag_days as double) as oddness,
  json_object('session_id', b.record_id, 'held_on', b.held_on, 'recorded_at', b.recorded_at, 'lag_days', b.lag_days, 'entered_together', b.entered_together) as shown,
  b.load_id, b.row_number
from int_signal_back_filled_entries as b
where b.is_odd
union all
select s.detector, s.unit_id, s.quarter, s.dataset, s.record_id, s.oddness, s.shown, s.load_id, s.row_number
from int_signal_of_texts_and_claims as s
where s.is_odd
