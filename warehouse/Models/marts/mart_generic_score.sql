-- mart_generic_score: a unit's quarter among the tenth most unlike the others, by one generic detector
-- grain:   unit_id, quarter, method
-- inputs:  int_generic_score
-- source:  anomaly.md section 5, Fusion: generic detectors are a catch-all beside the suite; being unlike others is no finding by itself
-- columns: unit_id        unit
--          quarter        quarter
--          method         isolation_forest, empirical_tails, neighbour_distance, principal_components, or mean_rank of these four
--          place          1 for the strangest unit of the quarter
--          p_value        place / (units + 1), 0 to 0.1
--          contributions  JSON list of {detector, z, share}, five at most, largest first: whose figures make the unit unlike the others
select g.unit_id, g.quarter, g.method, g.place, g.p_value, g.contributions
from int_generic_score as g
where g.contributions is not null
order by g.unit_id, g.quarter, g.method
