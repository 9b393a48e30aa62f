-- int_last_digits: how far the last digits of a unit's figures in a quarter are from those of all units
-- grain:   unit_id, quarter
-- inputs:  int_counted_figure
-- source:  anomaly.md D1; Beber and Scacco (2012): Pearson's chi-square against the digits of the same kinds of figures in the whole city, since
--          honest figures heap too and invented ones may be too even. As a normal figure by Wilson and Hilferty (1931): the cube root of the square
--          over its 9 degrees of freedom, so that it is comparable between units with many figures and with few
-- columns: unit_id     unit
--          quarter     quarter
--          figures     figures, 50 or more
--          chi_square  0 or more, 9 degrees of freedom
--          level       the same as a normal figure, 0 where the digits are as far from the city's as chance has them
with counted as (
  select f.dataset, f.unit_id, f.quarter, f.figure % 10 as digit, count(*) as figures
  from int_counted_figure as f
  group by f.dataset, f.unit_id, f.quarter, f.figure % 10
),
held as (
  select c.dataset, c.unit_id, c.quarter, sum(c.figures) as figures from counted as c group by c.dataset, c.unit_id, c.quarter
),
enough as (
  select h.unit_id, h.quarter, sum(h.figures) as figures from held as h group by h.unit_id, h.quarter having sum(h.figures) >= 50
),
digit as (
  select distinct c.digit from counted as c
),
city as (
  select c.dataset, c.digit, sum(c.figures) as figures from counted as c group by c.dataset, c.digit
),
mix as (
  select d.dataset, x.digit, (coalesce(c.figures, 0) + 1e0) / (d.figures + 10) as share
  from (select a.dataset, sum(a.figures) as figures from city as a group by a.dataset) as d
  cross join digit as x
  left join city as c on c.dataset = d.dataset and c.digit = x.digit
),
expected as (
  select h.unit_id, h.quarter, m.digit, sum(h.figures * m.share) as expected
  from held as h
  join mix as m on m.dataset = h.dataset
  group by h.unit_id, h.quarter, m.digit
),
observed as (
  select c.unit_id, c.quarter, c.digit, sum(c.figures) as observed from counted as c group by c.unit_id, c.quarter, c.digit
),
fitted as (
  select
    n.unit_id, n.quarter, n.figures,
    -- Rounded, so that the order of adding does not show.
    round(sum((coalesce(o.observed, 0) - e.expected) * (coalesce(o.observed, 0) - e.expected) / e.expected), 9) as chi_square
  from enough as n
  join expected as e on e.unit_id = n.unit_id and e.quarter = n.quarter
  left join observed as o on o.unit_id = e.unit_id and o.quarter = e.quarter and o.digit = e.digit
  group by n.unit_id, n.quarter, n.figures
)
select
  f.unit_id, f.quarter, cast(f.figures as bigint) as figures, f.chi_square, round((cbrt(f.chi_square / 9) - (1 - 2e0 / 81)) / sqrt(2e0 / 81), 9) as level
from fitted as f
