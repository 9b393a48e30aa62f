-- fct_contradicted_record: a record that a hard contradiction names
-- grain:   dataset, record_id, person_id
-- inputs:  int_contradiction_of_records, fct_attendance
-- source:  facts.md section 3, note 1: only H may change a score, and only with the row shown. Of a session that is named nobody's attendance
--          counts. Systems that leave them out read it (int_upheld_system).
-- columns: dataset    dataset
--          record_id  key in its dataset, without the person
--          person_id  person of the key, empty where the record is a unit's own
--          unit_id    unit that answers for it
--          detector   rule that names it; of several the first by name
with named as (
  select c.dataset, c.record_id, c.person_id, c.unit_id, c.detector from int_contradiction_of_records as c
  union all
  select 'attendance' as dataset, a.session_id as record_id, a.person_id, a.unit_id, c.detector
  from int_contradiction_of_records as c
  join fct_attendance as a on a.session_id = c.record_id
  where c.dataset = 'sessions'
)
select n.dataset, n.record_id, n.person_id, min(n.unit_id) as unit_id, min(n.detector) as detector
from named as n
group by n.dataset, n.record_id, n.person_id
order by unit_id, n.dataset, n.record_id
