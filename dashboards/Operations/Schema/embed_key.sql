create table if not exists embed_key (
  key_id integer primary key,
  secret varchar not null,
  made_at timestamp not null
);
comment on table embed_key is 'The key that signs links to single charts in other sites; a new one ends all links.';
comment on column embed_key.key_id is '1: there is one.';
comment on column embed_key.secret is 'Random bytes, base64.';
