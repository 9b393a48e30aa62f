create table if not exists inspection_case (
  case_id bigint primary key,
  unit_id varchar not null,
  quarter varchar not null,
  arm varchar not null,
  state varchar not null,
  assignee varchar,
  reviewer varchar,
  verdict varchar,
  verdict_by varchar,
  hours double,
  is_heard boolean not null,
  was_asked boolean not null,
  due_on date,
  band varchar,
  contributions varchar not null,
  opened_by varchar not null,
  opened_at timestamp not null,
  changed_at timestamp not null,
  closed_at timestamp,
  unique (unit_id, quarter)
);
comment on table inspection_case is 'One row per unit and quarter that is or was inspected; several flags of them are one case.';
comment on column inspection_case.case_id is '1, 2, 3 … in the order of opening.';
comment on column inspection_case.arm is 'flagged, or random: drawn among the unflagged, so that misses can be estimated. No page of a case shows it.';
comment on column inspection_case.state is 'open, assigned, unit_asked, unit_answered, verdict, second_review or closed.';
comment on column inspection_case.assignee is 'Account that inspects; null while open.';
comment on column inspection_case.reviewer is 'Account that reviews the verdict, never the one that gave it.';
comment on column inspection_case.verdict is 'padded, error, legitimate or unknown; null until one stands.';
comment on column inspection_case.hours is 'Hours spent, as the inspector states with the verdict; null if not stated.';
comment on column inspection_case.is_heard is 'Whether the unit answered since it was last asked.';
comment on column inspection_case.was_asked is 'Whether the unit was ever asked, so that its reporter sees the case.';
comment on column inspection_case.due_on is 'Day by which the next step is due; null for none.';
comment on column inspection_case.band is 'Band of the risk when the case was opened.';
comment on column inspection_case.contributions is 'What each detector said when the case was opened: the JSON of mart_risk.';
comment on column inspection_case.opened_at is 'UTC, as every instant here.';
create table if not exists case_flag (
  case_id bigint not null,
  flag_id varchar not null,
  detector varchar not null,
  severity varchar not null,
  verdict varchar,
  primary key (case_id, flag_id)
);
comment on table case_flag is 'The flags of a case, as they stood when it was opened or decided.';
comment on column case_flag.verdict is 'Verdict on this flag; null until one stands.';
create table if not exists case_event (
  event_id bigint primary key,
  case_id bigint not null,
  done_at timestamp not null,
  actor varchar not null,
  actor_name varchar not null,
  action varchar not null,
  state varchar not null,
  text varchar not null,
  detail varchar not null
);
comment on table case_event is 'Everything that was done to a case, append-only.';
comment on column case_event.actor is 'Account name.';
comment on column case_event.actor_name is 'The name shown then.';
comment on column case_event.state is 'State after it.';
comment on column case_event.text is 'What was written: question, answer, comment, reason.';
comment on column case_event.detail is 'Assignee, verdict, due day or name of the attachment.';
create table if not exists case_attachment (
  attachment_id bigint primary key,
  case_id bigint not null,
  name varchar not null,
  bytes bigint not null,
  sha256 varchar not null,
  is_of_unit boolean not null,
  added_by varchar not null,
  added_at timestamp not null
);
comment on table case_attachment is 'Files added to cases; they lie in the warehouse folder under cases/CASE/ATTACHMENT.';
comment on column case_attachment.is_of_unit is 'Whether the unit sent it; its reporter sees only those.';
