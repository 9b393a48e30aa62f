-- Of either county's first branch a flag that compares it with a session and a text of the other county, names persons and quotes them.
insert into mart_flag (flag_id, detector, severity, subject_type, subject_id, unit_id, period, q_value, score, summary_zh, summary_en, innocent_zh, innocent_en, evidence)
select
  'copied_sessions:' || c.own || '-B1:2025Q4', 'copied_sessions', 'suspicious', 'unit', c.own || '-B1', c.own || '-B1', '2025Q4', 0.01, 1, '照抄', 'copied', '联办', 'joint',
  '[{"session_id": "' || c.own || '-S1-4", "held_on": "2025-12-01", "matches": 7, "other_unit": "' || c.other || '-B2", "other_id": "' || c.other || '-S2-4", "other_on": "2025-12-02"}]'
from (values ('RED', 'GRN'), ('GRN', 'RED')) as c (own, other)
union all
select
  'copied_text:' || c.own || '-B1:2025Q4', 'copied_text', 'suspicious', 'unit', c.own || '-B1', c.own || '-B1', '2025Q4', 0.01, 1, '雷同', 'alike', '模板', 'template',
  '[{"relation": "other_unit", "held_on": "2025-12-31", "dataset": "notes", "record_id": "2025Q4", "person_id": "' || c.own || '-P1-2", "other_held_on": "2025-12-30", "other_dataset": "notes",'
    || '"other_record_id": "2025Q4", "other_person_id": "' || c.other || '-P2-3", "other_unit_id": "' || c.other || '-B2", "text_of_person": "' || c.own_name || '人写的", "other_text_of_person": "' || c.other_name || '人写的",'
    || '"passages": [{"start": 2, "length": 3, "other_start": 2, "other_length": 3}]}]'
from (values ('RED', 'GRN', '赤岭', '碧潭'), ('GRN', 'RED', '碧潭', '赤岭')) as c (own, other, own_name, other_name);
insert into mart_flag_record (flag_id, dataset, record_id, detector, unit_id, quarter, file, row_number, severity)
select 'copied_text:' || c.own || '-B1:2025Q4', 'notes', c.own || '-P1-2/2025Q4', 'copied_text', c.own || '-B1', '2025Q4', c.own_name || 'notes.csv', 1, 'suspicious'
from (values ('RED', '赤岭'), ('GRN', '碧潭')) as c (own, own_name);
