-- int_finding: a record that is a finding by itself: it contradicts another, or a pattern names it; each record concerned is a row
-- grain:   detector, dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  int_contradiction, int_finding_identical_text, int_finding_blank_template, int_finding_many_authors, int_finding_shared_trips,
--          int_finding_reviewer_drift, int_finding_too_many_deeds, int_finding_absent_speaker, int_finding_bonus_offset,
--          int_finding_cloned_ballots, int_finding_impossible_pace, int_finding_vanished_deduction, int_finding_roster_dip, int_finding_implausible_audience
-- source:  facts.md section 3. Whether a finding is hard or suspicious stands in detectors.yaml; these need no law of chance. To add one: its
--          model in this shape, a line here, its entry there.
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
select c.* from int_contradiction as c
union all by name
select f.* from int_finding_identical_text as f
union all by name
select f.* from int_finding_blank_template as f
union all by name
select f.* from int_finding_many_authors as f
union all by name
select f.* from int_finding_shared_trips as f
union all by name
select f.* from int_finding_reviewer_drift as f
union all by name
select f.* from int_finding_too_many_deeds as f
union all by name
select f.* from int_finding_absent_speaker as f
union all by name
select f.* from int_finding_bonus_offset as f
union all by name
select f.* from int_finding_cloned_ballots as f
union all by name
select f.* from int_finding_impossible_pace as f
union all by name
select f.* from int_finding_vanished_deduction as f
union all by name
select f.* from int_finding_roster_dip as f
union all by name
select f.* from int_finding_implausible_audience as f
