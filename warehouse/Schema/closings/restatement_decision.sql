-- restatement_decision: one row an answer of leadership to what would change in a closed quarter
create table if not exists restatement_decision (
  quarter varchar,
  decided_at timestamp,
  decided_by varchar,
  decision varchar,
  reason varchar,
  digest varchar,
  subjects bigint,
  tiers bigint
);
comment on table restatement_decision is 'one row an answer of leadership to what would change in a closed quarter';
comment on column restatement_decision.quarter is 'closed quarter';
comment on column restatement_decision.decided_at is 'when, UTC';
comment on column restatement_decision.decided_by is 'who decided';
comment on column restatement_decision.decision is 'accepted or refused';
comment on column restatement_decision.reason is 'in their words';
comment on column restatement_decision.digest is 'of the changes decided on';
comment on column restatement_decision.subjects is 'subjects whose results would change';
comment on column restatement_decision.tiers is 'subjects whose tier would change';
