-- All rows at once, as JSON: one statement a row takes longer than a small build has.
insert into dim_detector by name
select unnest(from_json($rows, '[{
  "detector": "varchar", "code": "varchar", "severity": "varchar", "law": "varchar", "scale": "varchar", "family": "varchar",
  "weight": "double", "floor": "integer", "flag_q": "double", "flag_least": "integer", "datasets": "varchar", "fields": "varchar", "chart": "varchar",
  "name_zh": "varchar", "name_en": "varchar", "summary_zh": "varchar", "summary_en": "varchar",
  "question_zh": "varchar", "question_en": "varchar", "innocent_zh": "varchar", "innocent_en": "varchar"
}]'), recursive := true)
