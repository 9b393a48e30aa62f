-- Every requirement of a subject: what records show, what is stated, and whether it is met in time.
with named as (
  select
    r.version, r.requirement_id, min(r.ordinal) as ordinal, any_value(r.name_zh) as name_zh, any_value(r.name_en) as name_en,
    any_value(r.quote) as quote, any_value(m.unit) as measure_unit,
    any_value(r.measure) as measure, any_value(r.item) as item
  from dim_requirement as r
  left join dim_measure as m on m.measure = r.measure
  where r.system_id = $system
  group by r.version, r.requirement_id
),
-- Both bases are found by what is asked for: joined to each other first, the second would be read for all subjects.
own as (
  select e.*
  from mart_requirement_result as e
  where e.system_id = $system and e.as_of = $quarter and e.period = substr($quarter, 1, 4) and e.subject_type = $subject_type and e.subject_id = $subject
    and e.basis in ('evidence', 'claim')
)
select
  e.requirement_id, e.indicator_id, e.kind, n.name_zh, n.name_en, n.quote, n.measure_unit, n.measure, n.item,
  cast(e.observed as double) as observed, cast(c.observed as double) as claimed, cast(e.target as double) as target,
  cast(e.sub_periods_met as bigint) as sub_periods_met, cast(e.sub_periods_due as bigint) as sub_periods_due,
  e.is_soft, e.status, c.status as claimed_status, cast(e.pace as double) as pace
from own as e
left join own as c on c.version = e.version and c.requirement_id = e.requirement_id and c.basis = 'claim'
left join named as n on n.version = e.version and n.requirement_id = e.requirement_id
where e.basis = 'evidence'
  and ($scope_unit_id is null
    or exists (select 1 from dim_unit_ancestor as v where v.unit_id = $unit and v.ancestor_id = $scope_unit_id))
order by n.ordinal, e.requirement_id
