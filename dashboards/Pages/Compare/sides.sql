-- Units side by side on every indicator, with the median of all units that share the group of the first one.
-- Under five units with points there is no median, as it would show single units.
with chosen as (
  select s.subject_id as unit_id, u.name, u.level, u.kind, list_position(string_split($units, chr(10)), s.subject_id) as place
  from mart_score as s
  join dim_unit as u on u.unit_id = s.subject_id and u.is_current
  where s.system_id = $system and s.subject_type = 'unit' and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
    and list_contains(string_split($units, chr(10)), s.subject_id)
    and {{seen s.subject_id}}
),
first_one as (
  select c.level, c.kind from chosen as c order by c.place limit 1
),
middle as (
  select r.indicator_id, cast(median(r.points) as double) as peer_median
  from mart_indicator_result as r
  join dim_unit as u on u.unit_id = r.subject_id and u.is_current
  join first_one as f on f.level = u.level and f.kind is not distinct from u.kind
  where r.system_id = $system and r.subject_type = 'unit' and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4)
  group by r.indicator_id
  having count(r.points) >= 5
),
named as (
  select i.indicator_id, any_value(i.name_zh) as name_zh, any_value(i.name_en) as name_en, min(i.ordinal) as ordinal, any_value(i.parent_id) as parent_id
  from dim_indicator as i
  where i.system_id = $system
  group by i.indicator_id
)
select
  c.unit_id, c.name as unit_name, r.indicator_id, n.name_zh, n.name_en, n.parent_id, cast(r.max_points as double) as max_points, cast(r.points as double) as points, r.status, m.peer_median
from chosen as c
join mart_indicator_result as r on r.subject_id = c.unit_id and r.subject_type = 'unit'
join named as n on n.indicator_id = r.indicator_id
left join middle as m on m.indicator_id = r.indicator_id
where r.system_id = $system and r.basis = $basis and r.as_of = $quarter and r.period = substr($quarter, 1, 4)
order by n.ordinal, n.indicator_id, c.place
