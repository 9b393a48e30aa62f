-- int_flag_finding: records of a unit's quarter that one rule names
-- grain:   flag_id
-- inputs:  int_finding, dim_detector, load_run
-- source:  facts.md section 3; design.md section 9. Name, question and innocent explanation stand in detectors.yaml.
-- columns: flag_id       DETECTOR:UNIT:QUARTER, the same in every build
--          detector      detector
--          severity      hard or suspicious
--          subject_type  unit
--          subject_id    unit
--          unit_id       unit
--          period        quarter
--          p_value       null: it needs no law of chance
--          q_value       null
--          score         largest excess, in the unit of the rule; where nothing is measured, records concerned
--          summary_zh    what was found, with the plainest record, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of records, the largest excess first, ten at most
--          fields        JSON list of the columns compared
with placed as (
  select
    c.detector, c.unit_id, c.quarter, c.dataset, c.record_id, c.person_id, c.other_dataset, c.other_record_id, c.other_person_id, c.excess,
    c.said_zh, c.said_en, c.detail, r.file, c.row_number,
    row_number() over (
      partition by c.detector, c.unit_id, c.quarter
      order by c.excess desc nulls last, c.dataset, c.record_id, c.person_id, c.other_dataset, c.other_record_id, c.other_person_id
    ) as place
  from int_finding as c
  left join load_run as r on r.load_id = c.load_id
),
grouped as (
  select
    p.detector, p.unit_id, p.quarter, count(distinct p.dataset || '/' || p.record_id || '/' || p.person_id) as records, max(p.excess) as excess,
    max(case when p.place = 1 then p.said_zh end) as said_zh, max(case when p.place = 1 then p.said_en end) as said_en,
    list(json_joined(
      json_object('said_zh', p.said_zh, 'said_en', p.said_en),
      json_joined(
        json_object('dataset', p.dataset, 'record_id', p.record_id, 'person_id', nullif(p.person_id, '')),
        json_joined(p.detail, json_object(
          'excess', p.excess, 'other_dataset', nullif(p.other_dataset, ''), 'other_record_id', nullif(p.other_record_id, ''),
          'other_person_id', nullif(p.other_person_id, ''), 'file', p.file, 'row_number', p.row_number)))) order by p.place
    ) filter (where p.place <= 10) as evidence
  from placed as p
  group by p.detector, p.unit_id, p.quarter
)
select
  g.detector || ':' || g.unit_id || ':' || g.quarter as flag_id, g.detector, d.severity, 'unit' as subject_type, g.unit_id as subject_id, g.unit_id,
  g.quarter as period, cast(null as double) as p_value, cast(null as double) as q_value, coalesce(g.excess, cast(g.records as double)) as score,
  d.name_zh || '，' || g.records::varchar || ' 条记录；最明显的一条：' || g.said_zh || '。' as summary_zh,
  d.name_en || ', ' || g.records::varchar || case when g.records = 1 then ' record: ' else ' records; the plainest: ' end || g.said_en || '.' as summary_en,
  d.innocent_zh, d.innocent_en, to_json(g.evidence) as evidence, to_json(string_split(d.fields, ';')) as fields
from grouped as g
join dim_detector as d on d.detector = g.detector
