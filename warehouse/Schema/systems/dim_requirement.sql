-- dim_requirement: one row a quantity or existence requirement of a system version (rules.md section 3, 3.5 to 3.11)
create table if not exists dim_requirement (
  system_id varchar,
  version varchar,
  profile varchar,
  requirement_id varchar,
  indicator_id varchar,
  ordinal integer,
  kind varchar,
  population varchar,
  population_scope varchar,
  combine varchar,
  measure varchar,
  denominator varchar,
  item varchar,
  target decimal(18,4),
  per varchar,
  due_on varchar,
  is_soft boolean,
  name_zh varchar,
  name_en varchar,
  quote varchar,
  interpretation varchar,
  weekday integer,
  primary key (system_id, version, profile, requirement_id)
);
comment on table dim_requirement is 'one row a quantity or existence requirement of a system version (rules.md section 3, 3.5 to 3.11)';
comment on column dim_requirement.system_id is 'assessment system';
comment on column dim_requirement.version is 'version of its file, the year it takes effect';
comment on column dim_requirement.profile is 'profile, empty if none';
comment on column dim_requirement.requirement_id is 'DL-4.2-r1 …';
comment on column dim_requirement.indicator_id is 'indicator it hangs on, null = directly on the system';
comment on column dim_requirement.ordinal is 'order in the text';
comment on column dim_requirement.kind is 'req_min, req_cadence, req_rate, req_exists, req_each, req_zero, req_deadline';
comment on column dim_requirement.population is 'who must meet it, rule_population';
comment on column dim_requirement.population_scope is 'unit or person';
comment on column dim_requirement.combine is 'how people enter a units requirement (INT-06): each_scored, worst, mean, share_meeting; null for units';
comment on column dim_requirement.measure is 'measure observed; numerator for req_rate';
comment on column dim_requirement.denominator is 'denominator measure for req_rate, null where the measure is a rate itself';
comment on column dim_requirement.item is 'list item observed, null = all';
comment on column dim_requirement.target is 'lower bound; percentage points for rates';
comment on column dim_requirement.per is 'year, half_year, quarter, two_month, month, week, day, session';
comment on column dim_requirement.due_on is 'MM-DD of the deadline';
comment on column dim_requirement.is_soft is 'worded 一般 争取 鼓励 原则上';
comment on column dim_requirement.name_zh is 'short name';
comment on column dim_requirement.name_en is 'short name in English';
comment on column dim_requirement.quote is 'original phrase';
comment on column dim_requirement.interpretation is 'interpretation choices used, joined by ;';
comment on column dim_requirement.weekday is '1 = Monday … 7: only sessions of this day count; null = any';
