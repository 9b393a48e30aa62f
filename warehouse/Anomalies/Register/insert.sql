insert into dim_detector values (
  $Detector, $Code, $Severity, $Law, $Scale, $Family, $Weight, $Floor, $FlagQ, $FlagLeast, $Datasets, $Fields, $Chart,
  $NameZh, $NameEn, $SummaryZh, $SummaryEn, $QuestionZh, $QuestionEn, $InnocentZh, $InnocentEn)
