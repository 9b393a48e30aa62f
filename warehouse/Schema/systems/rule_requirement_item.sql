-- rule_requirement_item: one row a list item that a requirement names (req_each, req_deadline)
create table if not exists rule_requirement_item (
  system_id varchar,
  version varchar,
  requirement_id varchar,
  ordinal integer,
  item varchar,
  item_zh varchar
);
comment on table rule_requirement_item is 'one row a list item that a requirement names (req_each, req_deadline)';
comment on column rule_requirement_item.system_id is 'assessment system';
comment on column rule_requirement_item.version is 'version of its file, the year it takes effect';
comment on column rule_requirement_item.requirement_id is 'requirement';
comment on column rule_requirement_item.ordinal is 'order';
comment on column rule_requirement_item.item is 'code';
comment on column rule_requirement_item.item_zh is 'Chinese word, also accepted in files';
