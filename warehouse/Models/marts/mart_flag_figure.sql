-- mart_flag_figure: the numbers of a flag's charts
-- grain:   flag_id, series, position
-- inputs:  mart_flag, int_detector_result, dim_period
-- source:  the series quarters goes with every statistical flag; a detector with a chart of its own adds a branch
-- columns: flag_id     flag
--          series      quarters, or what the detector's own chart shows
--          position    1 and up, in the order to draw
--          label_zh    label, Chinese
--          label_en    the same in English
--          value       the unit's number
--          peer_value  what the peers lead one to expect
select
  f.flag_id, 'quarters' as series, row_number() over (partition by f.flag_id order by p.starts_on) as position,
  r.quarter as label_zh, r.quarter as label_en, r.figure as value, r.peer_figure as peer_value
from mart_flag as f
join int_detector_result as r on r.detector = f.detector and r.unit_id = f.unit_id
join dim_period as p on p.period = r.quarter
where r.figure is not null
