-- int_signal_late_points: whether points fall into the last week of the quarter
-- grain:   dataset, record_id
-- inputs:  fct_points_entry, dim_period
-- source:  anomaly.md D10. Base points are left out
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     points
--          record_id   entry
--          held_on     day of what earned or cost the points
--          points      points
--          item        aspect or project
--          is_odd      in the last 7 days of the quarter
--          load_id     load that brought the record
--          row_number  record number in its file
select
  e.unit_id, e.quarter, 'points' as dataset, e.entry_id as record_id, e.occurred_on as held_on, e.points, e.item, e.occurred_on > q.ends_on - 7 as is_odd, e.load_id, e.row_number
from fct_points_entry as e
join dim_period as q on q.period = e.quarter
where e.unit_id is not null and e.entry_type <> 'base'
