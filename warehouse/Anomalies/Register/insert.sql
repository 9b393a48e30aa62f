insert into dim_detector (
  detector, code, severity, law, scale, family, weight, floor, flag_q, flag_least, datasets, fields, chart,
  name_zh, name_en, summary_zh, summary_en, question_zh, question_en, innocent_zh, innocent_en)
values (
  $Detector, $Code, $Severity, $Law, $Scale, $Family, $Weight, $Floor, $FlagQ, $FlagLeast, $Datasets, $Fields, $Chart,
  $NameZh, $NameEn, $SummaryZh, $SummaryEn, $QuestionZh, $QuestionEn, $InnocentZh, $InnocentEn)
