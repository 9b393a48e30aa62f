-- Flags in the order asked for, with the risk of their unit's quarter. case_keys holds UNIT|QUARTER of the cases that the filter of states means, one a line.
with county as ({{county}}),
case_key as (
  select k.key from (select unnest(string_split($case_keys, chr(10))) as key) as k
),
seen as (
  select
    f.flag_id, f.detector, f.severity, f.unit_id, f.period as quarter, cast(f.q_value as double) as q_value, f.summary_zh, f.summary_en,
    coalesce(u.name, f.unit_id) as unit_name, c.name as county, coalesce(r.band, 'none') as band, cast(r.risk as double) as risk
  from mart_flag as f
  left join dim_unit as u on u.unit_id = f.unit_id and u.is_current
  left join county as c on c.unit_id = f.unit_id
  left join mart_risk as r on r.unit_id = f.unit_id and r.quarter = f.period
  where {{seen f.unit_id}}
    and ($area = '' or exists (select 1 from dim_unit_ancestor as v where v.unit_id = f.unit_id and v.ancestor_id = $area))
    and ($detector = '' or f.detector = $detector)
    and ($severity = '' or f.severity = $severity)
    and ($quarter = '' or f.period = $quarter)
    and ($band = '' or coalesce(r.band, 'none') = $band)
    and ($case = '' or ($case = 'none') <> (f.unit_id || '|' || f.period in (select k.key from case_key as k)))
)
select
  s.*, count(*) over () as flag_count, count(*) filter (where s.severity = 'hard') over () as hard_count,
  dense_rank() over (order by s.unit_id, s.quarter) + dense_rank() over (order by s.unit_id desc, s.quarter desc) - 1 as unit_quarters
from seen as s
order by
  case when $sort = 'quarter' then s.quarter end desc,
  case when $sort = 'unit' then s.unit_name when $sort = 'county' then s.county end nulls last,
  case when $sort = 'detector' then s.detector end,
  case when $sort = 'q' then s.q_value end nulls last,
  s.risk desc nulls last, case s.severity when 'hard' then 1 when 'suspicious' then 2 else 3 end, s.q_value nulls first, s.quarter desc, s.flag_id
limit $page_size offset $skipped
