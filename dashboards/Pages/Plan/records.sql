-- Records of a unit's quarter to look at where no flag names any, drawn by a hash that nobody chooses and the same at every look.
-- Of each kind as many as the flags of some flagged unit name, so that a case of the random audit looks like that of any other; where the unit holds none of these kinds, $most of its sessions and other records.
with held as (
  select 'sessions' as dataset, s.session_id as record_id, s.load_id, s.row_number from fct_session as s where s.unit_id = $unit and s.quarter = $quarter
  union all
  select 'documents' as dataset, d.doc_id as record_id, d.load_id, d.row_number from fct_document as d where d.unit_id = $unit and d.quarter = $quarter
  union all
  select 'ballots' as dataset, b.ballot_id as record_id, b.load_id, b.row_number from fct_ballot as b where b.unit_id = $unit and b.quarter = $quarter
  union all
  select 'points' as dataset, e.entry_id as record_id, e.load_id, e.row_number from fct_points_entry as e where e.unit_id = $unit and e.quarter = $quarter
  union all
  select 'deeds' as dataset, g.deed_id as record_id, g.load_id, g.row_number from fct_deed as g where g.unit_id = $unit and g.quarter = $quarter
  union all
  select 'notes' as dataset, n.person_id || '/' || n.period as record_id, n.load_id, n.row_number from fct_note as n where n.unit_id = $unit and n.quarter = $quarter
  union all
  select 'tests' as dataset, t.test_id || '/' || t.person_id as record_id, t.load_id, t.row_number from fct_test as t where t.unit_id = $unit and t.quarter = $quarter
  union all
  select 'papers' as dataset, p.paper_id || '/' || p.person_id as record_id, p.load_id, p.row_number from fct_paper as p where p.unit_id = $unit and p.quarter = $quarter
  union all
  select 'trips' as dataset, t.trip_id || '/' || t.person_id as record_id, t.load_id, t.row_number from fct_trip as t where t.unit_id = $unit and t.quarter = $quarter
  union all
  select 'scores' as dataset, c.system_id || '/' || c.indicator_id || '/' || c.subject_id || '/' || c.period as record_id, c.load_id, c.row_number
  from fct_score as c
  left join dim_person_now as w on w.person_id = c.subject_id
  where c.period = $quarter and c.assessor = 'self' and $unit = case when c.subject_type = 'unit' then c.subject_id else w.unit_id end
  union all
  select 'claims' as dataset, c.measure || '/' || c.item || '/' || c.period || '/' || c.subject_id as record_id, c.load_id, c.row_number
  from fct_claim as c
  join dim_period as x on x.period = c.period
  join dim_period as q on q.period = $quarter and x.starts_on >= q.starts_on and x.ends_on <= q.ends_on
  where c.subject_type = 'unit' and c.subject_id = $unit
),
flagged as (
  select r.unit_id, r.dataset, count(distinct r.record_id) as records from mart_flag_record as r where r.quarter = $quarter group by r.unit_id, r.dataset
),
model as (
  select f.unit_id from (select distinct g.unit_id from flagged as g) as f order by md5($unit || '|' || f.unit_id), f.unit_id limit 1
),
placed as (
  select
    h.*, row_number() over (partition by h.dataset order by md5($quarter || h.record_id), h.record_id) as place,
    row_number() over (order by case when h.dataset = 'sessions' then 0 else 1 end, md5($quarter || h.record_id), h.record_id) as place_of_all
  from held as h
),
alike as (
  select p.* from placed as p join flagged as f on f.dataset = p.dataset join model as m on m.unit_id = f.unit_id where p.place <= f.records
),
looked as (
  select a.* from alike as a
  union all
  select p.* from placed as p where p.place_of_all <= $most and not exists (select 1 from alike as a)
)
select '' as flag_id, k.dataset, k.record_id, r.file, k.load_id, cast(k.row_number as bigint) as row_number
from looked as k
left join load_run as r on r.load_id = k.load_id
where {{seen $unit}}
