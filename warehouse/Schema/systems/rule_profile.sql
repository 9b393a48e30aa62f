-- rule_profile: one row a role that selects a profile; of those that fit a subject, the first by ordinal applies
create table if not exists rule_profile (
  system_id varchar,
  version varchar,
  profile varchar,
  ordinal integer,
  role varchar
);
comment on table rule_profile is 'one row a role that selects a profile; of those that fit a subject, the first by ordinal applies';
comment on column rule_profile.system_id is 'assessment system';
comment on column rule_profile.version is 'version of its file, the year it takes effect';
comment on column rule_profile.profile is 'profile, such as leader or ordinary';
comment on column rule_profile.ordinal is 'order in which profiles are tried';
comment on column rule_profile.role is 'role of the person, null = any subject';
