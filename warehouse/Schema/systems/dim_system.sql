-- dim_system: one row a version of an assessment system
create table if not exists dim_system (
  system_id varchar,
  version varchar,
  title_zh varchar,
  title_en varchar,
  subject_type varchar,
  level varchar,
  completeness varchar,
  stated_total decimal(12,4),
  is_scored boolean,
  quantified_weight decimal(6,4),
  vote_weight decimal(6,4),
  effective_from date,
  effective_to date,
  source varchar,
  content_sha256 varchar,
  tier_kind varchar,
  tier_measure varchar,
  rank_within varchar,
  ledger_base decimal(12,4),
  ledger_quarter varchar,
  ledger_year varchar,
  primary key (system_id, version)
);
comment on table dim_system is 'one row a version of an assessment system';
comment on column dim_system.system_id is 'assessment system';
comment on column dim_system.version is 'version of its file, the year it takes effect';
comment on column dim_system.title_zh is 'title as printed';
comment on column dim_system.title_en is 'title in English';
comment on column dim_system.subject_type is 'unit or person';
comment on column dim_system.level is 'unit, committee, centre_group, branch, member';
comment on column dim_system.completeness is 'full, partial, quantity, tier, ledger, process';
comment on column dim_system.stated_total is 'total printed, null if none';
comment on column dim_system.is_scored is 'false where the text gives no points, so no totals are formed';
comment on column dim_system.quantified_weight is 'weight of the quantified score in the composite, null if none';
comment on column dim_system.vote_weight is 'weight of the vote in the composite, null if none';
comment on column dim_system.effective_from is 'first day in force';
comment on column dim_system.effective_to is 'last day in force, null = still';
comment on column dim_system.source is 'document and lines';
comment on column dim_system.content_sha256 is 'hash of the file';
comment on column dim_system.tier_kind is 'threshold, manual, rank, quota; null without tiers';
comment on column dim_system.tier_measure is 'measure that the tiers look at, null = the total';
comment on column dim_system.rank_within is 'branch or system for ranks and quotas, null otherwise';
comment on column dim_system.ledger_base is 'points a month begins with, null = none';
comment on column dim_system.ledger_quarter is 'quarter from months: mean or sum; null = no ledger';
comment on column dim_system.ledger_year is 'year from months: mean or sum; null = no ledger';
