-- int_signal_unconfirmed_deeds: one good deed or suggestion, and whether nobody confirms it
-- grain:   dataset, record_id
-- inputs:  fct_deed
-- source:  facts.md S-24: no confirmation of a beneficiary, adopted without a document
-- columns: unit_id      unit
--          quarter      quarter
--          dataset      dataset of the record
--          record_id    its key there, without the person
--          person_id    person of its key, empty where the record is a unit's own
--          done_on      day
--          deed_kind    good_deed, suggestion or volunteer
--          beneficiary  unit or people, null = not stated
--          status       raised or adopted, null = not stated
--          is_odd       nobody confirms it
--          load_id      load that brought the record
--          row_number   record number in its file
select
  d.unit_id, d.quarter, 'deeds' as dataset, d.deed_id as record_id, d.person_id, d.done_on, d.deed_kind, d.beneficiary, d.status, not d.is_confirmed as is_odd, d.load_id, d.row_number
from fct_deed as d
where d.unit_id is not null
