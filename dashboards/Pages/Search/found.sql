-- Units, indicators, systems, measures and flags that a text names: by name, by id, and units also by their ids found through initials.
-- A name that starts with the text stands before one that only holds it.
with unit as (
  select 'unit' as kind, u.unit_id as id, '' as system_id, u.name as name_zh, u.name as name_en, p.name as place, p.name as place_en, 0 as part
  from dim_unit as u
  left join dim_unit as p on p.unit_id = u.parent_id and p.is_current
  where u.is_current
    and (u.name ilike '%' || $text || '%' or u.unit_id ilike $text || '%' or list_contains(string_split($ids, chr(10)), u.unit_id))
    and {{seen u.unit_id}}
),
indicator as (
  select 'indicator' as kind, i.indicator_id as id, i.system_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, any_value(s.title_zh) as place, any_value(s.title_en) as place_en, 1 as part
  from dim_indicator as i
  join dim_system as s on s.system_id = i.system_id
  where i.name_zh ilike '%' || $text || '%' or i.name_en ilike '%' || $text || '%' or i.indicator_id ilike $text || '%'
  group by i.indicator_id, i.system_id
),
system as (
  select 'system' as kind, s.system_id as id, s.system_id, any_value(s.title_zh) as name_zh, any_value(s.title_en) as name_en, null as place, null as place_en, 2 as part
  from dim_system as s
  where s.title_zh ilike '%' || $text || '%' or s.title_en ilike '%' || $text || '%' or s.system_id ilike $text || '%'
  group by s.system_id
),
measure as (
  select 'measure' as kind, m.measure as id, '' as system_id, m.name_zh, m.name_en, m.dataset as place, m.dataset as place_en, 3 as part
  from dim_measure as m
  where m.name_zh ilike '%' || $text || '%' or m.name_en ilike '%' || $text || '%' or m.measure ilike $text || '%'
),
flag as (
  select 'flag' as kind, f.flag_id as id, '' as system_id, f.summary_zh as name_zh, f.summary_en as name_en, u.name || ' · ' || f.period as place, u.name || ' · ' || f.period as place_en, 4 as part
  from mart_flag as f
  join dim_unit as u on u.unit_id = f.unit_id and u.is_current
  where $shows_flags and (f.flag_id ilike '%' || $text || '%' or u.name ilike '%' || $text || '%' or list_contains(string_split($ids, chr(10)), u.unit_id))
    and {{seen f.unit_id}}
),
found as (
  select * from unit union all select * from indicator union all select * from system union all select * from measure union all select * from flag
),
placed as (
  select
    f.*, count(*) over (partition by f.kind) as all_of_kind,
    row_number() over (partition by f.kind order by not starts_with(lower(f.name_zh), lower($text)), length(f.name_zh), f.id) as place_in_kind
  from found as f
)
select p.kind, p.id, p.system_id, p.name_zh, p.name_en, p.place, p.place_en, p.all_of_kind
from placed as p
where p.place_in_kind <= 12
order by p.part, p.place_in_kind
