-- int_effort_without_outcome: how much a unit's effort rose from one quarter to the next beyond what its outcome and the other units explain
-- grain:   unit_id, quarter
-- inputs:  int_effort_change
-- source:  anomaly.md D14: changes measured by a robust centre and covariance of the quarter's units (FastMCD, Rousseeuw and Van Driessen 1999) in the direction that
--          one asks about, all kinds of effort up and the outcome unchanged: a' inverse(C) x / sqrt(a' inverse(C) a), normal where units are. Quarters of 20 units or more
-- computed: EffortScores
-- columns: unit_id      unit
--          quarter      quarter
--          sessions     sessions held
--          level        deviations, above 0 where effort rose and the outcome did not follow
--          by_sessions  part of the level that the change of sessions gives
--          by_times     that of attendances
--          by_entries   that of ledger entries
--          by_scores    that of the test score, above 0 where it fell behind; the four parts add up to the level
select c.unit_id, c.quarter, c.sessions, c.of_sessions, c.of_times, c.of_entries, c.of_scores
from int_effort_change as c
order by c.quarter, c.unit_id
