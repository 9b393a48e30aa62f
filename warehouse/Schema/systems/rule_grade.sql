-- rule_grade: one row a label of a graded component, best first
create table if not exists rule_grade (
  system_id varchar,
  version varchar,
  profile varchar,
  clause_id varchar,
  ordinal integer,
  label varchar,
  lower decimal(12,4),
  upper decimal(12,4),
  is_inclusive boolean
);
comment on table rule_grade is 'one row a label of a graded component, best first';
comment on column rule_grade.system_id is 'assessment system';
comment on column rule_grade.version is 'version of its file, the year it takes effect';
comment on column rule_grade.profile is 'profile, empty if none';
comment on column rule_grade.clause_id is 'clause of kind tier_manual or tier_threshold';
comment on column rule_grade.ordinal is '1 = best';
comment on column rule_grade.label is 'as in the source';
comment on column rule_grade.lower is 'lower bound; null where people record the label';
comment on column rule_grade.upper is 'upper bound where the text prints one; values above it and below the next label are flagged tier_gap (INT-01)';
comment on column rule_grade.is_inclusive is 'the lower bound itself belongs to the label';
