-- int_attendance_spread: how high and how steady the attendance of a unit's quarter is
-- grain:   unit_id, quarter
-- inputs:  int_signal_high_attendance
-- source:  anomaly.md D8: variance ratio of the head counts against the binomial law with the quarter's own rate; its chi-square is brought
--          to a normal scale by Wilson and Hilferty (1931)
-- columns: unit_id     unit
--          quarter     quarter
--          sessions    sessions
--          expected    persons due, session by session
--          lifted      sessions at least five points above the unit's usual share
--          log_odds    logarithm of present against absent, six added to either
--          ratio       variance of the head counts divided by the binomial one; null where nobody or everybody was always absent
--          steadiness  standard deviations below a ratio of 1, null likewise
with summed as (
  select s.unit_id, s.quarter, count(*) as sessions, count(*) filter (where s.is_odd) as lifted, cast(sum(s.present) as double) as present, cast(sum(s.expected) as double) as expected
  from int_signal_high_attendance as s
  group by s.unit_id, s.quarter
),
spread as (
  select
    t.unit_id, t.quarter, t.sessions, t.lifted, t.present, t.expected,
    -- Rounded, so that the order in which threads add does not show.
    round(sum((s.present - s.expected * t.present / t.expected) * (s.present - s.expected * t.present / t.expected)
      / nullif(s.expected * t.present / t.expected * (1 - t.present / t.expected), 0)) / nullif(t.sessions - 1, 0), 12) as ratio
  from summed as t
  join int_signal_high_attendance as s on s.unit_id = t.unit_id and s.quarter = t.quarter
  group by t.unit_id, t.quarter, t.sessions, t.lifted, t.present, t.expected
)
select
  s.unit_id, s.quarter, s.sessions, s.lifted, cast(s.expected as bigint) as expected, drawn_log_odds(s.present, s.expected) as log_odds, s.ratio,
  case when s.ratio is not null then ((1 - 2e0 / (9 * (s.sessions - 1))) - pow(s.ratio, 1e0 / 3)) / sqrt(2e0 / (9 * (s.sessions - 1))) end as steadiness
from spread as s
