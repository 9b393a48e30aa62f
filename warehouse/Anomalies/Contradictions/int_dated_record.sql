-- int_dated_record: one record of any dataset but attendance, with its days
-- grain:   dataset, record_id, person_id
-- inputs:  fct_session, fct_note, fct_paper, fct_reading, fct_trip, fct_training, fct_self_study, fct_test, fct_document, fct_check,
--          fct_ballot, fct_award, fct_deed, fct_incident, fct_points_entry, dim_period
-- source:  keys as in int_record; scores, claims and decisions speak of periods and have no day
-- columns: dataset        dataset
--          record_id      key in its dataset, without the person
--          person_id      person of the key, empty where the record is a unit's own
--          unit_id        unit that answers for it
--          quarter        quarter it counts in
--          began_on       first day on which it can have been written down: of a record of a whole period its first day
--          held_on        day it counts on
--          recorded_at    when it was entered, as stated
--          submitted_at   when it was handed in, as stated
--          evidence_hash  fingerprint of the attached evidence
--          load_id        load that brought it
--          row_number     record number in its file
select
  'sessions' as dataset, t.session_id as record_id, '' as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_session as t
union all
select
  'notes' as dataset, t.period as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, p.starts_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_note as t
join dim_period as p on p.period = t.period
union all
select
  'papers' as dataset, t.paper_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_paper as t
union all
select
  'readings' as dataset, t.book || ' ' || t.held_on::varchar as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_reading as t
union all
select
  'trips' as dataset, t.trip_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_trip as t
union all
select
  'trainings' as dataset, t.course_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_training as t
union all
select
  'self_study' as dataset, t.period as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, p.starts_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_self_study as t
join dim_period as p on p.period = t.period
union all
select
  'tests' as dataset, t.test_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_test as t
union all
select
  'documents' as dataset, t.doc_id as record_id, case when t.subject_type = 'person' then t.subject_id else '' end as person_id, t.unit_id as unit_id, t.quarter as quarter, t.dated_on as began_on, t.dated_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_document as t
union all
select
  'checks' as dataset, t.check_id as record_id, '' as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_check as t
union all
select
  'ballots' as dataset, t.ballot_id as record_id, case when t.subject_type = 'person' then t.subject_id else '' end as person_id, t.unit_id as unit_id, t.quarter as quarter, t.held_on as began_on, t.held_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_ballot as t
union all
select
  'awards' as dataset, t.award_id as record_id, case when t.subject_type = 'person' then t.subject_id else '' end as person_id, t.unit_id as unit_id, t.quarter as quarter, t.awarded_on as began_on, t.awarded_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_award as t
union all
select
  'deeds' as dataset, t.deed_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.done_on as began_on, t.done_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_deed as t
union all
select
  'incidents' as dataset, t.incident_id as record_id, case when t.subject_type = 'person' then t.subject_id else '' end as person_id, t.unit_id as unit_id, t.quarter as quarter, t.occurred_on as began_on, t.occurred_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, t.evidence_hash as evidence_hash, t.load_id, t.row_number
from fct_incident as t
union all
select
  'points' as dataset, t.entry_id as record_id, t.person_id as person_id, t.unit_id as unit_id, t.quarter as quarter, t.occurred_on as began_on, t.occurred_on as held_on,
  t.recorded_at as recorded_at, t.submitted_at as submitted_at, cast(null as varchar) as evidence_hash, t.load_id, t.row_number
from fct_points_entry as t
