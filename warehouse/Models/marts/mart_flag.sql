-- mart_flag: one finding of a detector that asks for an inspection
-- grain:   flag_id
-- inputs:  int_flag_finding, int_flag_statistic
-- source:  design.md sections 7 and 9: a flag accuses nobody and never lowers a score by itself
-- columns: flag_id       DETECTOR:SUBJECT:PERIOD, the same in every build
--          detector      detector that found it
--          severity      hard (a record contradicts another), suspicious (a matter of chance) or generic (unlike the others)
--          subject_type  unit or person
--          subject_id    unit_id or person_id
--          unit_id       unit that answers for it
--          period        quarter of the records
--          p_value       chance of the finding from honest records; null where it is a contradiction
--          q_value       share of false alarms among those flagged at this p; null where it is a contradiction
--          score         higher is stranger; comparable within one detector only
--          summary_zh    what was found, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of the rows that show it, each with its file and row
--          fields        JSON list of the columns compared
select c.* from int_flag_finding as c
union all
select s.* from int_flag_statistic as s
order by unit_id, period, detector
