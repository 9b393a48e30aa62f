-- mart_requirement_result: whether every subject meets every requirement, by records and by what it states
-- grain:   system_id, version, period, as_of, subject_type, subject_id, requirement_id, basis
-- inputs:  int_assessment_grid, dim_requirement, int_requirement_who, int_requirement_check, dim_person
-- local:   subject_id
-- source:  design.md section 7; INT-06 (persons in a unit's requirement), INT-09 (no such population), INT-20 (soft)
-- columns: system_id        assessment system
--          version          version
--          period           assessment period
--          as_of            quarter at whose end the row looks
--          subject_type     unit or person
--          subject_id       unit_id or person_id
--          requirement_id   requirement
--          basis            evidence, claim, official (= evidence) or claimed (= claim, else evidence)
--          indicator_id     indicator it hangs on, null if directly on the system
--          kind             rule kind
--          observed         observed figure; of persons the worst, their mean, or the percentage that meets it, as the system combines them
--          target           lower bound; 100 where the share of persons is shown
--          sub_periods_met  sub-periods that reached the target, null for a whole period
--          sub_periods_due  sub-periods that are over, null for a whole period
--          people_met       persons who meet it, null for a unit's own requirement
--          people_due       persons it is for, null for a unit's own requirement
--          is_soft          worded 一般, 争取, 鼓励 or 原则上
--          status           met, not_met, pending, not_applicable or no_data
--          pace             observed / (target × share of the year gone), null where it has no meaning
with basis as (
  select 'evidence' as basis union all select 'claim' as basis
),
-- A number for each subject's requirement, so that persons and bases are gathered by one key and not by seven.
asked as materialized (
  select
    row_number() over () as number, g.system_id, g.version, g.period, g.as_of, g.subject_type, g.subject_id, r.requirement_id,
    r.indicator_id, r.kind, r.target, r.is_soft, r.population_scope, r.per,
    -- A date or a list has no mean: everybody must meet it.
    case when r.combine = 'mean' and r.kind not in ('req_min', 'req_cadence', 'req_rate', 'req_zero') then 'worst' else r.combine end as combine, g.is_final, g.looked_on, g.year
  from int_assessment_grid as g
  join dim_requirement as r on r.system_id = g.system_id and r.version = g.version and (r.profile = '' or r.profile = g.profile)
),
due as (
  select a.*, b.basis from asked as a cross join basis as b
),
seen as (
  select
    a.number, b.basis,
    -- A share of nothing concerns nobody.
    sum(case when w.who_type = 'person' and coalesce(c.verdict, '') <> 'not_applicable' then 1 else 0 end) as people_due,
    sum(case when w.who_type = 'person' and c.verdict = 'not_applicable' then 1 else 0 end) as people_exempt,
    sum(case when w.who_type = 'person' and c.verdict = 'met' then 1 else 0 end) as people_met,
    sum(case when w.who_type = 'person' and c.verdict = 'not_met' then 1 else 0 end) as people_short,
    sum(case when w.who_type = 'person' and c.verdict = 'pending' then 1 else 0 end) as people_pending,
    sum(case when w.who_type = 'person' and c.verdict <> 'not_applicable' then 1 else 0 end) as people_checked,
    cast(cast(sum(case when w.who_type = 'person' then c.observed end) as double) / nullif(count(case when w.who_type = 'person' then c.observed end), 0) as decimal(18, 4)) as average,
    max(case when w.who_type = 'unit' and w.is_member then 1 else 0 end) as is_member,
    min(case when w.who_type = 'person' then c.observed end) as lowest,
    max(case when w.who_type = 'person' then c.target end) as person_target,
    max(case when w.who_type = 'person' then c.observed end) as highest,
    min(case when w.who_type = 'person' then c.sub_periods_met end) as lowest_met,
    max(case when w.who_type = 'person' then c.sub_periods_due end) as person_due,
    max(case when w.who_type = 'unit' then c.observed end) as unit_observed,
    max(case when w.who_type = 'unit' then c.target end) as unit_target,
    max(case when w.who_type = 'unit' then c.sub_periods_met end) as unit_met,
    max(case when w.who_type = 'unit' then c.sub_periods_due end) as unit_due,
    max(case when w.who_type = 'unit' then c.verdict end) as unit_verdict
  from asked as a
  join int_requirement_who as w
    on w.system_id = a.system_id and w.version = a.version and w.period = a.period and w.as_of = a.as_of
    and w.subject_type = a.subject_type and w.subject_id = a.subject_id and w.requirement_id = a.requirement_id
  cross join basis as b
  left join int_requirement_check as c
    on c.system_id = w.system_id and c.version = w.version and c.requirement_id = w.requirement_id and c.period = w.period and c.as_of = w.as_of
    and c.who_type = w.who_type and c.who_id = w.who_id and c.basis = b.basis
  group by a.number, b.basis
),
roster as (
  select distinct p.unit_id from dim_person as p
),
judged as (
  select
    d.*,
    -- The members' values count; where only the unit states the figure, it stands for all of them.
    coalesce(s.people_checked, 0) > 0 as by_people,
    s.people_due, s.people_met,
    case
      when d.combine = 'mean' then s.average
      when d.combine = 'share_meeting' then cast(cast(100 * s.people_met as double) / nullif(s.people_due, 0) as decimal(18, 4))
      when d.kind = 'req_zero' then s.highest
      else s.lowest
    end as combined, s.lowest_met, s.person_due, s.unit_observed, s.unit_target, s.unit_met, s.unit_due,
    case
      when d.population_scope = 'unit' and d.subject_type = 'person' then 'not_applicable'
      when d.population_scope = 'unit' then case when s.number is null then 'not_applicable' else coalesce(s.unit_verdict, 'no_data') end
      when d.combine = 'mean' and s.average is not null then
        case
          when d.kind = 'req_zero' and s.average > 0 then 'not_met'
          when d.kind <> 'req_zero' and s.average >= coalesce(s.person_target, d.target) and (d.is_final or d.kind = 'req_min') then 'met'
          when not d.is_final then 'pending'
          when d.kind = 'req_zero' then 'met'
          else 'not_met'
        end
      when coalesce(s.people_checked, 0) > 0 then
        case
          when s.people_short > 0 then 'not_met'
          when s.people_checked < s.people_due then 'no_data'
          when s.people_pending > 0 then 'pending'
          else 'met'
        end
      when s.unit_verdict is not null then s.unit_verdict
      when coalesce(s.people_due, 0) > 0 then 'no_data'
      when coalesce(s.people_exempt, 0) > 0 then 'not_applicable'
      when d.subject_type = 'person' or r.unit_id is not null then 'not_applicable'
      else 'no_data'
    end as status
  from due as d
  left join seen as s on s.number = d.number and s.basis = d.basis
  left join roster as r on r.unit_id = d.subject_id
),
own as (
  select
    j.number, j.system_id, j.version, j.period, j.as_of, j.subject_type, j.subject_id, j.requirement_id, j.basis, j.indicator_id, j.kind,
    case when j.by_people then j.combined else j.unit_observed end as observed,
    case when j.by_people and j.combine = 'share_meeting' then 100 else coalesce(j.unit_target, j.target) end as target,
    case when j.by_people then j.lowest_met else j.unit_met end as sub_periods_met,
    case when j.by_people then j.person_due else j.unit_due end as sub_periods_due,
    case when j.population_scope = 'person' then coalesce(j.people_met, 0) end as people_met,
    case when j.population_scope = 'person' then coalesce(j.people_due, 0) end as people_due,
    j.is_soft, j.status, j.looked_on, j.year, j.per
  from judged as j
),
claimed as (
  select o.number, o.status from own as o where o.basis = 'claim'
),
every_basis as (
  select o.basis as shown_as, o.* from own as o
  union all
  select 'official' as shown_as, o.* from own as o where o.basis = 'evidence'
  union all
  select 'claimed' as shown_as, o.*
  from own as o
  join claimed as c on c.number = o.number and o.basis = case when c.status in ('no_data', 'not_applicable') then 'evidence' else 'claim' end
)
select
  e.system_id, e.version, e.period, e.as_of, e.subject_type, e.subject_id, e.requirement_id, e.shown_as as basis, e.indicator_id, e.kind,
  e.observed, e.target, e.sub_periods_met, e.sub_periods_due,
  cast(e.people_met as integer) as people_met, cast(e.people_due as integer) as people_due,
  e.is_soft, e.status,
  cast(case when e.kind = 'req_min' and e.per = 'year' and e.target > 0
    then e.observed * 365 / (e.target * (e.looked_on - cast(e.year::varchar || '-01-01' as date) + 1)) end as decimal(12, 4)) as pace
from every_basis as e
