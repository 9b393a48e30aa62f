-- int_signal_unsupported_claims: one figure stated of a measure that records are counted for, with what the records give
-- grain:   dataset, record_id, person_id
-- inputs:  fct_claim, int_observation, int_item_word, int_reported, int_stating_unit, dim_measure, dim_period, rule_measure_source
-- source:  issue 5.4: the same measure, subject, item and period. Only measures that add up, only where the unit reported the dataset by
--          then, so that silence means none; a record of a longer period than the claim says nothing of it. A figure above 0 that is stated
--          for one period of a year alone may be that of the year so far, and is compared with the records since January. What most figures of a
--          measure, 20 or more, exceed is counted by another rule and left out. The gap of peers and of the own other quarters is what the test
--          compares with.
-- columns: unit_id          unit
--          quarter          quarter
--          dataset          dataset of the record
--          record_id        its key there, without the person
--          person_id        person of its key, empty where the record is a unit's own
--          subject_type     unit or person
--          period           period spoken of
--          measure          measure
--          item             item, empty if none
--          name_zh          name of the measure
--          name_en          its name in English
--          counted_dataset  dataset it is counted from
--          stated           figure stated
--          counted          figure that the records give
--          gap              stated less counted
--          is_odd           more is stated than the records give
--          report           report that states it, null if not named
--          load_id          load that brought the record
--          row_number       record number in its file
with stated as (
  select
    c.subject_type, c.subject_id, c.period, c.measure, c.item, cast(c.value as double) as value, c.qualifier, c.report, p.starts_on, p.ends_on, p.year, u.unit_id, u.quarter,
    m.dataset, m.name_zh, m.name_en, c.load_id, c.row_number
  from fct_claim as c
  join dim_measure as m on m.measure = c.measure and m.aggregate = 'sum' and m.dataset is not null
  join rule_measure_source as s on s.measure = c.measure
  join dim_period as p on p.period = c.period
  join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
  join int_reported as r on r.subject_type = 'unit' and r.subject_id = u.unit_id and r.dataset = m.dataset and r.year = p.year and r.first_quarter <= u.quarter
  where c.value > 0 and c.qualifier in ('exact', 'at_least', 'over')
    and (s.subject_type <> 'person' or c.subject_type = 'person') and (s.subject_type <> 'unit' or c.subject_type = 'unit')
),
-- Apart from the joins above, whose order the words would spoil.
worded as (
  select
    s.subject_type, s.subject_id, s.period, s.measure, s.item, coalesce(w.code, s.item) as code, s.starts_on, s.ends_on, s.year,
    count(*) over (partition by s.subject_type, s.subject_id, s.measure, s.item, s.year) = 1 as is_alone
  from stated as s
  left join int_item_word as w on w.measure = s.measure and w.zh = s.item
),
counted as (
  select s.subject_type, s.subject_id, s.period, s.measure, s.item, cast(sum(o.value) as double) as value
  from worded as s
  join int_observation as o
    on o.basis = 'evidence' and o.subject_type = s.subject_type and o.subject_id = s.subject_id and o.measure = s.measure and o.year = s.year
    and (s.item = '' or o.item = s.code) and (s.is_alone or o.starts_on >= s.starts_on) and o.ends_on <= s.ends_on
  group by s.subject_type, s.subject_id, s.period, s.measure, s.item
),
compared as (
  select
    s.*, coalesce(c.value, 0) as counted, s.value > coalesce(c.value, 0) as is_odd,
    count(*) over (partition by s.measure) as figures, sum(case when s.value > coalesce(c.value, 0) then 1 else 0 end) over (partition by s.measure) as odd_figures
  from stated as s
  left join counted as c on c.subject_type = s.subject_type and c.subject_id = s.subject_id and c.period = s.period and c.measure = s.measure and c.item = s.item
)
select
  s.unit_id, s.quarter, 'claims' as dataset, claim_key(s.measure, s.item, s.subject_type, s.subject_id, s.period) as record_id,
  case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
  s.subject_type, s.period, s.measure, s.item, s.name_zh, s.name_en, s.dataset as counted_dataset, s.value as stated, s.counted,
  s.value - s.counted as gap, s.is_odd, s.report, s.load_id, s.row_number
from compared as s
where s.figures < 20 or 2 * s.odd_figures <= s.figures
