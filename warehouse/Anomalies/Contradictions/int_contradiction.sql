-- int_contradiction: a record that contradicts another, or itself; each record concerned is a row
-- grain:   detector, dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_contradiction_of_records, int_contradiction_score_not_adding_up, int_contradiction_parts_not_adding_up,
--          int_contradiction_grade_against_score, int_contradiction_ledger_out_of_balance, int_contradiction_role_against_roster,
--          int_contradiction_zero_against_register, int_contradiction_out_of_window, int_contradiction_refused_contradiction
-- source:  facts.md section 3, H: a single record proves it, so that no chance is asked for. To add a rule: its model in this shape, a line
--          here or in int_contradiction_of_records, its entry in detectors.yaml.
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
select r.* from int_contradiction_of_records as r
union all by name
select c.* from int_contradiction_score_not_adding_up as c
union all by name
select c.* from int_contradiction_parts_not_adding_up as c
union all by name
select c.* from int_contradiction_grade_against_score as c
union all by name
select c.* from int_contradiction_ledger_out_of_balance as c
union all by name
select c.* from int_contradiction_role_against_roster as c
union all by name
select c.* from int_contradiction_zero_against_register as c
union all by name
select c.* from int_contradiction_out_of_window as c
union all by name
select c.* from int_contradiction_refused_contradiction as c
