-- rule_option: one row an option of a clause: list item, attribute value or category with its points
create table if not exists rule_option (
  system_id varchar,
  version varchar,
  profile varchar,
  clause_id varchar,
  ordinal integer,
  attribute varchar,
  option_value varchar,
  option_zh varchar,
  role varchar,
  points decimal(12,4)
);
comment on table rule_option is 'one row an option of a clause: list item, attribute value or category with its points';
comment on column rule_option.system_id is 'assessment system';
comment on column rule_option.version is 'version of its file, the year it takes effect';
comment on column rule_option.profile is 'profile, empty if none';
comment on column rule_option.clause_id is 'CL-1.1 …, unique in the system version';
comment on column rule_option.ordinal is 'order';
comment on column rule_option.attribute is 'item (claims.item), role (of the person), value (the measures category) or word (only the spelling of an item)';
comment on column rule_option.option_value is 'code';
comment on column rule_option.option_zh is 'Chinese word, also accepted in files';
comment on column rule_option.role is 'only for people of this role, null = all';
comment on column rule_option.points is 'signed points an occurrence; null for a list item of deduct_missing';
