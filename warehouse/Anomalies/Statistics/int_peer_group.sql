-- int_peer_group: which units a unit is compared with
-- grain:   unit_id
-- inputs:  dim_unit, dim_person_now
-- source:  anomaly.md section 5: same level, kind and size band; whoever compares chooses the wider group where the narrow one is small
-- columns: unit_id      unit, as it stands today or stood last
--          members      persons on its roster
--          peer_group   level, kind and size band
--          wider_group  level and kind
with latest as (
  select u.unit_id, u.level, u.kind, row_number() over (partition by u.unit_id order by u.is_current desc, u.valid_from desc) as newness
  from dim_unit as u
),
roster as (
  select p.unit_id, count(*) as members
  from dim_person_now as p
  group by p.unit_id
),
described as (
  select l.unit_id, coalesce(l.level, '-') || '/' || coalesce(l.kind, '-') as wider_group, coalesce(r.members, 0) as members
  from latest as l
  left join roster as r on r.unit_id = l.unit_id
  where l.newness = 1
)
select
  d.unit_id, d.members,
  d.wider_group || case
    when d.members = 0 then '/-'
    when d.members < 10 then '/<10'
    when d.members < 20 then '/<20'
    when d.members < 40 then '/<40'
    when d.members < 100 then '/<100'
    else '/100+'
  end as peer_group,
  d.wider_group
from described as d
