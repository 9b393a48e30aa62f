-- int_figure_bin: the records of a unit's quarter by the bars of a detector's chart
-- grain:   detector, unit_id, quarter, position
-- inputs:  int_signal_round_minutes, int_signal_round_head_counts, int_signal_round_words, int_signal_round_points, int_signal_entry_lag, int_signal_near_pass_scores,
--          int_signal_near_star_scores, int_counted_figure, int_score_by_mark
-- source:  anomaly.md section 5, evidence shown: digit bars, time from event to entry, scores around the mark
-- columns: detector   detector
--          unit_id    unit
--          quarter    quarter
--          series     digits, lag or scores
--          position   1 and up, in the order to draw
--          label_zh   label, Chinese
--          label_en   the same in English
--          records    records in the bar
with placed as (
  select
    'round_minutes' as detector, m.unit_id, m.quarter, 'digits' as series, cast(m.figure % 60 // 5 as integer) + 1 as position,
    cast(m.figure % 60 // 5 * 5 as varchar) || ' 分' as label_zh, cast(m.figure % 60 // 5 * 5 as varchar) || ' min' as label_en
  from int_signal_round_minutes as m
  union all
  select
    'round_head_counts' as detector, h.unit_id, h.quarter, 'digits' as series, cast(h.figure % 10 as integer) + 1 as position,
    cast(h.figure % 10 as varchar) as label_zh, cast(h.figure % 10 as varchar) as label_en
  from int_signal_round_head_counts as h
  union all
  select
    'round_words' as detector, w.unit_id, w.quarter, 'digits' as series, cast(w.figure % 100 // 10 as integer) + 1 as position,
    cast(w.figure % 100 // 10 as varchar) || '_' as label_zh, cast(w.figure % 100 // 10 as varchar) || '_' as label_en
  from int_signal_round_words as w
  union all
  select
    'round_points' as detector, p.unit_id, p.quarter, 'digits' as series, cast(floor(abs(p.figure)) % 10 as integer) + 1 as position,
    cast(cast(floor(abs(p.figure)) % 10 as integer) as varchar) as label_zh, cast(cast(floor(abs(p.figure)) % 10 as integer) as varchar) as label_en
  from int_signal_round_points as p
  union all
  select
    d.detector, l.unit_id, l.quarter, 'lag' as series,
    case when l.lag_days = 0 then 1 when l.lag_days <= 3 then 2 when l.lag_days <= 10 then 3 when l.lag_days <= 30 then 4 else 5 end as position,
    case when l.lag_days = 0 then '当天' when l.lag_days <= 3 then '1–3 天' when l.lag_days <= 10 then '4–10 天' when l.lag_days <= 30 then '11–30 天' else '30 天以上' end as label_zh,
    case when l.lag_days = 0 then 'same day' when l.lag_days <= 3 then '1–3 days' when l.lag_days <= 10 then '4–10 days' when l.lag_days <= 30 then '11–30 days' else 'over 30 days' end as label_en
  from int_signal_entry_lag as l
  cross join (select 'entry_lag' as detector union all select 'back_filled_entries' as detector) as d
  union all
  select
    'near_pass_scores' as detector, s.unit_id, s.quarter, 'scores' as series, cast(floor(s.percent) as integer) - 51 as position,
    cast(cast(floor(s.percent) as integer) as varchar) as label_zh, cast(cast(floor(s.percent) as integer) as varchar) as label_en
  from int_signal_near_pass_scores as s
  union all
  select
    'near_star_scores' as detector, s.unit_id, s.quarter, 'scores' as series, cast(floor(s.percent) as integer) - 76 as position,
    cast(cast(floor(s.percent) as integer) as varchar) as label_zh, cast(cast(floor(s.percent) as integer) as varchar) as label_en
  from int_signal_near_star_scores as s
  union all
  select
    d.detector, f.unit_id, f.quarter, 'digits' as series, cast(f.figure % 10 as integer) + 1 as position,
    cast(f.figure % 10 as varchar) as label_zh, cast(f.figure % 10 as varchar) as label_en
  from int_counted_figure as f
  cross join (select 'heaped_counts' as detector union all select 'uneven_digits' as detector) as d
  union all
  select
    d.detector, m.unit_id, m.quarter, 'scores' as series, cast(floor(m.above) as integer) + 9 as position,
    case when m.above < 0 then cast(cast(floor(m.above) as integer) as varchar) when m.above < 1 then '线' else '+' || cast(cast(floor(m.above) as integer) as varchar) end as label_zh,
    case when m.above < 0 then cast(cast(floor(m.above) as integer) as varchar) when m.above < 1 then 'mark' else '+' || cast(cast(floor(m.above) as integer) as varchar) end as label_en
  from int_score_by_mark as m
  cross join (select 'scores_of_year_at_marks' as detector union all select 'scores_on_marks' as detector) as d
)
select p.detector, p.unit_id, p.quarter, p.series, p.position, p.label_zh, p.label_en, count(*) as records
from placed as p
group by p.detector, p.unit_id, p.quarter, p.series, p.position, p.label_zh, p.label_en
