-- rule_measure_source: how a measure is counted from records; several rows of one measure add up
create table if not exists rule_measure_source (
  measure varchar,
  dataset varchar,
  session_type varchar,
  statuses varchar,
  value_column varchar,
  weight_column varchar,
  item_column varchar
);
comment on table rule_measure_source is 'how a measure is counted from records; several rows of one measure add up';
comment on column rule_measure_source.measure is 'code of the measure';
comment on column rule_measure_source.dataset is 'sessions (gives units a value) or attendance (gives persons a value)';
comment on column rule_measure_source.session_type is 'only sessions of this type, null = all';
comment on column rule_measure_source.statuses is 'attendance statuses that count, joined by ;, null = all';
comment on column rule_measure_source.value_column is 'count, days, hours, session_hours (the sessions own, not the persons), present or expected';
comment on column rule_measure_source.weight_column is 'denominator of a rate: expected; null otherwise';
comment on column rule_measure_source.item_column is 'what makes an item: carrier, venue or session (one value a session); null = none';
