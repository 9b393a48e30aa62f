-- dim_measure: one row a measure that records or claims give a value of
create table if not exists dim_measure (
  measure varchar,
  unit varchar,
  aggregate varchar,
  dataset varchar,
  name_zh varchar,
  name_en varchar,
  definition_zh varchar,
  definition_en varchar,
  min_value decimal(18,4),
  max_value decimal(18,4),
  primary key (measure)
);
comment on table dim_measure is 'one row a measure that records or claims give a value of';
comment on column dim_measure.measure is 'code of rules.md section 7';
comment on column dim_measure.unit is 'stored unit';
comment on column dim_measure.aggregate is 'sum, distinct_items, minimum, rate, category, exists';
comment on column dim_measure.dataset is 'dataset it is counted from, null when none of the loaded ones has it';
comment on column dim_measure.name_zh is 'name';
comment on column dim_measure.name_en is 'name in English';
comment on column dim_measure.definition_zh is 'what is counted and how';
comment on column dim_measure.definition_en is 'the same in English';
comment on column dim_measure.min_value is 'least value that can be, null = none';
comment on column dim_measure.max_value is 'greatest value that can be, null = none';
