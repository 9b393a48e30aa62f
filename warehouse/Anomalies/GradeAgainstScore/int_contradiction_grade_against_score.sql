-- int_contradiction_grade_against_score: a grade decided that is not the tier which the published total, or the counted result, has under the system
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_decision, int_stating_unit, rule_tier, dim_system, int_assessment_grid, int_tier, int_forced_tier, fct_enrolment
-- source:  facts.md H-14. The system's own thresholds and overrides decide: the total that stands beside the grade first; else the tier that
--          an override forces at the end of the period. Grades that the system does not know, and totals between two printed bands (INT-01),
--          say nothing.
-- columns: detector         rule that it breaks
--          unit_id          unit that answers for it
--          quarter          quarter of the record
--          dataset          dataset of the record
--          record_id        its key there, without the person
--          person_id        person of its key, empty where the record is a unit's own
--          other_dataset    dataset of the record that it contradicts, empty where it contradicts itself
--          other_record_id  key of that record
--          other_person_id  person of that key
--          excess           how far apart they are, in the unit of the rule; null where nothing can be measured
--          said_zh          what contradicts what, Chinese; names no person
--          said_en          the same in English
--          detail           JSON object of the figures compared
--          load_id          load that brought the record
--          row_number       record number in its file
with enrolled as (
  -- Of several enrolments of a year that of the very period, else the latest.
  select
    d.decision_id, d.system_id, d.subject_type, d.subject_id, d.period, d.grade, d.published_total, d.load_id, d.row_number, e.version,
    row_number() over (partition by d.decision_id order by case when e.period = d.period then 0 else 1 end, e.period desc) as choice
  from fct_decision as d
  join fct_enrolment as e on e.system_id = d.system_id and e.subject_type = d.subject_type and e.subject_id = d.subject_id and substr(e.period, 1, 4) = substr(d.period, 1, 4)
  where d.grade is not null
),
decided as (
  select n.* from enrolled as n where n.choice = 1
),
known as (
  select t.system_id, t.version, t.label from rule_tier as t where t.label is not null group by t.system_id, t.version, t.label
),
by_total as (
  select
    d.decision_id, d.published_total, t.label, t.lower, t.upper,
    row_number() over (partition by d.decision_id order by t.ordinal) as choice
  from decided as d
  join dim_system as s on s.system_id = d.system_id and s.version = d.version and s.tier_kind = 'threshold' and s.tier_measure is null
  join rule_tier as t
    on t.system_id = d.system_id and t.version = d.version and (t.lower is null or d.published_total > t.lower or (t.is_inclusive and d.published_total = t.lower))
  where d.published_total is not null
),
by_override as (
  select d.decision_id, f.label
  from decided as d
  join int_assessment_grid as g on g.system_id = d.system_id and g.version = d.version and g.subject_type = d.subject_type and g.subject_id = d.subject_id and g.period = d.period and g.is_final
  join int_tier as i on i.grid_id = g.grid_id and i.basis = 'official' and i.tier_flag = 'ok'
  join int_forced_tier as f on f.grid_id = g.grid_id and f.basis = 'official' and f.label = i.tier
),
compared as (
  select d.*, coalesce(o.label, t.label) as label, case when o.label is not null then 'override' else 'total' end as rule
  from decided as d
  join known as k on k.system_id = d.system_id and k.version = d.version and k.label = d.grade
  left join by_total as t on t.decision_id = d.decision_id and t.choice = 1 and (t.upper is null or t.published_total <= t.upper)
  left join by_override as o on o.decision_id = d.decision_id
)
select distinct
  'grade_against_score' as detector, u.unit_id, u.quarter, 'decisions' as dataset, c.decision_id as record_id, case when c.subject_type = 'person' then c.subject_id else '' end as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(null as double) as excess,
  '评定为“' || c.grade || '”，按该办法应为“' || c.label || '”' || case c.rule when 'total' then '（公示 ' || plain_text_of(c.published_total) || ' 分）' else '（有一票否决或降等情形）' end as said_zh,
  'graded “' || c.grade || '”, the system says “' || c.label || '”' || case c.rule when 'total' then ' (published total ' || plain_text_of(c.published_total) || ')' else ' (an override forces it)' end as said_en,
  json_object('rule', c.rule, 'system_id', c.system_id, 'period', c.period, 'grade', c.grade, 'published_total', c.published_total, 'tier', c.label) as detail,
  c.load_id, c.row_number
from compared as c
join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
where c.label is not null and c.label <> c.grade
