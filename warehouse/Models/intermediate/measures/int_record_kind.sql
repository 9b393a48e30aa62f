-- int_record_kind: that a unit, or a person on no roster, has records of one kind, and up to which quarter
-- grain:   owner_id, dataset, kind
-- inputs:  int_record
-- local:   owner_id
-- source:  what the whole warehouse must know of its records stands here in few rows
-- columns: owner_id  unit_id, or person_id of who stood on no roster
--          dataset   sessions, attendance, notes …
--          kind      codes that measures choose by, as in int_record
--          quarter   newest quarter with such a record
select coalesce(r.unit_id, r.person_id) as owner_id, r.dataset, r.kind, max(r.quarter) as quarter
from int_record as r
group by coalesce(r.unit_id, r.person_id), r.dataset, r.kind
