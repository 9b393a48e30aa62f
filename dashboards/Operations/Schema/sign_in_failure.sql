create table if not exists sign_in_failure (
  account_name varchar primary key,
  failures integer not null,
  locked_until timestamp
);
comment on table sign_in_failure is 'Failed sign-ins in a row, also of names that do not exist, so that a lock tells nobody which do.';
