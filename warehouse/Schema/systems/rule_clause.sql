-- rule_clause: one row a clause of an indicator: a rule kind with its parameters (rules.md section 2)
create table if not exists rule_clause (
  system_id varchar,
  version varchar,
  profile varchar,
  indicator_id varchar,
  clause_id varchar,
  ordinal integer,
  kind varchar,
  measure varchar,
  item varchar,
  per varchar,
  target decimal(18,4),
  target_measure varchar,
  step decimal(18,4),
  k decimal(12,4),
  partial varchar,
  cap decimal(12,4),
  when_null varchar,
  when_null_points decimal(12,4),
  skip_when varchar,
  quote varchar,
  interpretation varchar,
  mode varchar,
  scope varchar,
  uncovered_points decimal(12,4),
  primary key (system_id, version, profile, clause_id)
);
comment on table rule_clause is 'one row a clause of an indicator: a rule kind with its parameters (rules.md section 2)';
comment on column rule_clause.system_id is 'assessment system';
comment on column rule_clause.version is 'version of its file, the year it takes effect';
comment on column rule_clause.profile is 'profile, empty if none';
comment on column rule_clause.indicator_id is 'the leaf it acts on';
comment on column rule_clause.clause_id is 'CL-1.1 …, unique in the system version';
comment on column rule_clause.ordinal is 'order of evaluation and display';
comment on column rule_clause.kind is 'manual, full_if, deduct_if, deduct_missing, deduct_short, deduct_event, credit_each, step, zero_if, bonus_each, adjust, unspecified, tier_manual, tier_threshold';
comment on column rule_clause.measure is 'measure observed; null where conditions name it';
comment on column rule_clause.item is 'list item of the measure, null = all';
comment on column rule_clause.per is 'year, half_year, quarter, two_month, month, session';
comment on column rule_clause.target is 'target, null if target_measure';
comment on column rule_clause.target_measure is 'measure that gives the target (sessions held …); members = the roster';
comment on column rule_clause.step is 'size of one step';
comment on column rule_clause.k is 'points a step, event or occurrence';
comment on column rule_clause.partial is 'floor, ceil or exact (INT-03)';
comment on column rule_clause.cap is 'most that the clause can give, null = none';
comment on column rule_clause.when_null is 'no evidence: no_data (unknown), absent (the rule names absence: observed 0) or none (no effect)';
comment on column rule_clause.when_null_points is 'effect when there is nothing or 0, null = by the formula on 0';
comment on column rule_clause.skip_when is 'session_missing: single sessions that do not exist cost nothing here (INT-12)';
comment on column rule_clause.quote is 'original phrase';
comment on column rule_clause.interpretation is 'interpretation choices used, joined by ;';
comment on column rule_clause.mode is 'full_if, deduct_if, zero_if: all or any of the conditions; null otherwise';
comment on column rule_clause.scope is 'zero_if: indicator (the leaf is 0) or review (only a flag); null otherwise';
comment on column rule_clause.uncovered_points is 'step: points where no row holds; null otherwise';
