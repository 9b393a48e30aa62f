-- int_contradiction_order_of_events: a record that comes before what it rests on, speaks of or follows
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_document, fct_paper, fct_trip, fct_points_entry
-- source:  facts.md H-10. A summary or report names the half year or quarter it sums up and is dated before the last fortnight of it; a
--          report stands before the trip it reports; a document was handed in before its date; an entry was declared before it happened,
--          approved before it was declared, published before it was approved. The load keeps these with a warning.
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
with summed_up as (
  select
    d.doc_id, d.unit_id, d.subject_type, d.subject_id, d.quarter, d.dated_on, d.title, d.load_id, d.row_number,
    case
      when d.title like '%上半年%' then make_date(extract(year from d.dated_on)::integer, 6, 30)
      when d.title like '%一季度%' then make_date(extract(year from d.dated_on)::integer, 3, 31)
      when d.title like '%二季度%' then make_date(extract(year from d.dated_on)::integer, 6, 30)
      when d.title like '%三季度%' then make_date(extract(year from d.dated_on)::integer, 9, 30)
    end as ends_on
  from fct_document as d
  -- 上一季度 and 下一季度 name another quarter than the words alone.
  where d.doc_type in ('summary', 'report') and d.title not like '%计划%' and d.title not like '%上一季度%' and d.title not like '%下一季度%'
    and d.title not like '%' || (extract(year from d.dated_on) - 1)::varchar || '%' and d.title not like '%去年%'
),
trip_of_paper as (
  select p.paper_id, p.person_id, t.trip_id from fct_paper as p join fct_trip as t on t.trip_id = p.trip_id and t.person_id = p.person_id
  union
  select p.paper_id, p.person_id, t.trip_id from fct_paper as p join fct_trip as t on t.paper_id = p.paper_id and t.person_id = p.person_id
),
found as (
  select
    'handed_in_before_date' as rule, d.unit_id, d.quarter, 'documents' as dataset, d.doc_id as record_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id,
    '' as other_dataset, '' as other_record_id, '' as other_person_id, d.submitted_on as early_on, d.dated_on as late_on, d.load_id, d.row_number
  from fct_document as d
  where d.submitted_on < d.dated_on
  union all
  select
    'summed_up_before_end' as rule, s.unit_id, s.quarter, 'documents' as dataset, s.doc_id as record_id, case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
    '' as other_dataset, '' as other_record_id, '' as other_person_id, s.dated_on as early_on, s.ends_on as late_on, s.load_id, s.row_number
  from summed_up as s
  where s.dated_on < s.ends_on - 14
  union all
  select
    'reported_before_trip' as rule, p.unit_id, p.quarter, 'papers' as dataset, p.paper_id as record_id, p.person_id,
    'trips' as other_dataset, t.trip_id as other_record_id, t.person_id as other_person_id, p.held_on as early_on, t.from_on as late_on, p.load_id, p.row_number
  from trip_of_paper as l
  join fct_paper as p on p.paper_id = l.paper_id and p.person_id = l.person_id
  join fct_trip as t on t.trip_id = l.trip_id and t.person_id = l.person_id
  where p.held_on < t.from_on
  union all
  select
    case when e.declared_on < e.occurred_on then 'declared_before_it_happened' when e.approved_on < e.declared_on then 'approved_before_declared' else 'published_before_approved' end as rule,
    e.unit_id, e.quarter, 'points' as dataset, e.entry_id as record_id, e.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
    case when e.declared_on < e.occurred_on then e.declared_on when e.approved_on < e.declared_on then e.approved_on else e.published_on end as early_on,
    case when e.declared_on < e.occurred_on then e.occurred_on when e.approved_on < e.declared_on then e.declared_on else e.approved_on end as late_on,
    e.load_id, e.row_number
  from fct_points_entry as e
  where e.declared_on < e.occurred_on or e.approved_on < e.declared_on or e.published_on < e.approved_on
),
chosen as (
  select f.*, row_number() over (partition by f.dataset, f.record_id, f.person_id, f.other_record_id order by f.rule) as choice
  from found as f
),
worded as (
  select r.rule, r.early_zh, r.early_en, r.late_zh, r.late_en
  from (
    values
      ('handed_in_before_date', '报送', 'handed in', '成文', 'dated'), ('summed_up_before_end', '总结成文', 'summed up', '所总结的期间结束', 'the period it sums up ends'),
      ('reported_before_trip', '报告成文', 'the report was written', '调研开始', 'the trip began'), ('declared_before_it_happened', '申报', 'declared', '发生', 'it happened'),
      ('approved_before_declared', '审批', 'approved', '申报', 'declared'), ('published_before_approved', '公示', 'published', '审批', 'approved')
  ) as r (rule, early_zh, early_en, late_zh, late_en)
)
select
  'order_of_events' as detector, f.unit_id, f.quarter, f.dataset, f.record_id, f.person_id, f.other_dataset, f.other_record_id, f.other_person_id,
  cast(f.late_on - f.early_on as double) as excess,
  f.early_on::varchar || ' ' || w.early_zh || '，而 ' || f.late_on::varchar || ' 才' || w.late_zh as said_zh,
  w.early_en || ' on ' || f.early_on::varchar || ', but ' || w.late_en || ' only on ' || f.late_on::varchar as said_en,
  json_object('rule', f.rule, 'early_on', f.early_on, 'late_on', f.late_on) as detail, f.load_id, f.row_number
from chosen as f
join worded as w on w.rule = f.rule
where f.unit_id is not null and f.choice = 1
