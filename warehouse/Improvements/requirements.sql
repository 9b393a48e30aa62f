-- What is lacking of requirements, for whoever it is asked of: each row one figure, what it is, how much it must rise. Soft ones are no duty.
with missed as (
  select
    m.subject_type, m.subject_id, m.requirement_id, m.period, g.unit_id, g.year, g.looked_on, r.kind, r.measure, r.denominator, coalesce(r.item, '') as item, r.item as named_item, r.population, r.population_scope, r.combine,
    r.target, r.per, r.due_on, r.ordinal, r.quote, m.target as shown_target, m.observed as shown, r.system_id, r.version,
    case m.basis when 'claimed' then 'claim' else 'evidence' end as basis
  from mart_requirement_result as m
  join int_assessment_grid as g on g.system_id = m.system_id and g.version = m.version and g.period = m.period and g.as_of = m.as_of and g.subject_type = m.subject_type and g.subject_id = m.subject_id
  join dim_requirement as r on r.system_id = m.system_id and r.version = m.version and r.requirement_id = m.requirement_id and r.profile in ('', g.profile)
  where m.basis = $Basis and m.as_of = $AsOf and m.status in ('not_met', 'no_data') and not m.is_soft and ($SubjectId is null or m.subject_id = $SubjectId)
),
seen as (
  select m.*, w.who_type, w.who_id, c.observed, c.verdict, max(case when w.who_type = 'person' and c.verdict is not null then 1 else 0 end) over (partition by m.subject_id, m.requirement_id) = 1 as by_people,
    max(case when w.who_type = 'unit' and c.verdict is not null then 1 else 0 end) over (partition by m.subject_id, m.requirement_id) = 1 as by_unit
  from missed as m
  join int_requirement_who as w
    on w.system_id = m.system_id and w.version = m.version and w.requirement_id = m.requirement_id and w.period = m.period and w.as_of = $AsOf and w.subject_type = m.subject_type and w.subject_id = m.subject_id
  left join int_requirement_check as c
    on c.system_id = w.system_id and c.version = w.version and c.requirement_id = w.requirement_id and c.period = w.period and c.as_of = w.as_of and c.who_type = w.who_type and c.who_id = w.who_id and c.basis = m.basis
),
-- Members answer for themselves where any of them has a figure; else the unit's figure stands for all, and where there is none each begins his own.
asked as (
  select s.*, v.value, v.is_observed
  from seen as s
  left join int_requirement_value as v
    on v.system_id = s.system_id and v.version = s.version and v.requirement_id = s.requirement_id and v.period = s.period and v.as_of = $AsOf and v.who_type = s.who_type and v.who_id = s.who_id and v.basis = s.basis
  where coalesce(s.verdict, '') not in ('met', 'not_applicable')
    and case when s.population_scope = 'unit' or s.subject_type = 'person' then true when s.by_people or not s.by_unit then s.who_type = 'person' else s.who_type = 'unit' end
),
-- A mean is raised by the one who has least.
placed as (
  select a.*, row_number() over (partition by a.subject_id, a.requirement_id, a.combine order by coalesce(a.value, 0), a.who_id) as place,
    sum(case when a.observed is not null then 1 else 0 end) over (partition by a.subject_id, a.requirement_id) as people
  from asked as a
),
own_item as (
  select y.basis, y.subject_type, y.subject_id, y.measure, y.item from int_year_value as y where y.as_of = $AsOf and y.value is not null
),
whole as (
  select p.*, case when o.item is not null then o.item else p.item end as figure_item, cast(p.period as varchar) as figure_period, coalesce(p.value, 0) as has, coalesce(p.target, 1) - coalesce(p.value, 0) as rise, cast(null as varchar) as text
  from placed as p
  left join own_item as o on p.named_item is null and o.basis = p.basis and o.subject_type = p.who_type and o.subject_id = p.who_id and o.measure = p.measure and o.item = p.population
  where (p.kind = 'req_exists' or (p.kind = 'req_min' and p.per <> 'session') or (p.kind = 'req_rate' and p.denominator is null)) and coalesce(p.combine, '') <> 'mean'
),
mean as (
  select p.*, p.item as figure_item, cast(p.period as varchar) as figure_period, coalesce(p.value, 0) as has, (p.target - p.shown) * m.people as rise, cast(null as varchar) as text
  from placed as p
  join (
    select a.subject_id, a.requirement_id, count(c.observed) as people
    from missed as a
    join int_requirement_who as w on w.system_id = a.system_id and w.version = a.version and w.requirement_id = a.requirement_id and w.as_of = $AsOf and w.subject_id = a.subject_id and w.who_type = 'person'
    join int_requirement_check as c on c.system_id = w.system_id and c.version = w.version and c.requirement_id = w.requirement_id and c.as_of = w.as_of and c.who_type = w.who_type and c.who_id = w.who_id and c.basis = a.basis
    group by a.subject_id, a.requirement_id
  ) as m on m.subject_id = p.subject_id and m.requirement_id = p.requirement_id
  where p.combine = 'mean' and p.kind = 'req_min' and p.per <> 'session' and p.observed is not null and p.place = 1
),
session as (
  select p.*, coalesce(o.item, '1') as figure_item, coalesce(o.period, cast(p.year as varchar) || 'M12') as figure_period, coalesce(o.value, 0) as has, p.target - coalesce(o.value, 0) as rise, cast(null as varchar) as text
  from placed as p
  left join int_observation as o on o.basis = p.basis and o.subject_type = p.who_type and o.subject_id = p.who_id and o.measure = p.measure and o.year = p.year
  where p.kind = 'req_min' and p.per = 'session' and coalesce(o.value, 0) < p.target
),
below as (
  select
    p.subject_id, p.requirement_id, p.who_type, p.who_id,
    coalesce(case when p.denominator = 'members' and p.who_type = 'unit' then (
      select nullif(count(distinct d.person_id), 0) from dim_person as d where d.unit_id = p.who_id and d.valid_from <= p.looked_on and coalesce(d.valid_to, date '9999-12-31') >= p.looked_on) end,
      sum(case when y.basis = 'evidence' then y.value end), sum(case when y.basis = 'claim' then y.value end)) as people
  from placed as p
  left join int_year_value as y on y.subject_type = p.who_type and y.subject_id = p.who_id and y.measure = p.denominator and y.as_of = $AsOf
  where p.denominator is not null
  group by p.subject_id, p.requirement_id, p.who_type, p.who_id, p.denominator, p.looked_on
),
rate as (
  select p.*, p.item as figure_item, cast(p.period as varchar) as figure_period, coalesce(p.value, 0) as has, ceil(p.target * b.people / 100) - coalesce(p.value, 0) as rise, cast(null as varchar) as text
  from placed as p
  join below as b on b.subject_id = p.subject_id and b.requirement_id = p.requirement_id and b.who_type = p.who_type and b.who_id = p.who_id and b.people > 0
  where p.kind = 'req_rate' and p.denominator is not null and p.measure <> p.denominator
),
figure as (
  select s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period, cast(null as varchar) as item, sum(s.value) as value
  from int_sub_period_value as s group by s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period
  union all
  select s.basis, s.subject_type, s.subject_id, s.measure, s.per, s.sub_period, s.item, s.value from int_sub_period_value as s
),
cadence as (
  select p.*, p.item as figure_item, q.period as figure_period, coalesce(f.value, 0) as has,
    case when p.per = 'day' then p.target * (q.ends_on - q.starts_on + 1) else p.target end - coalesce(f.value, 0) as rise, cast(null as varchar) as text
  from placed as p
  join dim_period as q on q.kind = case p.per when 'day' then 'month' else p.per end and q.year = p.year and q.ends_on <= p.looked_on
  left join figure as f
    on f.basis = p.basis and f.subject_type = p.who_type and f.subject_id = p.who_id and f.measure = p.measure and f.per = q.kind and f.sub_period = q.period and f.item is not distinct from p.named_item
  where p.kind = 'req_cadence' and coalesce(f.value, -1) < case when p.per = 'day' then p.target * (q.ends_on - q.starts_on + 1) else p.target end
),
listed as (
  select p.*, i.item as figure_item, cast(p.period as varchar) as figure_period, coalesce(y.value, 0) as has,
    case p.kind when 'req_each' then coalesce(p.target, 1) else 1 end - coalesce(y.value, 0) as rise,
    case p.kind when 'req_deadline' then cast(p.year as varchar) || '-' || p.due_on end as text
  from placed as p
  join rule_requirement_item as i on i.system_id = p.system_id and i.version = p.version and i.requirement_id = p.requirement_id
  left join int_year_value as y
    on y.basis = p.basis and y.subject_type = p.who_type and y.subject_id = p.who_id and y.measure = p.measure and y.item = i.item and y.as_of = $AsOf
  where (p.kind = 'req_each' and coalesce(y.value, 0) < coalesce(p.target, 1)) or (p.kind = 'req_deadline' and y.text_value is null)
),
-- That nothing happened must be reported; what happened cannot be undone.
none as (
  select p.*, p.item as figure_item, cast(p.period as varchar) as figure_period, cast(0 as decimal(18, 4)) as has, cast(0 as decimal(18, 4)) as rise, cast(null as varchar) as text
  from placed as p
  where p.kind = 'req_zero' and p.observed is null
),
every as (
  select * from whole union all select * from mean union all select * from session union all select * from rate union all select * from cadence union all select * from listed union all select * from none
)
select
  e.subject_id, e.requirement_id as rule_id, e.basis, e.who_type as holder_type, e.who_id as holder_id, e.measure, e.figure_item as item, e.figure_period as period, e.has as observed,
  cast(e.rise as decimal(18, 4)) as rise, e.text, e.quote, e.ordinal
from every as e
left join dim_measure as m on m.measure = e.measure
left join barred as b on b.measure = e.measure and (b.item is null or b.item = e.figure_item)
left join provable as p on p.measure = e.measure and p.holder_type = e.who_type
where b.measure is null and e.rise >= 0 and e.has + e.rise <= coalesce(m.max_value, 1e13) and (e.basis = 'claim' or (p.measure is not null and e.kind <> 'req_zero' and e.per <> 'week'))
order by e.subject_id, e.ordinal, e.who_id, e.figure_period, e.figure_item
