-- int_report_period: a period for which something may be expected by now
-- grain:   period
-- inputs:  int_report_received, dim_period, int_horizon
-- source:  docs/architecture.md, Choices: up to the newest quarter with a fact, and whatever somebody handed in for
-- columns: period  quarter, year …
select p.period from dim_period as p join int_horizon as h on p.quarter <= h.as_of
union
select r.period from int_report_received as r
