-- rule_population: one row a way to belong to a population, any suffices, or to be excluded from it
create table if not exists rule_population (
  population varchar,
  scope varchar,
  attribute varchar,
  value varchar,
  name_zh varchar,
  name_en varchar,
  is_excluded boolean
);
comment on table rule_population is 'one row a way to belong to a population, any suffices, or to be excluded from it';
comment on column rule_population.population is 'code, such as centre_group_members';
comment on column rule_population.scope is 'unit or person';
comment on column rule_population.attribute is 'any, level, kind, class, role, rank, category, status, in_centre_group';
comment on column rule_population.value is 'value of the attribute, null for any, empty where nothing is recorded';
comment on column rule_population.name_zh is 'words of the source';
comment on column rule_population.name_en is 'in English';
comment on column rule_population.is_excluded is 'whoever this row fits does not belong, whatever the others say';
