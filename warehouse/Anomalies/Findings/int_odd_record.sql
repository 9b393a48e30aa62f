-- int_odd_record: every record that a statistical detector finds odd, whether or not its unit is flagged
-- grain:   detector, dataset, record_id
-- inputs:  int_signal_back_filled_entries, int_signal_burst_entries, int_signal_cloned_sessions, int_signal_copied_sessions,
--          int_signal_full_attendance, int_signal_high_attendance, int_signal_round_minutes, int_signal_round_head_counts,
--          int_signal_round_words, int_signal_round_points, int_signal_grid_rates, int_signal_inflated_words,
--          int_signal_near_pass_scores, int_signal_near_star_scores, int_signal_high_scores, int_signal_self_above_review,
--          int_signal_late_points, int_signal_bulk_points, int_signal_unanimous_votes, int_signal_full_turnout,
--          int_signal_neat_votes, int_signal_entry_lag, int_signal_quarter_end_sessions, int_signal_off_hour_sessions,
--          int_signal_split_sessions, int_signal_of_texts_and_claims,
--          int_signal_heaped_counts, int_signal_scores_of_year_at_marks, int_signal_scores_on_marks, int_signal_exact_minimum, int_signal_rank_engineering, int_signal_leave_as_attendance, int_signal_one_event_many_uses
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
  'back_filled_entries' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.lag_days as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'recorded_at', s.recorded_at, 'lag_days', s.lag_days, 'entered_together', s.entered_together) as shown,
  s.load_id, s.row_number
from int_signal_back_filled_entries as s
where s.is_odd
union all
select
  'burst_entries' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.in_burst as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'recorded_at', s.recorded_at, 'in_burst', s.in_burst) as shown,
  s.load_id, s.row_number
from int_signal_burst_entries as s
where s.is_odd
union all
select
  'cloned_sessions' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.surprise as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'minutes', s.minutes, 'present', s.present, 'topic', s.topic, 'twin_id', s.twin_id, 'twin_on', s.twin_on, 'differing', s.differing) as shown,
  s.load_id, s.row_number
from int_signal_cloned_sessions as s
where s.is_odd
union all
select
  'copied_sessions' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.matches as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'minutes', s.minutes, 'present', s.present, 'topic', s.topic, 'other_unit', s.other_unit, 'other_id', s.other_id, 'other_on', s.other_on, 'matches', s.matches) as shown,
  s.load_id, s.row_number
from int_signal_copied_sessions as s
where s.is_odd
union all
select
  'full_attendance' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.expected as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'present', s.present, 'expected', s.expected) as shown,
  s.load_id, s.row_number
from int_signal_full_attendance as s
where s.is_odd
union all
select
  'high_attendance' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(cast(s.present as double) / s.expected as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'present', s.present, 'expected', s.expected, 'usual', s.usual) as shown,
  s.load_id, s.row_number
from int_signal_high_attendance as s
where s.is_odd
union all
select
  'round_minutes' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.figure as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'figure', s.figure) as shown,
  s.load_id, s.row_number
from int_signal_round_minutes as s
where s.is_odd
union all
select
  'round_head_counts' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.figure as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'figure', s.figure) as shown,
  s.load_id, s.row_number
from int_signal_round_head_counts as s
where s.is_odd
union all
select
  'round_words' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.figure as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'figure', s.figure) as shown,
  s.load_id, s.row_number
from int_signal_round_words as s
where s.is_odd
union all
select
  'round_points' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(abs(s.figure) as double) as oddness,
  json_object('entry_id', s.record_id, 'held_on', s.held_on, 'figure', s.figure) as shown,
  s.load_id, s.row_number
from int_signal_round_points as s
where s.is_odd
union all
select
  'grid_rates' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(1 - s.chance as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'part', s.part, 'whole', s.whole, 'rate', s.rate, 'chance', s.chance) as shown,
  s.load_id, s.row_number
from int_signal_grid_rates as s
where s.is_odd
union all
select
  'inflated_words' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.excess as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'words', s.words, 'usual', s.usual) as shown,
  s.load_id, s.row_number
from int_signal_inflated_words as s
where s.is_odd
union all
select
  'near_pass_scores' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(100 - s.percent as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'percent', s.percent) as shown,
  s.load_id, s.row_number
from int_signal_near_pass_scores as s
where s.is_odd
union all
select
  'near_star_scores' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(100 - s.percent as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'percent', s.percent) as shown,
  s.load_id, s.row_number
from int_signal_near_star_scores as s
where s.is_odd
union all
select
  'high_scores' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.percent as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'percent', s.percent) as shown,
  s.load_id, s.row_number
from int_signal_high_scores as s
where s.is_odd
union all
select
  'self_above_review' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.gap as double) as oddness,
  json_object('record_id', s.record_id, 'self', s.self, 'review', s.review, 'gap', s.gap) as shown,
  s.load_id, s.row_number
from int_signal_self_above_review as s
where s.is_odd
union all
select
  'late_points' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(abs(s.points) as double) as oddness,
  json_object('entry_id', s.record_id, 'held_on', s.held_on, 'points', s.points, 'item', s.item) as shown,
  s.load_id, s.row_number
from int_signal_late_points as s
where s.is_odd
union all
select
  'bulk_points' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.alike as double) as oddness,
  json_object('entry_id', s.record_id, 'held_on', s.held_on, 'points', s.points, 'item', s.item, 'alike', s.alike) as shown,
  s.load_id, s.row_number
from int_signal_bulk_points as s
where s.is_odd
union all
select
  'unanimous_votes' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.valid as double) as oddness,
  json_object('ballot_id', s.record_id, 'held_on', s.held_on, 'valid', s.valid, 'most', s.most) as shown,
  s.load_id, s.row_number
from int_signal_unanimous_votes as s
where s.is_odd
union all
select
  'full_turnout' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.issued as double) as oddness,
  json_object('ballot_id', s.record_id, 'held_on', s.held_on, 'returned', s.returned, 'issued', s.issued) as shown,
  s.load_id, s.row_number
from int_signal_full_turnout as s
where s.is_odd
union all
select
  'neat_votes' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.valid as double) as oddness,
  json_object('ballot_id', s.record_id, 'held_on', s.held_on, 'valid', s.valid, 'most', s.most, 'rate', s.rate) as shown,
  s.load_id, s.row_number
from int_signal_neat_votes as s
where s.is_odd
union all
select
  'entry_lag' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.lag_days as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'recorded_at', s.recorded_at, 'lag_days', s.lag_days) as shown,
  s.load_id, s.row_number
from int_signal_entry_lag as s
where s.is_odd
union all
select
  'quarter_end_sessions' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(1 as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'topic', s.topic) as shown,
  s.load_id, s.row_number
from int_signal_quarter_end_sessions as s
where s.is_odd
union all
select
  'off_hour_sessions' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(1 as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'clock', s.clock, 'topic', s.topic) as shown,
  s.load_id, s.row_number
from int_signal_off_hour_sessions as s
where s.is_odd
union all
select
  'split_sessions' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.pieces as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'topic', s.topic, 'pieces', s.pieces) as shown,
  s.load_id, s.row_number
from int_signal_split_sessions as s
where s.is_odd
union all
select
  'heaped_counts' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.figure as double) as oddness,
  json_object('dataset', s.dataset, 'record_id', s.record_id, 'held_on', s.held_on, 'figure', s.figure) as shown,
  s.load_id, s.row_number
from int_signal_heaped_counts as s
where s.is_odd
union all
select
  'scores_of_year_at_marks' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(100 - s.percent as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'percent', s.percent, 'mark', s.mark) as shown,
  s.load_id, s.row_number
from int_signal_scores_of_year_at_marks as s
where s.is_odd
union all
select
  'scores_on_marks' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(100 - s.percent as double) as oddness,
  json_object('record_id', s.record_id, 'held_on', s.held_on, 'percent', s.percent, 'mark', s.mark) as shown,
  s.load_id, s.row_number
from int_signal_scores_on_marks as s
where s.is_odd
union all
select
  'exact_minimum' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.target as double) as oddness,
  json_object('system_id', s.system_id, 'requirement_id', s.requirement_id, 'observed', s.observed, 'target', s.target) as shown,
  s.load_id, s.row_number
from int_signal_exact_minimum as s
where s.is_odd
union all
select
  'rank_engineering' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.late as double) as oddness,
  json_object('entry_id', s.record_id, 'person_id', s.person_id, 'held_on', s.held_on, 'total', s.total, 'late', s.late, 'rank_before', s.rank_before, 'rank_after', s.rank_after) as shown,
  s.load_id, s.row_number
from int_signal_rank_engineering as s
where s.is_odd
union all
select
  'leave_as_attendance' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.excused as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'expected', s.expected, 'present', s.present, 'excused', s.excused) as shown,
  s.load_id, s.row_number
from int_signal_leave_as_attendance as s
where s.is_odd
union all
select
  'one_event_many_uses' as detector, s.unit_id, s.quarter, s.dataset, s.record_id, cast(s.types as double) as oddness,
  json_object('session_id', s.record_id, 'held_on', s.held_on, 'clock', s.clock, 'session_type', s.session_type, 'topic', s.topic, 'types', s.types) as shown,
  s.load_id, s.row_number
from int_signal_one_event_many_uses as s
where s.is_odd
union all
select s.detector, s.unit_id, s.quarter, s.dataset, s.record_id, s.oddness, s.shown, s.load_id, s.row_number
from int_signal_of_texts_and_claims as s
where s.is_odd
