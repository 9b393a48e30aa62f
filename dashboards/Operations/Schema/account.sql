create table if not exists account (
  account_name varchar primary key,
  display_name varchar not null,
  role varchar not null,
  unit_id varchar,
  password_hash varchar,
  stamp varchar not null,
  is_disabled boolean not null,
  created_at timestamp not null,
  signed_in_at timestamp
);
comment on table account is 'One row per person who may sign in.';
comment on column account.account_name is 'What is typed to sign in, in lower case.';
comment on column account.role is 'leader, department, inspector, reporter or admin.';
comment on column account.unit_id is 'The unit whose subtree may be seen; null for every unit.';
comment on column account.password_hash is 'PBKDF2; null until the one-time link was used.';
comment on column account.stamp is 'Changes with password, role or unit, which ends every session begun before.';
comment on column account.created_at is 'UTC, as every instant here.';
