-- int_contradiction_zero_against_register: a stated absence of negative events that the independent register contradicts, or does not hold
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_claim, fct_incident, int_stating_unit, rule_measure_source, rule_measure_filter, dim_measure, dim_period,
--          int_covered_by_register
-- source:  facts.md H-21. The register must say 0, silence is none; but only a register that speaks of the year and of other units in the
--          same area can be missing one.
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
with measure as (
  select s.measure, f.code as incident_kind, m.name_zh, m.name_en
  from rule_measure_source as s
  join rule_measure_filter as f on f.measure = s.measure and f.column_name = 'incident_kind'
  join dim_measure as m on m.measure = s.measure
  where s.dataset = 'incidents' and s.value_column = 'events'
),
stated as (
  select c.subject_type, c.subject_id, c.period, c.measure, c.item, m.incident_kind, m.name_zh, m.name_en, p.starts_on, p.ends_on, p.year, u.unit_id, u.quarter, c.load_id, c.row_number
  from fct_claim as c
  join measure as m on m.measure = c.measure
  join dim_period as p on p.period = c.period
  join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
  where c.value = 0
),
registered as (
  select s.subject_type, s.subject_id, s.period, s.measure, s.item, s.incident_kind, sum(i.events) as events
  from stated as s
  join fct_incident as i
    on i.incident_kind = s.incident_kind and i.occurred_on >= s.starts_on and i.occurred_on <= s.ends_on
    and ((s.subject_type = 'person' and i.subject_type = 'person' and i.subject_id = s.subject_id) or (s.subject_type = 'unit' and i.unit_id = s.unit_id))
  group by s.subject_type, s.subject_id, s.period, s.measure, s.item, s.incident_kind
)
select
  'zero_against_register' as detector, s.unit_id, s.quarter, 'claims' as dataset,
  claim_key(s.measure, s.item, s.subject_type, s.subject_id, s.period) as record_id, case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
  'incidents' as other_dataset, s.incident_kind as other_record_id, '' as other_person_id, cast(coalesce(r.events, 0) as double) as excess,
  s.name_zh || '：' || s.period || ' 申报为 0，而登记' || case when r.events > 0 then '有 ' || r.events::varchar || ' 起' else '里没有该单位的任何记录（无事也须登记 0）' end as said_zh,
  s.name_en || ': 0 stated for ' || s.period || ', the register ' || case when r.events > 0 then 'has ' || r.events::varchar else 'holds nothing of this unit (none must be registered as 0)' end as said_en,
  json_object('measure', s.measure, 'period', s.period, 'incident_kind', s.incident_kind, 'registered', r.events) as detail, s.load_id, s.row_number
from stated as s
left join registered as r
  on r.subject_type = s.subject_type and r.subject_id = s.subject_id and r.period = s.period and r.measure = s.measure and r.item = s.item and r.incident_kind = s.incident_kind
left join int_covered_by_register as v on v.unit_id = s.unit_id and v.year = s.year and v.incident_kind = s.incident_kind
where r.events > 0 or (s.subject_type = 'unit' and length(s.period) = 4 and v.is_silent)
