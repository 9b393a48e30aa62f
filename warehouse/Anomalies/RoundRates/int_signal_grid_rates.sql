-- int_signal_grid_rates: whether a count is what a whole five percent of those due comes to
-- grain:   dataset, record_id
-- inputs:  int_session_shape, fct_ballot
-- source:  anomaly.md D2: Kobak, Shpilkin and Pshenichnikov (2016). Of 200 or more, whole percentages; of 21 to 199, counts nearest to a multiple
--          of five percent; of fewer every count is one. Nobody and everybody are left out: other detectors look at those.
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     sessions or ballots
--          record_id   key
--          held_on     day
--          part        persons present, or ballots returned
--          whole       persons due, or entitled to vote
--          rate        percent
--          chance      chance that an honest count of this size lies on the grid, 0 to 1
--          is_odd      lies on the grid
--          load_id     load that brought the record
--          row_number  record number in its file
with rate as (
  select s.unit_id, s.quarter, 'sessions' as dataset, s.session_id as record_id, s.held_on, s.present as part, s.expected as whole, s.load_id, s.row_number
  from int_session_shape as s
  union all
  select b.unit_id, b.quarter, 'ballots' as dataset, b.ballot_id as record_id, b.held_on, b.returned as part, coalesce(b.eligible, b.issued) as whole, b.load_id, b.row_number
  from fct_ballot as b
),
gridded as (
  select
    r.*, 100e0 * r.part / r.whole as rate, case when r.whole >= 200 then 1 else 5 end as grid, case when r.whole >= 200 then 0.05 else 50e0 / r.whole end as tolerance
  from rate as r
  where r.whole > 20 and r.part > 0 and r.part < r.whole and r.unit_id is not null
)
select
  g.unit_id, g.quarter, g.dataset, g.record_id, g.held_on, g.part, g.whole, round(g.rate, 2) as rate, grid_rate_chance(g.part, g.whole, g.grid, g.tolerance) as chance,
  abs(g.rate - g.grid * round(g.rate / g.grid)) <= g.tolerance + 1e-9 as is_odd, g.load_id, g.row_number
from gridded as g
