create table if not exists api_token (
  token_id bigint primary key,
  account_name varchar not null,
  name varchar not null,
  token_hash varchar not null unique,
  account_unit_id varchar,
  unit_id varchar,
  created_at timestamp not null,
  expires_at timestamp not null,
  revoked_at timestamp,
  used_at timestamp
);
comment on table api_token is 'One row per token with which a program reads the API for an account.';
comment on column api_token.token_id is '1, 2, 3 … in the order of making.';
comment on column api_token.name is 'What the account calls it.';
comment on column api_token.token_hash is 'SHA-256 of the token; the token itself is kept nowhere.';
comment on column api_token.account_unit_id is 'The unit of the account when it was made; where the account has another now, the token is good for nothing.';
comment on column api_token.unit_id is 'The narrower unit whose subtree the token sees; null for what the account sees.';
comment on column api_token.created_at is 'UTC, as every instant here.';
comment on column api_token.used_at is 'When it last read something, to the minute; null if never.';
