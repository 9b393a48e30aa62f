-- accepted_restatement: what a restatement that was accepted changed in a closed quarter, as it stood when it was decided
create table if not exists accepted_restatement (
  quarter varchar,
  decided_at timestamp,
  part varchar,
  item_id varchar,
  system_id varchar,
  period varchar,
  subject_type varchar,
  subject_id varchar,
  unit_id varchar,
  basis varchar,
  closed_points decimal(18,6),
  points decimal(18,6),
  closed_tier varchar,
  tier varchar,
  closed_rank bigint,
  rank bigint,
  closed_status varchar,
  status varchar,
  is_gone boolean
);
comment on table accepted_restatement is 'what a restatement that was accepted changed in a closed quarter, as it stood when it was decided';
comment on column accepted_restatement.quarter is 'closed quarter';
comment on column accepted_restatement.decided_at is 'when it was accepted, UTC';
comment on column accepted_restatement.part is 'score, indicator or requirement';
comment on column accepted_restatement.item_id is 'indicator_id or requirement_id; empty for the score';
comment on column accepted_restatement.system_id is 'assessment system';
comment on column accepted_restatement.period is 'assessment period';
comment on column accepted_restatement.subject_type is 'unit or person';
comment on column accepted_restatement.subject_id is 'unit_id or person_id';
comment on column accepted_restatement.unit_id is 'the unit, or the unit whose roster the person was on';
comment on column accepted_restatement.basis is 'basis of the result';
comment on column accepted_restatement.closed_points is 'points known, or the figure observed, before';
comment on column accepted_restatement.points is 'the same since';
comment on column accepted_restatement.closed_tier is 'tier or grade before';
comment on column accepted_restatement.tier is 'the same since';
comment on column accepted_restatement.closed_rank is 'rank before';
comment on column accepted_restatement.rank is 'the same since';
comment on column accepted_restatement.closed_status is 'tier_flag or status before; null if there was no such result';
comment on column accepted_restatement.status is 'the same since; null if there is none any more';
comment on column accepted_restatement.is_gone is 'there is no such result any more';
