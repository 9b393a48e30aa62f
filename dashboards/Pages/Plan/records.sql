-- Records of a unit's quarter to look at where no flag names any: a few of each kind, the same at every look, drawn by a hash that nobody chooses.
with held as (
  select 'sessions' as dataset, s.session_id as record_id, s.load_id, s.row_number from fct_session as s where s.unit_id = $unit and s.quarter = $quarter
  union all
  select 'documents' as dataset, d.doc_id as record_id, d.load_id, d.row_number from fct_document as d where d.unit_id = $unit and d.quarter = $quarter
  union all
  select 'points' as dataset, e.entry_id as record_id, e.load_id, e.row_number from fct_points_entry as e where e.unit_id = $unit and e.quarter = $quarter
  union all
  select 'trips' as dataset, t.trip_id || '/' || t.person_id as record_id, t.load_id, t.row_number from fct_trip as t where t.unit_id = $unit and t.quarter = $quarter
)
select '' as flag_id, h.dataset, h.record_id, r.file, cast(h.row_number as bigint) as row_number
from held as h
left join load_run as r on r.load_id = h.load_id
where $scope_unit_id is null or exists (select 1 from dim_unit_ancestor as v where v.unit_id = $unit and v.ancestor_id = $scope_unit_id)
order by case when h.dataset = 'sessions' then 0 else 1 end, md5(h.record_id), h.record_id
limit $most
