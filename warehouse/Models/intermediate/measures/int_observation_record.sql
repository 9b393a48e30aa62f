-- int_observation_record: what records say of a subject's measures, by month or by the period that the record names; once more without those that contradict others, where a system asks
-- grain:   basis, subject_type, subject_id, measure, item, period
-- inputs:  int_record, int_measure_kind, int_item_word, rule_measure_source, dim_measure, fct_contradicted_record, int_upheld_system
-- local:   subject_id
-- source:  seeds/rules.md section 7; how each measure is counted stands in Systems/measures.yaml
-- columns: basis         evidence, or upheld: without the records that a hard contradiction names
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          measure       code of the measure
--          item          what the measure keeps apart, empty if nothing
--          period        month, or the period of the record
--          value         counted value in the measure's unit
--          weight        denominator of a rate, else null
--          text_value    category, or day of handing in, else null
with source as (
  select
    s.measure, s.dataset, s.subject_type, s.value_column, s.weight_column, s.item_column, s.least_column, s.least, m.aggregate,
    -- What only adds up is summed by kind first: attendance has a hundred times more records than sums.
    case when m.aggregate = 'sum' and s.least is null and (s.item_column is null or s.item_column not in ('record_id', 'event_id', 'person_id', 'carrier', 'venue'))
      then 1 else 0 end as is_summed
  from rule_measure_source as s
  join dim_measure as m on m.measure = s.measure
  where s.weight_column is null or s.weight_column <> 'roster'
),
-- Only a system that leaves such records out asks for the figures without them.
record as (
  select 'evidence' as basis, r.* from int_record as r
  union all
  select 'upheld' as basis, r.*
  from int_record as r
  left join fct_contradicted_record as c
    on c.dataset = counted_dataset_of(r.dataset) and c.record_id = case when r.dataset = counted_dataset_of(r.dataset) then r.record_id else r.event_id end and c.person_id = r.person_id
  where c.record_id is null and exists (select 1 from int_upheld_system as h)
),
by_kind as (
  select
    r.basis, r.dataset, r.kind, r.person_id, r.unit_id, r.period_id, r.period, count(*) as records,
    sum(r.days) as days, sum(r.hours) as hours, sum(r.session_hours) as session_hours, sum(r.expected) as expected, sum(r.present) as present,
    sum(r.words) as words, sum(r.pages) as pages, sum(r.score) as score, sum(r.amount) as amount
  from record as r
  group by r.basis, r.dataset, r.kind, r.person_id, r.unit_id, r.period_id, r.period
),
taken as (
  select k.dataset, k.kind, k.measure, coalesce(k.item, '') as item, k.adds, s.subject_type, s.value_column
  from int_measure_kind as k
  join source as s on s.measure = k.measure and s.is_summed = 1
),
summed as (
  select
    b.basis,
    case when k.subject_type = 'own' then case when b.person_id = '' then 'unit' else 'person' end else k.subject_type end as subject_type,
    case when k.subject_type = 'person' or (k.subject_type = 'own' and b.person_id <> '') then b.person_id else b.unit_id end as subject_id,
    k.measure, k.item, b.period_id, b.period,
    cast(sum(k.adds * record_figure(k.value_column, b.records, b.days, b.hours, b.session_hours, b.expected, b.present, b.words, b.pages, b.score, b.amount)) as decimal(18, 4)) as value
  from by_kind as b
  join taken as k on k.dataset = b.dataset and k.kind = b.kind
  group by
    b.basis, case when k.subject_type = 'own' then case when b.person_id = '' then 'unit' else 'person' end else k.subject_type end,
    case when k.subject_type = 'person' or (k.subject_type = 'own' and b.person_id <> '') then b.person_id else b.unit_id end,
    k.measure, k.item, b.period_id, b.period
),
kept_apart as (
  select
    r.basis,
    case when s.subject_type = 'own' then case when r.person_id = '' then 'unit' else 'person' end else s.subject_type end as subject_type,
    case when s.subject_type = 'person' or (s.subject_type = 'own' and r.person_id <> '') then r.person_id else r.unit_id end as subject_id, s.measure, s.aggregate,
    case
      when s.item_column is null then ''
      when k.item is not null then k.item
      when s.item_column = 'record_id' then r.record_id
      when s.item_column = 'event_id' then r.event_id
      when s.item_column = 'person_id' then r.person_id
      when s.item_column = 'carrier' then r.carrier
      when s.item_column = 'venue' then r.venue
    end as item,
    r.period_id, r.period, case when s.aggregate <> 'category' then k.adds * record_figure(s.value_column, 1, r.days, r.hours, r.session_hours, r.expected, r.present, r.words, r.pages, r.score, r.amount) end as value,
    case when s.weight_column is not null then r.expected end as weight, r.text_value
  from record as r
  join int_measure_kind as k on k.dataset = r.dataset and k.kind = r.kind
  join source as s on s.measure = k.measure and s.is_summed = 0
  where s.least is null or record_figure(s.least_column, 1, r.days, r.hours, r.session_hours, r.expected, r.present, r.words, r.pages, r.score, r.amount) >= s.least
),
apart as (
  select
    c.basis, c.subject_type, c.subject_id, c.measure, c.item, c.period_id, c.period,
    -- A carrier used twice is still one carrier.
    cast(case when c.aggregate in ('distinct_items', 'exists') then max(c.value) when c.aggregate = 'minimum' then min(c.value) else sum(c.value) end as decimal(18, 4)) as value,
    cast(sum(c.weight) as decimal(18, 4)) as weight,
    min(c.text_value) as text_value
  from (
    select k.basis, k.subject_type, k.subject_id, k.measure, k.aggregate, coalesce(w.code, k.item) as item, k.period_id, k.period, k.value, k.weight, k.text_value
    from kept_apart as k
    left join int_item_word as w on w.measure = k.measure and w.zh = k.item
    where k.item is not null and (k.value is not null or k.text_value is not null)
  ) as c
  group by c.basis, c.subject_type, c.subject_id, c.measure, c.aggregate, c.item, c.period_id, c.period
),
-- A measure is either summed or kept apart, so that the two never meet.
counted as (
  select s.basis, s.subject_type, s.subject_id, s.measure, coalesce(w.code, s.item) as item, s.period_id, s.period, s.value, cast(null as decimal(18, 4)) as weight, cast(null as varchar) as text_value
  from summed as s
  left join int_item_word as w on w.measure = s.measure and w.zh = s.item
  where s.value is not null
  union all
  select a.basis, a.subject_type, a.subject_id, a.measure, a.item, a.period_id, a.period, a.value, a.weight, a.text_value
  from apart as a
)
select
  c.basis, c.subject_type, c.subject_id, c.measure, c.item,
  coalesce(c.period, substr(c.period_id::varchar, 1, 4) || 'M' || substr(c.period_id::varchar, 5, 2)) as period,
  c.value, c.weight, c.text_value
from counted as c
where c.subject_id is not null and c.subject_id <> ''
-- A correction reads the blocks of its subjects only.
order by c.subject_id
