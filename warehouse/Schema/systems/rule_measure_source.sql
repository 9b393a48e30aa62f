-- rule_measure_source: how a measure is counted from records
create table if not exists rule_measure_source (
  measure varchar,
  dataset varchar,
  subject_type varchar,
  statuses varchar,
  value_column varchar,
  weight_column varchar,
  item_column varchar,
  least_column varchar,
  least decimal(18,4),
  primary key (measure)
);
comment on table rule_measure_source is 'how a measure is counted from records';
comment on column rule_measure_source.measure is 'code of the measure';
comment on column rule_measure_source.dataset is 'whose records';
comment on column rule_measure_source.subject_type is 'unit or person: whom the records give a figure; own = whoever each is of';
comment on column rule_measure_source.statuses is 'attendance statuses that add, joined by ;, null = all; the others add nothing';
comment on column rule_measure_source.value_column is 'count (of records) or the figure of int_record that is added up';
comment on column rule_measure_source.weight_column is 'denominator of a rate: expected, eligible or valid (the expected of int_record), or roster; null otherwise';
comment on column rule_measure_source.item_column is 'column of int_record, or of its kind, that keeps records apart; null = none';
comment on column rule_measure_source.least_column is 'only records whose figure of this name reaches the least; null = all';
comment on column rule_measure_source.least is 'the least, null = none';
