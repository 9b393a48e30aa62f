-- mart_flag_record: every record that a flag concerns, not only the ten that it shows
-- grain:   flag_id, dataset, record_id
-- inputs:  mart_flag, int_odd_record, int_detector_result, int_finding, dim_detector, load_run
-- source:  anomaly.md section 5: the risk of a record is the greatest over the detectors that find it odd
-- columns: flag_id     flag
--          dataset     dataset of the record
--          record_id   its key; parts joined by /
--          detector    detector
--          unit_id     unit that answers for it
--          quarter     quarter of the flag
--          file        file that brought the record
--          load_id     load that brought it: a file may have been loaded twice
--          row_number  record number in the file
--          severity    hard, suspicious or generic
--          risk        -log10 of the smallest chance among the detectors that find the record odd; 15 where records contradict each other, null where only findings without a law name it
with odd as (
  select o.detector, o.unit_id, o.quarter, o.dataset, o.record_id, run.file, o.load_id, o.row_number, r.p_value
  from int_odd_record as o
  join int_detector_result as r on r.detector = o.detector and r.unit_id = o.unit_id and r.quarter = o.quarter
  left join load_run as run on run.load_id = o.load_id
  union all
  select
    c.detector, c.unit_id, c.quarter, c.dataset, record_key(c.dataset, c.record_id, c.person_id) as record_id, min(run.file) as file, min(c.load_id) as load_id, min(c.row_number) as row_number,
    max(case when d.severity = 'hard' then 1e-15 end) as p_value
  from int_finding as c
  join dim_detector as d on d.detector = c.detector
  left join load_run as run on run.load_id = c.load_id
  group by c.detector, c.unit_id, c.quarter, c.dataset, record_key(c.dataset, c.record_id, c.person_id)
),
weighed as (
  select o.*, max(-log10(o.p_value)) over (partition by o.dataset, o.record_id) as risk
  from odd as o
)
select
  f.flag_id, w.dataset, w.record_id, w.detector, w.unit_id, w.quarter, w.file, w.load_id, w.row_number, f.severity, round(w.risk, 6) as risk
from weighed as w
join mart_flag as f on f.flag_id = w.detector || ':' || w.unit_id || ':' || w.quarter
order by w.unit_id, w.quarter, f.flag_id, w.record_id
