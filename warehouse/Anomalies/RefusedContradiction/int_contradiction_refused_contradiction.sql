-- int_contradiction_refused_contradiction: a row that contradicts itself and was refused by the load, of a unit that handed in three or more such rows for a quarter
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  rejection, load_run, dim_person_now, dim_period, fct_session
-- source:  facts.md H-02, H-08, H-11, H-13, H-20 where the load refuses the row: end before beginning, more ballots than voters, points above
--          the most, a rate above 100. One may be a slip of the pen; three are a way of working. Nothing of these was ever counted.
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
with refused as (
  select
    r.load_id, r.row_number, l.dataset, l.period as load_period, r.rule, r.column_name, r.value, r.message_zh, r.message_en, r.row_json,
    row_number() over (partition by r.load_id, r.row_number order by r.rule, r.column_name) as choice
  from rejection as r
  join load_run as l on l.load_id = r.load_id and l.is_current
  where r.severity = 'error' and (
    r.rule in ('end_after_start', 'issued_above_eligible', 'returned_above_issued', 'valid_above_returned', 'score_out_of_range', 'score_of_full_mark')
    or (r.rule = 'range' and l.dataset = 'claims'))
),
read as (
  select
    f.*,
    coalesce(f.row_json ->> 'session_id', f.row_json ->> 'ballot_id', f.row_json ->> 'trip_id', f.row_json ->> 'course_id', f.row_json ->> 'test_id',
      f.row_json ->> 'indicator_id', f.row_json ->> 'measure', f.row_json ->> 'decision_id', f.row_json ->> 'book', f.row_json ->> 'unit_id', '') as key_text,
    coalesce(f.row_json ->> 'person_id', case when f.row_json ->> 'subject_type' in ('person', '个人', '人员', '党员') then f.row_json ->> 'subject_id' end) as person_id,
    coalesce(f.row_json ->> 'unit_id', case when f.row_json ->> 'subject_type' in ('unit', '单位', '组织') then f.row_json ->> 'subject_id' end) as unit_id,
    try_cast(replace(coalesce(f.row_json ->> 'start_at', f.row_json ->> 'held_on', f.row_json ->> 'to_on', f.row_json ->> 'taken_on', f.row_json ->> 'finished_on'), '/', '-') as timestamp) as happened_at,
    coalesce(f.row_json ->> 'period', f.load_period) as period
  from refused as f
  where f.choice = 1
),
placed as (
  select
    d.load_id, d.row_number, d.dataset, d.rule, d.value, d.message_zh, d.message_en, d.key_text, coalesce(d.person_id, '') as person_id,
    coalesce(d.unit_id, n.unit_id, s.unit_id) as unit_id, coalesce(quarter_of(d.happened_at), p.quarter) as quarter
  from read as d
  left join dim_person_now as n on n.person_id = d.person_id
  left join fct_session as s on s.session_id = (d.row_json ->> 'session_id')
  left join dim_period as p on p.period = d.period
),
counted as (
  select p.*, count(*) over (partition by p.unit_id, p.quarter) as rows_refused
  from placed as p
  where p.unit_id is not null and p.quarter is not null
)
select
  'refused_contradiction' as detector, c.unit_id, c.quarter, c.dataset, c.key_text || '#' || c.load_id::varchar || '-' || c.row_number::varchar as record_id, c.person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(null as double) as excess,
  '被拒收的行：' || c.message_zh as said_zh, 'a row that was refused: ' || c.message_en as said_en,
  json_object('rule', c.rule, 'value', c.value, 'rows_refused', c.rows_refused) as detail, c.load_id, c.row_number
from counted as c
where c.rows_refused >= 3
