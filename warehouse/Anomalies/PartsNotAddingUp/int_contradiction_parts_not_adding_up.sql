-- int_contradiction_parts_not_adding_up: a figure stated for a year that the figures stated for its quarters or months do not give, or items that make more than their total
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_claim, int_stating_unit, dim_measure, dim_period
-- source:  facts.md H-12; design.md section 13: where the year's row and its sub-periods differ, that is a flag. Only exact figures of
--          measures that add up, and only where every quarter (or every month) is stated.
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
with stated as (
  select c.*, p.kind, p.year
  from fct_claim as c
  join dim_measure as m on m.measure = c.measure and m.aggregate = 'sum'
  join dim_period as p on p.period = c.period and p.kind in ('year', 'quarter', 'month')
  where c.value is not null and c.qualifier = 'exact'
),
parts as (
  select s.subject_type, s.subject_id, s.measure, s.item, s.year, s.kind, count(*) as parts, sum(s.value) as value
  from stated as s
  where s.kind <> 'year'
  group by s.subject_type, s.subject_id, s.measure, s.item, s.year, s.kind
),
items as (
  select s.subject_type, s.subject_id, s.measure, s.period, count(*) as parts, sum(s.value) as value
  from stated as s
  where s.item <> ''
  group by s.subject_type, s.subject_id, s.measure, s.period
),
found as (
  select 'sub_periods' as rule, s.subject_type, s.subject_id, s.period, s.measure, s.item, s.value, p.parts, p.value as sum_of_parts, s.load_id, s.row_number,
    row_number() over (partition by s.subject_type, s.subject_id, s.measure, s.item, s.period order by p.parts) as choice
  from stated as s
  join parts as p on p.subject_type = s.subject_type and p.subject_id = s.subject_id and p.measure = s.measure and p.item = s.item and p.year = s.year
  where s.kind = 'year' and p.parts = case p.kind when 'quarter' then 4 else 12 end and p.value <> s.value
  union all
  select 'items' as rule, s.subject_type, s.subject_id, s.period, s.measure, s.item, s.value, i.parts, i.value as sum_of_parts, s.load_id, s.row_number, 1 as choice
  from stated as s
  join items as i on i.subject_type = s.subject_type and i.subject_id = s.subject_id and i.measure = s.measure and i.period = s.period
  where s.item = '' and i.value > s.value
),
chosen as (
  select f.*, row_number() over (partition by f.subject_type, f.subject_id, f.measure, f.item, f.period order by f.rule desc) as first_rule
  from found as f
  where f.choice = 1
)
select
  'parts_not_adding_up' as detector, u.unit_id, u.quarter, 'claims' as dataset,
  claim_key(c.measure, c.item, c.subject_type, c.subject_id, c.period) as record_id,
  case when c.subject_type = 'person' then c.subject_id else '' end as person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(abs(c.value - c.sum_of_parts) as double) as excess,
  m.name_zh || ' ' || c.period || ' 申报 ' || plain_text_of(c.value) || '，而 ' || c.parts::varchar || case c.rule when 'items' then ' 个分项' else ' 个分期' end || '之和为 ' || plain_text_of(c.sum_of_parts) as said_zh,
  m.name_en || ': ' || plain_text_of(c.value) || ' stated for ' || c.period || ', its ' || c.parts::varchar || case c.rule when 'items' then ' items' else ' sub-periods' end || ' add up to ' || plain_text_of(c.sum_of_parts) as said_en,
  json_object('rule', c.rule, 'measure', c.measure, 'item', c.item, 'period', c.period, 'value', c.value, 'sum_of_parts', c.sum_of_parts, 'parts', c.parts) as detail,
  c.load_id, c.row_number
from chosen as c
join dim_measure as m on m.measure = c.measure
join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
where c.first_rule = 1
