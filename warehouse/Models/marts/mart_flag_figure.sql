-- mart_flag_figure: the numbers of a flag's charts
-- grain:   flag_id, series, position
-- inputs:  mart_flag, int_detector_result, dim_period, int_figure_bin
-- source:  the series quarters goes with every statistical flag; digits, lag and scores are shares of the records, the peers' over all units of the quarter
-- columns: flag_id     flag
--          series      quarters, digits, lag or scores
--          position    1 and up, in the order to draw
--          label_zh    label, Chinese
--          label_en    the same in English
--          value       the unit's number; of a bar its share of the records, 0 to 1
--          peer_value  the same as the peers lead one to expect
with bar as (
  select b.detector, b.quarter, b.series, b.position, b.label_zh, b.label_en, sum(b.records) as records
  from int_figure_bin as b
  group by b.detector, b.quarter, b.series, b.position, b.label_zh, b.label_en
),
city as (
  select b.*, cast(b.records as double) / sum(b.records) over (partition by b.detector, b.quarter) as share from bar as b
),
own as (
  select b.*, cast(b.records as double) / sum(b.records) over (partition by b.detector, b.unit_id, b.quarter) as share from int_figure_bin as b
)
select
  f.flag_id, 'quarters' as series, row_number() over (partition by f.flag_id order by p.starts_on) as position,
  r.quarter as label_zh, r.quarter as label_en, r.figure as value, r.peer_figure as peer_value
from mart_flag as f
join int_detector_result as r on r.detector = f.detector and r.unit_id = f.unit_id
join dim_period as p on p.period = r.quarter
where r.figure is not null
union all
select f.flag_id, c.series, c.position, c.label_zh, c.label_en, coalesce(o.share, 0) as value, c.share as peer_value
from mart_flag as f
join city as c on c.detector = f.detector and c.quarter = f.period
left join own as o on o.detector = c.detector and o.quarter = c.quarter and o.position = c.position and o.unit_id = f.unit_id
