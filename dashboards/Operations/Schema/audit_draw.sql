create table if not exists audit_draw (
  quarter varchar primary key,
  seed bigint not null,
  share double not null,
  population bigint not null,
  drawn bigint not null,
  drawn_at timestamp not null,
  drawn_by varchar not null
);
comment on table audit_draw is 'One row per quarter whose unflagged units were drawn from at random, so that misses can be estimated.';
comment on column audit_draw.seed is 'With the same seed, quarter and units anybody draws the same.';
comment on column audit_draw.population is 'Unflagged units of the quarter when it was drawn.';
create table if not exists audit_pick (
  quarter varchar not null,
  unit_id varchar not null,
  place integer not null,
  primary key (quarter, unit_id)
);
comment on table audit_pick is 'The units drawn; they stand in the queue like any other.';
comment on column audit_pick.place is '1 and up, in the order of the draw.';
