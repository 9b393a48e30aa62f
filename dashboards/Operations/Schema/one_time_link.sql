create table if not exists one_time_link (
  token_hash varchar primary key,
  account_name varchar,
  expires_at timestamp not null,
  used_at timestamp
);
comment on table one_time_link is 'Links that let somebody choose a password once.';
comment on column one_time_link.token_hash is 'SHA-256 of the token; the token itself is kept nowhere.';
comment on column one_time_link.account_name is 'Whose password it sets; null for the first administrator.';
