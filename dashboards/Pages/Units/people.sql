-- The units of an area whose people a system assesses: how many, how many with a complete score, their mean and their tiers.
with person as (
  select
    s.unit_id, s.subject_id, coalesce(s.composite, s.total) as total, s.known_points,
    case
      when s.tier = 'VETO' then 'veto'
      when s.tier is not null then s.tier
      when s.tier_flag in ('undecidable', 'no_data') then 'unscored'
      when coalesce(s.composite, s.total) is not null then 'unlabelled'
      else 'unscored'
    end as tier
  from mart_score as s
  join dim_unit_ancestor as a on a.unit_id = s.unit_id and a.ancestor_id = $area
  where s.system_id = $system and s.subject_type = 'person' and s.basis = $basis and s.as_of = $quarter and s.period = substr($quarter, 1, 4)
    and {{seen s.unit_id}}
),
label as (
  select t.label, min(t.ordinal) as ordinal from rule_tier as t where t.system_id = $system group by t.label
),
tier as (
  select p.unit_id, p.tier, count(*) as people, min(coalesce(l.ordinal, 1000)) as ordinal
  from person as p
  left join label as l on l.label = p.tier
  group by p.unit_id, p.tier
),
spread as (
  select t.unit_id, to_json(list(json_object('tier', t.tier, 'people', t.people) order by t.ordinal, t.tier)) as tiers
  from tier as t
  group by t.unit_id
),
league as (
  select
    p.unit_id, u.name, u.kind, c.name as county, count(*) as people, count(p.total) as scored, cast(avg(p.total) as double) as mean_score,
    cast(avg(p.known_points) as double) as mean_known, count(case when p.tier = $tier then 1 end) as of_tier
  from person as p
  join dim_unit as u on u.unit_id = p.unit_id and u.is_current
  left join dim_unit as c on c.unit_id = u.parent_id and c.is_current
  group by p.unit_id, u.name, u.kind, c.name
)
select l.unit_id, l.name, l.kind, l.county, l.people, l.scored, l.mean_score, l.mean_known, cast(s.tiers as varchar) as tiers, count(*) over () as unit_count
from league as l
join spread as s on s.unit_id = l.unit_id
where ($search = '' or l.name ilike '%' || $search || '%' or l.unit_id ilike $search || '%')
  and ($kind = '' or l.kind = $kind)
  and ($tier = '' or l.of_tier > 0)
order by
  case when $sort = 'unit' then l.name when $sort = 'county' then l.county end,
  case when $sort = 'people' then l.people end desc,
  l.mean_score desc nulls last, l.mean_known desc, l.unit_id
limit $page_size offset $skipped
