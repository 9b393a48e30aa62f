-- int_contradiction_of_records: a record of what happened that contradicts another, or itself; each record concerned is a row
-- grain:   detector, dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_contradiction_attendance_above_roster, int_contradiction_headcount_not_closing, int_contradiction_roll_against_headcount,
--          int_contradiction_attendance_off_roster, int_contradiction_person_in_two_places, int_contradiction_more_days_than_calendar,
--          int_contradiction_hours_beyond_calendar, int_contradiction_impossible_date, int_contradiction_wrong_weekday,
--          int_contradiction_order_of_events, int_contradiction_votes_not_closing, int_contradiction_duplicate_evidence,
--          int_contradiction_duplicate_certificate, int_contradiction_foreign_document
-- source:  facts.md section 3, H. They rest on facts alone, nothing of them on a result, so that a system may leave these records out of its
--          evidence (exclude_contradicted).
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
select c.* from int_contradiction_attendance_above_roster as c
union all by name
select c.* from int_contradiction_headcount_not_closing as c
union all by name
select c.* from int_contradiction_roll_against_headcount as c
union all by name
select c.* from int_contradiction_attendance_off_roster as c
union all by name
select c.* from int_contradiction_person_in_two_places as c
union all by name
select c.* from int_contradiction_more_days_than_calendar as c
union all by name
select c.* from int_contradiction_hours_beyond_calendar as c
union all by name
select c.* from int_contradiction_impossible_date as c
union all by name
select c.* from int_contradiction_wrong_weekday as c
union all by name
select c.* from int_contradiction_order_of_events as c
union all by name
select c.* from int_contradiction_votes_not_closing as c
union all by name
select c.* from int_contradiction_duplicate_evidence as c
union all by name
select c.* from int_contradiction_duplicate_certificate as c
union all by name
select c.* from int_contradiction_foreign_document as c
