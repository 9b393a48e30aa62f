create table if not exists report_delivery (
  schedule varchar not null,
  occasion varchar not null,
  recipient varchar not null,
  definition varchar not null,
  address varchar not null,
  state varchar not null,
  attempts integer not null,
  next_at timestamp not null,
  report_number bigint,
  message varchar,
  delivered_at timestamp,
  primary key (schedule, occasion, recipient)
);
comment on table report_delivery is 'One row per recipient of a schedule and occasion; a row that is delivered is never delivered again.';
comment on column report_delivery.schedule is 'Name of the schedule in the settings.';
comment on column report_delivery.occasion is 'What set it off: snapshot 12, or 2026-11 of a calendar.';
comment on column report_delivery.recipient is 'Unit whose scope it has; empty for all units.';
comment on column report_delivery.address is 'mailto:somebody@example.org, or a folder.';
comment on column report_delivery.state is 'waiting, sending, delivered, or failed after the last attempt. What a stopped site was sending is failed: it may have arrived.';
comment on column report_delivery.next_at is 'UTC; not tried before.';
