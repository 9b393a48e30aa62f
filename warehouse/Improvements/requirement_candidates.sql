-- What a subject lacks of its own requirements: each row one figure, what it is and what it would have to be. Soft ones are no duty.
with missing as (
  select
    g.subject_type, g.subject_id, g.year, g.period, g.looked_on, r.requirement_id, r.indicator_id, r.kind, r.measure, coalesce(r.item, '') as item, r.target, r.per, r.ordinal, r.quote,
    m.observed, case m.basis when 'claimed' then 'claim' else 'evidence' end as taken_from, r.system_id, r.version
  from mart_requirement_result as m
  join int_assessment_grid as g on g.system_id = m.system_id and g.version = m.version and g.period = m.period and g.as_of = m.as_of and g.subject_type = m.subject_type and g.subject_id = m.subject_id
  join dim_requirement as r on r.system_id = m.system_id and r.version = m.version and r.requirement_id = m.requirement_id and r.profile in ('', g.profile)
  where m.basis = $Basis and m.as_of = $AsOf and m.status in ('not_met', 'no_data') and not m.is_soft and r.population_scope = m.subject_type
),
whole as (
  select m.requirement_id, m.taken_from, m.measure, m.item, m.period, coalesce(m.observed, 0) as observed, m.target as wanted, m.quote, m.ordinal
  from missing as m
  where m.kind in ('req_min', 'req_exists') and m.per = 'year'
),
each_sub_period as (
  select m.requirement_id, m.taken_from, m.measure, m.item, p.period, coalesce(v.value, 0) as observed, m.target as wanted, m.quote, m.ordinal
  from missing as m
  join dim_period as p on p.kind = m.per and p.year = m.year and p.ends_on <= m.looked_on
  left join int_sub_period_value as v
    on v.basis = m.taken_from and v.subject_type = m.subject_type and v.subject_id = m.subject_id and v.measure = m.measure and v.per = m.per and v.sub_period = p.period
    and v.item = m.item
  where m.kind = 'req_cadence' and coalesce(v.value, 0) < m.target
),
each_item as (
  select m.requirement_id, m.taken_from, m.measure, i.item, m.period, coalesce(y.value, 0) as observed, coalesce(m.target, 1) as wanted, m.quote, m.ordinal
  from missing as m
  join rule_requirement_item as i on i.system_id = m.system_id and i.version = m.version and i.requirement_id = m.requirement_id
  left join int_year_value as y
    on y.basis = m.taken_from and y.subject_type = m.subject_type and y.subject_id = m.subject_id and y.measure = m.measure and y.item = i.item and y.as_of = $AsOf
  where m.kind = 'req_each' and coalesce(y.value, 0) < coalesce(m.target, 1)
),
every as (
  select * from whole
  union all
  select * from each_sub_period
  union all
  select * from each_item
)
select e.* from every as e order by e.ordinal, e.period, e.item
