-- Every subject as published and as tried, at the newest quarter.
with newest as (
  select max(r.as_of) as as_of from published_score as r
),
newest_requirement as (
  select max(r.as_of) as as_of from published_requirement as r
),
met_before as (
  select r.subject_type, r.subject_id, count(*) filter (where r.status = 'met') as met
  from published_requirement as r
  join newest_requirement as n on n.as_of = r.as_of
  group by r.subject_type, r.subject_id
),
met_after as (
  select r.subject_type, r.subject_id, count(*) filter (where r.status = 'met') as met
  from mart_requirement_result as r
  join newest_requirement as n on n.as_of = r.as_of
  where r.basis = 'official'
  group by r.subject_type, r.subject_id
)
select
  e.subject_type, e.subject_id, e.unit_id, u.name as unit_name,
  coalesce(b.composite, b.total) as before, coalesce(a.composite, a.total) as after,
  b.tier as tier_before, a.tier as tier_after,
  cast(coalesce(mb.met, 0) as integer) as met_before, cast(coalesce(ma.met, 0) as integer) as met_after
from fct_enrolment as e
left join dim_unit as u on u.unit_id = e.unit_id and u.is_current
left join newest as n on true
left join published_score as b on b.subject_type = e.subject_type and b.subject_id = e.subject_id and b.as_of = n.as_of
left join mart_score as a on a.subject_type = e.subject_type and a.subject_id = e.subject_id and a.basis = 'official' and a.as_of = n.as_of and a.period = e.period
left join met_before as mb on mb.subject_type = e.subject_type and mb.subject_id = e.subject_id
left join met_after as ma on ma.subject_type = e.subject_type and ma.subject_id = e.subject_id
order by abs(coalesce(coalesce(a.composite, a.total) - coalesce(b.composite, b.total), 0)) desc, e.subject_id
