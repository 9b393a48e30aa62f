-- int_effort_change: how a unit's effort and its outcome changed from one quarter to the next
-- grain:   unit_id, quarter
-- inputs:  int_session_shape, fct_points_entry, fct_test, dim_period
-- source:  anomaly.md D14: changes of the logarithms of sessions, attendances and ledger entries, and of the mean test score; what a unit has none of stands at
--          the median of the quarter
-- columns: unit_id      unit
--          quarter      quarter, one with sessions whose quarter before has sessions too
--          sessions     sessions held
--          of_sessions  change of ln(1 + sessions)
--          of_times     change of ln(1 + persons present, summed)
--          of_entries   change of ln(1 + ledger entries)
--          of_scores    change of the mean test score, percent
with held as (
  select s.unit_id, s.quarter, count(*) as sessions, sum(s.present) as times from int_session_shape as s where s.unit_id is not null group by s.unit_id, s.quarter
),
entered as (
  select e.unit_id, e.quarter, count(*) as entries from fct_points_entry as e where e.unit_id is not null group by e.unit_id, e.quarter
),
sat as (
  select t.unit_id, t.quarter, avg(cast(t.percent as double)) as score from fct_test as t where t.unit_id is not null and t.percent is not null group by t.unit_id, t.quarter
),
described as (
  select
    h.unit_id, h.quarter, row_number() over (partition by h.unit_id order by p.starts_on) as place, p.year * 4 + p.ordinal as number,
    h.sessions, ln(1 + h.sessions) as log_sessions, ln(1 + coalesce(h.times, 0)) as log_times, ln(1 + e.entries) as log_entries, round(t.score, 9) as score
  from held as h
  join dim_period as p on p.period = h.quarter
  left join entered as e on e.unit_id = h.unit_id and e.quarter = h.quarter
  left join sat as t on t.unit_id = h.unit_id and t.quarter = h.quarter
),
changed as (
  select
    d.unit_id, d.quarter, d.sessions, d.log_sessions - b.log_sessions as of_sessions, d.log_times - b.log_times as of_times, d.log_entries - b.log_entries as of_entries,
    d.score - b.score as of_scores
  from described as d
  join described as b on b.unit_id = d.unit_id and b.number = d.number - 1
),
middle as (
  select c.quarter, coalesce(median_of(c.of_entries), 0) as of_entries, coalesce(median_of(c.of_scores), 0) as of_scores from changed as c group by c.quarter
)
select
  c.unit_id, c.quarter, c.sessions, c.of_sessions, c.of_times, coalesce(c.of_entries, m.of_entries) as of_entries, coalesce(c.of_scores, m.of_scores) as of_scores
from changed as c
join middle as m on m.quarter = c.quarter
