-- More occurrences of what earns points, up to the cap.
insert into way
with role_points as (
  select c.scored_id, c.clause_id, max(o.points) as points
  from looked_clause as c
  join int_assessment_grid as g on g.grid_id = c.grid_id
  join rule_option as o on o.system_id = g.system_id and o.version = g.version and o.profile = g.profile and o.clause_id = c.clause_id and o.attribute = 'role'
  join dim_person as p
    on p.person_id = c.who_id and p.valid_from <= c.looked_on and coalesce(p.valid_to, date '9999-12-31') >= c.looked_on
    and position(';' || o.option_value || ';' in ';' || p.roles || ';') > 0
  group by c.scored_id, c.clause_id
),
attribute as (
  select o.system_id, o.version, o.profile, o.clause_id, min(o.attribute) as attribute from rule_option as o group by o.system_id, o.version, o.profile, o.clause_id
),
earning as (
  select c.*, case when c.kind = 'credit_each' then coalesce(c.cap, c.max_points) else c.cap end as most, a.attribute, g.system_id, g.version, g.profile
  from looked_clause as c
  join int_assessment_grid as g on g.grid_id = c.grid_id
  left join attribute as a on a.system_id = g.system_id and a.version = g.version and a.profile = g.profile and a.clause_id = c.clause_id
  where c.kind in ('bonus_each', 'credit_each')
),
whole as (
  select
    e.scored_id, e.indicator_id, e.basis, e.clause_id, '' as set_key, case when e.attribute = 'role' then r.points else e.k end as points, e.most, e.effect, e.max_points,
    h.holder_type, h.holder_id, h.shares, e.measure, coalesce(e.item, '') as item, e.period, coalesce(h.holder_value, 0) as observed, e.ordinal, e.quote
  from earning as e
  join holder as h on h.scored_id = e.scored_id and h.basis = e.basis and h.measure = e.measure and h.item = coalesce(e.item, '')
  left join role_points as r on r.scored_id = e.scored_id and r.clause_id = e.clause_id
  where e.attribute is null or e.attribute <> 'item'
),
by_item as (
  select
    e.scored_id, e.indicator_id, e.basis, e.clause_id, o.option_value as set_key, o.points, e.most, e.effect, e.max_points,
    e.who_type as holder_type, e.who_id as holder_id, 1 as shares, e.measure, o.option_value as item, e.period, coalesce(v.value, 0) as observed, e.ordinal, e.quote
  from earning as e
  join rule_option as o on o.system_id = e.system_id and o.version = e.version and o.profile = e.profile and o.clause_id = e.clause_id and o.attribute = 'item'
  left join int_year_value as v
    on v.basis = e.basis and v.subject_type = e.who_type and v.subject_id = e.who_id and v.measure = e.measure and v.as_of = e.as_of and v.item = o.option_value
  where e.who_type <> 'people'
),
every as (
  select * from whole
  union all
  select * from by_item
),
-- Below nought a leaf must first be made good, so twice its points may be needed where no cap is set.
level as (
  select e.*, unnest(range(1, cast(least(60, ceil((coalesce(e.most, e.effect + 2 * coalesce(e.max_points, 10)) - e.effect) / e.points)) as bigint) + 1)) as level
  from every as e
  where e.points > 0 and (e.most is null or e.most > e.effect)
)
select
  l.scored_id, l.indicator_id, l.basis, l.clause_id, l.set_key, l.level, l.level, least(coalesce(l.most, 1000000), l.effect + l.points * l.level) - l.effect, false,
  l.holder_type, l.holder_id, l.measure, l.item, l.period, l.observed, l.level * l.shares, l.ordinal, l.quote
from level as l
