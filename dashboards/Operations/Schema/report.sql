create table if not exists report (
  report_number bigint primary key,
  kind varchar not null,
  title varchar not null,
  definition varchar not null,
  scope_unit_id varchar,
  snapshot integer not null,
  digest varchar not null,
  format varchar not null,
  bytes bigint not null,
  made_at timestamp not null,
  made_by varchar not null
);
comment on table report is 'One row per report file that was made; the file lies in the warehouse folder as reports/NUMBER.FORMAT, what its digest covers as reports/NUMBER.txt.';
comment on column report.report_number is '1, 2, 3 … in the order of making.';
comment on column report.kind is 'bulletin, card, dossier or handbook.';
comment on column report.definition is 'Everything that decides what it says, JSON; with it the report is made again.';
comment on column report.scope_unit_id is 'The unit whose subtree its recipient may see; null for every unit.';
comment on column report.digest is 'SHA-256 over definition and numbers.';
comment on column report.format is 'pdf or xlsx.';
comment on column report.made_at is 'UTC, as every instant here.';
comment on column report.made_by is 'Account that ordered it; empty for a schedule or the command line.';
create table if not exists report_order (
  order_id bigint primary key,
  account_name varchar not null,
  title varchar not null,
  ordered_at timestamp not null
);
comment on table report_order is 'One row per run of reports: one report, or one for each of many recipients.';
comment on column report_order.account_name is 'Who ordered it; empty for a schedule.';
create table if not exists report_item (
  order_id bigint not null,
  position integer not null,
  title varchar not null,
  definition varchar not null,
  format varchar not null,
  state varchar not null,
  report_number bigint,
  message varchar,
  primary key (order_id, position)
);
comment on table report_item is 'The reports of an order, each with its own recipient.';
comment on column report_item.position is '1 and up.';
comment on column report_item.definition is 'What is asked for, JSON, snapshot included.';
comment on column report_item.state is 'queued, running, done or failed. What a stopped site left running is queued again; what is done stays done.';
comment on column report_item.message is 'Why it failed.';
