-- int_flag_statistic: a unit's quarter that a statistical detector flags
-- grain:   flag_id
-- inputs:  int_detector_result, int_odd_record, dim_detector, load_run
-- source:  anomaly.md section 5, Fusion: every flag carries its numbers, the peers' numbers, q, three to ten rows, the innocent explanation
-- columns: flag_id       DETECTOR:UNIT:QUARTER, the same in every build
--          detector      detector
--          severity      suspicious or generic
--          subject_type  unit
--          subject_id    unit
--          unit_id       unit
--          period        quarter
--          p_value       chance of so strange a finding from honest records
--          q_value       share of false alarms among the units flagged at this p
--          score         -log10 of p_value, higher is stranger
--          summary_zh    what was found, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of records, the oddest first, ten at most
--          fields        JSON list of the columns compared
with flagged as (
  select r.*, d.law = 'share' or d.scale = 'log_odds' as is_share, d.law, d.severity, d.flag_least, d.fields, d.summary_zh, d.summary_en, d.innocent_zh, d.innocent_en
  from int_detector_result as r
  join dim_detector as d on d.detector = r.detector
  where r.q_value <= d.flag_q and (r.odd is null or r.odd >= coalesce(d.flag_least, 0))
),
worded as (
  select
    f.detector, f.unit_id, f.quarter,
    cast(f.records as varchar) as records,
    case
      when f.law = 'level' and f.is_share then cast(round(100 * f.figure, 1) as varchar) || '%'
      when f.law = 'level' then cast(round(f.figure, 2) as varchar)
      else cast(cast(f.odd as bigint) as varchar)
    end as odd,
    case when f.is_share then cast(cast(round(100 * f.peer_figure) as integer) as varchar) || '%' else cast(round(f.peer_figure, 2) as varchar) end as peers,
    case
      when f.is_share then cast(cast(round(100 * f.own_figure) as integer) as varchar) || '%'
      else cast(round(f.own_figure, 2) as varchar)
    end as own
  from flagged as f
),
placed as (
  select
    o.detector, o.unit_id, o.quarter, o.record_id, o.shown, run.file, o.row_number,
    row_number() over (partition by o.detector, o.unit_id, o.quarter order by o.oddness desc, o.record_id) as place
  from int_odd_record as o
  join flagged as f on f.detector = o.detector and f.unit_id = o.unit_id and f.quarter = o.quarter
  left join load_run as run on run.load_id = o.load_id
),
shown as (
  select
    p.detector, p.unit_id, p.quarter,
    list(json_joined(p.shown, json_object('file', p.file, 'row_number', p.row_number)) order by p.place) as evidence
  from placed as p
  where p.place <= 10
  group by p.detector, p.unit_id, p.quarter
)
select
  f.detector || ':' || f.unit_id || ':' || f.quarter as flag_id,
  f.detector, f.severity, 'unit' as subject_type, f.unit_id as subject_id, f.unit_id, f.quarter as period,
  f.p_value, f.q_value, -log10(f.p_value) as score,
  replace(replace(replace(replace(f.summary_zh, '{odd}', w.odd), '{records}', w.records), '{peers}', w.peers), '{own}', coalesce(w.own, '未知（其他季度记录太少）')) as summary_zh,
  replace(replace(replace(replace(f.summary_en, '{odd}', w.odd), '{records}', w.records), '{peers}', w.peers), '{own}', coalesce(w.own, 'nothing, being too few')) as summary_en,
  f.innocent_zh, f.innocent_en,
  coalesce(to_json(s.evidence), to_json([])) as evidence,
  to_json(string_split(f.fields, ';')) as fields
from flagged as f
join worded as w on w.detector = f.detector and w.unit_id = f.unit_id and w.quarter = f.quarter
left join shown as s on s.detector = f.detector and s.unit_id = f.unit_id and s.quarter = f.quarter
