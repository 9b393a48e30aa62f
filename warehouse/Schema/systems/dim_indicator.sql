-- dim_indicator: one row a dimension, indicator or part of a system version and profile
create table if not exists dim_indicator (
  system_id varchar,
  version varchar,
  profile varchar,
  indicator_id varchar,
  level varchar,
  parent_id varchar,
  ordinal integer,
  name_zh varchar,
  name_en varchar,
  max_points decimal(12,4),
  start_points decimal(12,4),
  is_leaf boolean,
  is_manual boolean,
  official_basis varchar,
  unseen_points decimal(12,4),
  quote varchar,
  interpretation varchar,
  population varchar,
  population_scope varchar,
  combine varchar,
  is_clamped boolean,
  primary key (system_id, version, profile, indicator_id)
);
comment on table dim_indicator is 'one row a dimension, indicator or part of a system version and profile';
comment on column dim_indicator.system_id is 'assessment system';
comment on column dim_indicator.version is 'version of its file, the year it takes effect';
comment on column dim_indicator.profile is 'profile, empty if the system has none';
comment on column dim_indicator.indicator_id is 'DL-4.2 …; the id of a dimension for that level';
comment on column dim_indicator.level is 'dimension, indicator, part';
comment on column dim_indicator.parent_id is 'the level above, null at the top';
comment on column dim_indicator.ordinal is 'order in the text';
comment on column dim_indicator.name_zh is 'name as printed';
comment on column dim_indicator.name_en is 'name in English';
comment on column dim_indicator.max_points is 'standard points P, null if not printed';
comment on column dim_indicator.start_points is 'where the clauses start: P or 0; null for manual and unspecified';
comment on column dim_indicator.is_leaf is 'carries its own points, has no children';
comment on column dim_indicator.is_manual is 'scored by people, not counted';
comment on column dim_indicator.official_basis is 'evidence or review: where the official points come from';
comment on column dim_indicator.unseen_points is 'points of a dimension whose indicators the text does not show';
comment on column dim_indicator.quote is 'original phrase';
comment on column dim_indicator.interpretation is 'interpretation choices used, joined by ;';
comment on column dim_indicator.population is 'who it is about, null = every subject';
comment on column dim_indicator.population_scope is 'unit or person, null without a population';
comment on column dim_indicator.combine is 'how the persons enter a units indicator (INT-06): each_scored, worst, mean, sum_shortfall, share_meeting; null where nobody is combined';
comment on column dim_indicator.is_clamped is 'points stay within 0 and the standard points (INT-04)';
