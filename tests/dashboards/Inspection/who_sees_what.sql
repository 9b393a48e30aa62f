-- Three more flags of branch B1, which tell of branch B2 and of persons, and a score of it.
insert into mart_flag (flag_id, detector, severity, subject_type, subject_id, unit_id, period, q_value, score, summary_zh, summary_en, innocent_zh, innocent_en, evidence)
values
  ('copied_sessions:B1:2025Q4', 'copied_sessions', 'suspicious', 'unit', 'B1', 'B1', '2025Q4', 0.01, 1, '照抄', 'copied', '联办', 'joint',
   '[{"session_id": "S1-4", "held_on": "2025-12-01", "matches": 7, "other_unit": "B2", "other_id": "S2-4", "other_on": "2025-12-02"}]'),
  ('copied_text:B1:2025Q4', 'copied_text', 'suspicious', 'unit', 'B1', 'B1', '2025Q4', 0.01, 1, '雷同', 'alike', '模板', 'template',
   '[{"relation": "other_unit", "held_on": "2025-12-31", "dataset": "notes", "record_id": "2025Q4", "person_id": "P1-2", "other_held_on": "2025-12-30", "other_dataset": "notes",
      "other_record_id": "2025Q4", "other_person_id": "P2-3", "other_unit_id": "B2", "text_of_person": "甲写的全文", "other_text_of_person": "乙写的全文",
      "passages": [{"start": 3, "length": 3, "other_start": 3, "other_length": 3}]}]'),
  ('inflated_words:B1:2025Q4', 'inflated_words', 'suspicious', 'unit', 'B1', 'B1', '2025Q4', 0.01, 1, '过长', 'long', '抄书', 'copying',
   '[{"record_id": "P1-2/2025Q4", "held_on": "2025-12-31", "words": 900, "usual": 200}]');
insert into mart_flag_record (flag_id, dataset, record_id, detector, unit_id, quarter, file, row_number, severity)
values
  ('inflated_words:B1:2025Q4', 'notes', 'P1-2/2025Q4', 'inflated_words', 'B1', '2025Q4', 'notes.csv', 1, 'suspicious'),
  ('inflated_words:B1:2025Q4', 'scores', 'own/total/P1-3/2025Q4', 'inflated_words', 'B1', '2025Q4', 'scores.csv', 2, 'suspicious');
insert into mart_score (system_id, version, period, as_of, subject_type, subject_id, unit_id, basis, known_points, unknown_points, total, tier_flag)
select y.system_id, y.version, '2025', '2025Q4', 'unit', 'B1', 'B1', 'official', 70, 0, 70, 'ok' from dim_system as y where y.system_id = 'zhen_nine';
