create table if not exists saved_view (
  view_id bigint primary key,
  account_name varchar not null,
  name varchar not null,
  address varchar not null,
  is_home boolean not null,
  created_at timestamp not null
);
comment on table saved_view is 'One row per address that somebody keeps under a name; what it shows depends on who opens it.';
comment on column saved_view.view_id is '1, 2, 3 … in the order of saving.';
comment on column saved_view.address is 'Path and query within this site.';
comment on column saved_view.is_home is 'Whether it opens after signing in; one an account at most.';
comment on column saved_view.created_at is 'UTC, as every instant here.';
create table if not exists role_home (
  role varchar primary key,
  name varchar not null,
  address varchar not null,
  set_by varchar not null,
  set_at timestamp not null
);
comment on table role_home is 'The page that opens after signing in for a role, where an account chose none of its own.';
