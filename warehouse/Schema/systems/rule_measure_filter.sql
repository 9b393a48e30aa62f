-- rule_measure_filter: which records a measure takes; codes of one column are alternatives, columns must all agree
create table if not exists rule_measure_filter (
  measure varchar,
  column_name varchar,
  code varchar,
  primary key (measure, column_name, code)
);
comment on table rule_measure_filter is 'which records a measure takes; codes of one column are alternatives, columns must all agree';
comment on column rule_measure_filter.measure is 'code of the measure';
comment on column rule_measure_filter.column_name is 'column of the dataset that the record must have a code in';
comment on column rule_measure_filter.code is 'code that counts';
