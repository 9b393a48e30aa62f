-- int_generic_score: how unlike the other units of its quarter a unit is, by one generic detector over the figures of all other detectors
-- grain:   unit_id, quarter, method
-- inputs:  int_detector_result
-- source:  anomaly.md section 5, Fusion: generic detectors run beside the suite on its statistics. Each z less the quarter's median, over
--          1.4826 times the median absolute deviation where that is above 1; what lies below the median, or could not be tested, is 0: too few
--          odd records are nothing to ask about. Only quarters of 20 units or more. A chance by rank flags nobody by itself and
--          shifts the combined risk of no more units than chance would.
-- computed: GenericScores
-- columns: unit_id        unit
--          quarter        quarter
--          method         isolation_forest, empirical_tails, neighbour_distance, principal_components, or mean_rank of these four
--          score          higher is stranger, in the method's own unit; comparable within one method and quarter only
--          place          1 for the strangest unit of the quarter; equal scores share the mean of their places
--          p_value        place / (units + 1): evenly spread whatever the units are like, never below 1 / (units + 1)
--          contributions  JSON list of {detector, z, share}, five at most, largest first: whose figures make the unit unlike the others; null where p_value is above 0.1
select r.unit_id, r.quarter, r.detector, normal_z(r.p_value) as z
from int_detector_result as r
where r.p_value is not null
order by r.quarter, r.unit_id, r.detector
