-- int_detector_result: what each statistical detector says of a unit's quarter, on one scale
-- grain:   detector, unit_id, quarter
-- inputs:  int_share_test, int_count_test, int_level_test, dim_detector, int_peer_group
-- source:  anomaly.md section 5. Of the two references the smaller chance counts, by a weighted Bonferroni rule: four fifths of the level go to
--          the own other quarters, one fifth to the peers, or a habit of years would crowd out what changed. Empirical null (Efron 2004) inside
--          units of the same level and kind over all quarters (all units where these give under 200 figures): z is divided by
--          max(1, (90 % quantile - median) / 1.2816). Both quantiles are those of chances spread evenly over the chance of exactly so many, by a
--          draw that is the same in every build: of few records the mid-p comes in lumps, whose quantiles say nothing. q by Benjamini and Hochberg (1995) over the units of one quarter.
-- columns: detector     detector
--          unit_id      unit
--          quarter      quarter
--          records      records it looked at
--          odd          odd records, or how often it happened; null for a level that no single record shows
--          figure       share of odd records, count, or level, the last as people read it
--          peer_figure  the same as the peers lead one to expect
--          own_figure   the same as peers and own other quarters lead one to expect
--          peers        units compared with, its own included
--          family       detectors that share one weight
--          weight       its part of the family's weight, which is that of the weightiest detector that could be tested; they share it by their own weights
--          verdict      tested or not_enough_records
--          p_peers      chance by the peers, 0 to 1, twelve decimals
--          p_own        chance by the own other quarters, 0 to 1, twelve decimals
--          reference    peers or own: which of the two decided
--          p_value      chance of a finding at least so strange from honest records, 1e-15 to 0.99; null if not tested
--          q_value      share of false alarms among the units flagged at this p, 0 to 1; null if not tested
with judged as (
  select
    s.detector, s.unit_id, s.quarter, s.records, cast(s.odd as double) as odd, cast(s.odd as double) / s.records as figure,
    s.peer_share as peer_figure, s.own_share as own_figure, s.peers, s.p_peers, s.p_own, s.even_peers, s.even_own
  from int_share_test as s
  union all
  select c.detector, c.unit_id, c.quarter, c.records, c.observed as odd, c.observed as figure, c.peer_expected as peer_figure, c.own_expected as own_figure, c.peers, c.p_peers, c.p_own,
    cast(null as double) as even_peers, cast(null as double) as even_own
  from int_count_test as c
  union all
  select l.detector, l.unit_id, l.quarter, l.records, cast(l.odd as double) as odd,
    round(read_from_scale(d.scale, l.level, l.records), 6) as figure, round(read_from_scale(d.scale, l.peer_level, l.records), 6) as peer_figure,
    round(read_from_scale(d.scale, l.own_level, l.records), 6) as own_figure, l.peers, l.p_peers, l.p_own, cast(null as double) as even_peers, cast(null as double) as even_own
  from int_level_test as l
  join dim_detector as d on d.detector = l.detector
),
drawn as (
  select j.*, (hash_of(j.detector || j.unit_id || j.quarter) % 1000003 + 0.5e0) / 1000003 - 0.5 as draw
  from judged as j
),
described as (
  select
    j.*, d.family, d.weight, coalesce(g.wider_group, '-') as wider_group,
    normal_z(bounded_between(j.p_peers, 1e-15, 0.999999)) as z_peers, normal_z(bounded_between(j.p_own, 1e-15, 0.999999)) as z_own,
    case when j.p_peers is not null then normal_z(bounded_between(j.p_peers + j.draw * coalesce(j.even_peers, 0), 1e-15, 0.999999)) end as spread_peers,
    case when j.p_own is not null then normal_z(bounded_between(j.p_own + j.draw * coalesce(j.even_own, 0), 1e-15, 0.999999)) end as spread_own
  from drawn as j
  join dim_detector as d on d.detector = j.detector
  left join int_peer_group as g on g.unit_id = j.unit_id and g.quarter = j.quarter
),
in_peers as (
  select
    d.detector, d.wider_group, count(d.p_peers) as figures,
    (quantile_of(d.spread_peers, 0.9) - median_of(d.spread_peers)) / 1.2816 as scale_peers,
    (quantile_of(d.spread_own, 0.9) - median_of(d.spread_own)) / 1.2816 as scale_own
  from described as d
  group by d.detector, d.wider_group
),
in_all as (
  select
    d.detector,
    (quantile_of(d.spread_peers, 0.9) - median_of(d.spread_peers)) / 1.2816 as scale_peers,
    (quantile_of(d.spread_own, 0.9) - median_of(d.spread_own)) / 1.2816 as scale_own
  from described as d
  group by d.detector
),
scaled as (
  select
    d.*, case when p.figures >= 200 then p.scale_peers else a.scale_peers end as scale_peers, case when p.figures >= 200 then p.scale_own else a.scale_own end as scale_own
  from described as d
  join in_peers as p on p.detector = d.detector and p.wider_group = d.wider_group
  join in_all as a on a.detector = d.detector
),
corrected as (
  select
    s.*,
    case when s.p_peers is not null then case when s.scale_peers > 1 then normal_tail(s.z_peers / s.scale_peers) else s.p_peers end end as c_peers,
    case when s.p_own is not null then case when s.scale_own > 1 then normal_tail(s.z_own / s.scale_own) else s.p_own end end as c_own
  from scaled as s
),
chance as (
  select
    c.*,
    -- Null only where neither reference could be had.
    case
      when c.c_own is null then c.c_peers
      when c.c_peers is null then c.c_own
      when c.c_own / 0.8 <= c.c_peers / 0.2 then c.c_own / 0.8
      else c.c_peers / 0.2
    end as p,
    case when c.c_own is not null and (c.c_peers is null or c.c_own / 0.8 <= c.c_peers / 0.2) then 'own' when c.c_peers is not null then 'peers' end as reference
  from corrected as c
),
bounded as (
  select c.*, case when c.p < 1e-15 then 1e-15 when c.p > 0.99 then 0.99 else c.p end as p_value
  from chance as c
),
shared as (
  select
    b.*, b.weight * max(case when b.p_value is not null then b.weight end) over (partition by b.family, b.unit_id, b.quarter)
      / nullif(sum(case when b.p_value is not null then b.weight end) over (partition by b.family, b.unit_id, b.quarter), 0) as part
  from bounded as b
),
placed as (
  select
    b.detector, b.unit_id, b.quarter, b.p_value,
    row_number() over (partition by b.detector, b.quarter order by b.p_value, b.unit_id) as place,
    count(*) over (partition by b.detector, b.quarter) as units
  from bounded as b
  where b.p_value is not null
),
controlled as (
  select
    p.detector, p.unit_id, p.quarter,
    min(p.p_value * p.units / p.place) over (partition by p.detector, p.quarter order by p.place desc rows between unbounded preceding and current row) as q
  from placed as p
)
select
  s.detector, s.unit_id, s.quarter, s.records, s.odd, s.figure, s.peer_figure, s.own_figure, s.peers, s.family, coalesce(s.part, s.weight) as weight,
  case when s.p_value is null then 'not_enough_records' else 'tested' end as verdict,
  round(s.p_peers, 12) as p_peers, round(s.p_own, 12) as p_own, s.reference,
  s.p_value, case when c.q > 1 then 1 else c.q end as q_value
from shared as s
left join controlled as c on c.detector = s.detector and c.unit_id = s.unit_id and c.quarter = s.quarter
