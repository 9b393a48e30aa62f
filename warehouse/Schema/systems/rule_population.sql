-- rule_population: one row a way to belong to a population; any row suffices
create table if not exists rule_population (
  population varchar,
  scope varchar,
  attribute varchar,
  value varchar,
  name_zh varchar,
  name_en varchar
);
comment on table rule_population is 'one row a way to belong to a population; any row suffices';
comment on column rule_population.population is 'code, such as centre_group_members';
comment on column rule_population.scope is 'unit or person';
comment on column rule_population.attribute is 'any, level, kind, class, role, rank, category, status, in_centre_group';
comment on column rule_population.value is 'value of the attribute, null for any, empty where nothing is recorded';
comment on column rule_population.name_zh is 'words of the source';
comment on column rule_population.name_en is 'in English';
