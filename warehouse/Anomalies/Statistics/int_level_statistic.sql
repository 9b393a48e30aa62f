-- int_level_statistic: a figure of a unit's quarter that is compared as it stands, detector by detector
-- grain:   detector, unit_id, quarter
-- inputs:  int_attendance_spread, int_signal_entry_lag, int_signal_inflated_words, int_signal_late_points,
--          int_signal_self_above_review, int_last_digits, int_weekly_shift, int_effort_without_outcome
-- source:  anomaly.md section 5; every detector with the law level adds one branch. Means are rounded, so that the order of adding does not show;
--          that of the scores is drawn towards 0 by six scores without a gap, since few scores differ from one another by much
-- columns: detector  detector
--          unit_id   unit
--          quarter   quarter
--          records   records it rests on, 1 or more
--          level     the figure, higher is stranger
--          odd       of the records those that show it; null where no single one does
select 'high_attendance' as detector, s.unit_id, s.quarter, s.expected as records, s.log_odds as level, s.lifted as odd
from int_attendance_spread as s
union all
select 'steady_attendance' as detector, s.unit_id, s.quarter, s.sessions as records, s.steadiness as level, cast(null as bigint) as odd
from int_attendance_spread as s
where s.steadiness is not null
union all
select 'inflated_words' as detector, s.unit_id, s.quarter, count(*) as records, round(avg(s.excess), 12) as level, count(*) filter (where s.is_odd) as odd
from int_signal_inflated_words as s
where s.excess is not null
group by s.unit_id, s.quarter
union all
select 'self_above_review' as detector, s.unit_id, s.quarter, count(*) as records, round(sum(s.gap) / (count(*) + 6), 12) as level, count(*) filter (where s.is_odd) as odd
from int_signal_self_above_review as s
group by s.unit_id, s.quarter
union all
select 'entry_lag' as detector, s.unit_id, s.quarter, count(*) as records, round(avg(s.log_lag), 12) as level, count(*) filter (where s.is_odd) as odd
from int_signal_entry_lag as s
group by s.unit_id, s.quarter
union all
select 'more_points' as detector, s.unit_id, s.quarter, count(*) as records, ln(count(*)) as level, cast(null as bigint) as odd
from int_signal_late_points as s
group by s.unit_id, s.quarter
union all
select 'uneven_digits' as detector, s.unit_id, s.quarter, s.figures as records, s.level, cast(null as bigint) as odd
from int_last_digits as s
union all
select 'weekly_shift' as detector, s.unit_id, s.quarter, s.sessions as records, round(ln(1 + s.shift), 12) as level, cast(null as bigint) as odd
from int_weekly_shift as s
union all
select 'effort_without_outcome' as detector, s.unit_id, s.quarter, s.sessions as records, s.level, cast(null as bigint) as odd
from int_effort_without_outcome as s
