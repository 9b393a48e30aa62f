-- int_share_statistic: how many of a unit's records in a quarter are odd, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:  int_signal_back_filled_entries, int_signal_burst_entries, int_signal_cloned_sessions, int_signal_copied_sessions,
--          int_signal_full_attendance, int_signal_round_minutes, int_signal_round_head_counts, int_signal_round_words,
--          int_signal_round_points, int_signal_near_pass_scores, int_signal_near_star_scores, int_signal_high_scores,
--          int_signal_late_points, int_signal_bulk_points, int_signal_unanimous_votes, int_signal_full_turnout,
--          int_signal_neat_votes, int_signal_quarter_end_sessions, int_signal_off_hour_sessions, int_signal_split_sessions, int_signal_of_texts_and_claims,
--          int_signal_heaped_counts, int_signal_scores_of_year_at_marks, int_signal_scores_on_marks, int_signal_exact_minimum, int_signal_rank_engineering, int_signal_leave_as_attendance, int_signal_one_event_many_uses
-- source:  anomaly.md section 5; every detector with the law share adds one branch
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it looked at, 1 or more
--          odd       of these, the odd ones
select 'back_filled_entries' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_back_filled_entries as s
group by s.unit_id, s.quarter
union all
select 'burst_entries' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_burst_entries as s
group by s.unit_id, s.quarter
union all
select 'cloned_sessions' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_cloned_sessions as s
group by s.unit_id, s.quarter
union all
select 'copied_sessions' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_copied_sessions as s
group by s.unit_id, s.quarter
union all
select 'full_attendance' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_full_attendance as s
group by s.unit_id, s.quarter
union all
select 'round_minutes' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_round_minutes as s
group by s.unit_id, s.quarter
union all
select 'round_head_counts' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_round_head_counts as s
group by s.unit_id, s.quarter
union all
select 'round_words' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_round_words as s
group by s.unit_id, s.quarter
union all
select 'round_points' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_round_points as s
group by s.unit_id, s.quarter
union all
select 'near_pass_scores' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_near_pass_scores as s
group by s.unit_id, s.quarter
union all
select 'near_star_scores' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_near_star_scores as s
group by s.unit_id, s.quarter
union all
select 'high_scores' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_high_scores as s
group by s.unit_id, s.quarter
union all
select 'late_points' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_late_points as s
group by s.unit_id, s.quarter
union all
select 'bulk_points' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_bulk_points as s
group by s.unit_id, s.quarter
union all
select 'unanimous_votes' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_unanimous_votes as s
group by s.unit_id, s.quarter
union all
select 'full_turnout' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_full_turnout as s
group by s.unit_id, s.quarter
union all
select 'neat_votes' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_neat_votes as s
group by s.unit_id, s.quarter
union all
select 'quarter_end_sessions' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_quarter_end_sessions as s
group by s.unit_id, s.quarter
union all
select 'off_hour_sessions' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_off_hour_sessions as s
group by s.unit_id, s.quarter
union all
select 'split_sessions' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_split_sessions as s
group by s.unit_id, s.quarter
union all
select 'heaped_counts' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_heaped_counts as s
group by s.unit_id, s.quarter
union all
select 'scores_of_year_at_marks' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_scores_of_year_at_marks as s
group by s.unit_id, s.quarter
union all
select 'scores_on_marks' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_scores_on_marks as s
group by s.unit_id, s.quarter
union all
select 'exact_minimum' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_exact_minimum as s
group by s.unit_id, s.quarter
union all
select 'rank_engineering' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_rank_engineering as s
group by s.unit_id, s.quarter
union all
select 'leave_as_attendance' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_leave_as_attendance as s
group by s.unit_id, s.quarter
union all
select 'one_event_many_uses' as detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_one_event_many_uses as s
group by s.unit_id, s.quarter
union all
select s.detector, s.unit_id, s.quarter, count(*) as records, count(*) filter (where s.is_odd) as odd
from int_signal_of_texts_and_claims as s
group by s.detector, s.unit_id, s.quarter
