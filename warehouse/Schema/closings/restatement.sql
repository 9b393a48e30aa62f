-- restatement: what results of closed quarters would be by everything known now, where that differs from what was closed
create table if not exists restatement (
  quarter varchar,
  part varchar,
  item_id varchar,
  system_id varchar,
  period varchar,
  subject_type varchar,
  subject_id varchar,
  basis varchar,
  points decimal(18,6),
  tier varchar,
  rank bigint,
  status varchar,
  is_gone boolean
);
comment on table restatement is 'what results of closed quarters would be by everything known now, where that differs from what was closed';
comment on column restatement.quarter is 'closed quarter';
comment on column restatement.part is 'score, indicator or requirement';
comment on column restatement.item_id is 'indicator_id or requirement_id; empty for the score';
comment on column restatement.system_id is 'assessment system';
comment on column restatement.period is 'assessment period';
comment on column restatement.subject_type is 'unit or person';
comment on column restatement.subject_id is 'unit_id or person_id';
comment on column restatement.basis is 'basis of the result';
comment on column restatement.points is 'points known, or the figure observed by a requirement';
comment on column restatement.tier is 'tier of a score, grade of an indicator';
comment on column restatement.rank is 'rank of a score';
comment on column restatement.status is 'tier_flag of a score, else status';
comment on column restatement.is_gone is 'there would be no such result any more';
