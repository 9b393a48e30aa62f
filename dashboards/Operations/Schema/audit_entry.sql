create table if not exists audit_entry (
  entry_id bigint primary key,
  done_at timestamp not null,
  actor varchar not null,
  action varchar not null,
  target varchar not null,
  detail varchar not null,
  hash varchar not null
);
comment on table audit_entry is 'What was done by whom, append-only; each hash covers the entry and the hash before it.';
comment on column audit_entry.entry_id is '1, 2, 3 … without a gap.';
comment on column audit_entry.actor is 'Account name; empty for the system.';
comment on column audit_entry.hash is 'SHA-256 of the JSON list [hash before or empty, entry_id, done_at, actor, action, target, detail].';
