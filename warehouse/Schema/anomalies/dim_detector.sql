-- dim_detector: one row a detector of padded records
create table if not exists dim_detector (
  detector varchar,
  code varchar,
  severity varchar,
  law varchar,
  scale varchar,
  family varchar,
  weight double,
  floor integer,
  flag_q double,
  flag_least integer,
  datasets varchar,
  fields varchar,
  chart varchar,
  name_zh varchar,
  name_en varchar,
  summary_zh varchar,
  summary_en varchar,
  question_zh varchar,
  question_en varchar,
  innocent_zh varchar,
  innocent_en varchar,
  primary key (detector)
);
alter table dim_detector add column if not exists scale varchar;
comment on table dim_detector is 'one row a detector of padded records';
comment on column dim_detector.detector is 'snake_case id';
comment on column dim_detector.code is 'codes of the pattern in the literature list, joined by ;';
comment on column dim_detector.severity is 'hard (records contradict each other), suspicious (a matter of chance) or generic (unlike the others)';
comment on column dim_detector.law is 'share, count, level or none: which test judges its figures';
comment on column dim_detector.scale is 'what its level is computed on: plain, log, log_plus_one or log_odds; figures that people read are turned back';
comment on column dim_detector.family is 'detectors of one family share their weight in the fusion';
comment on column dim_detector.weight is 'weight of the family: 2 for structure, 1 for level, 0.5 for generic';
comment on column dim_detector.floor is 'fewest records it needs; below, the verdict is not_enough_records';
comment on column dim_detector.flag_q is 'flagged at a q of at most this; null where no law decides';
comment on column dim_detector.flag_least is 'flagged only with at least so many odd records';
comment on column dim_detector.datasets is 'datasets it reads, joined by ;';
comment on column dim_detector.fields is 'columns compared, DATASET.COLUMN joined by ;';
comment on column dim_detector.chart is 'kind of its chart: bars, timeline, histogram, quarters, or empty';
comment on column dim_detector.name_zh is 'name';
comment on column dim_detector.name_en is 'name in English';
comment on column dim_detector.summary_zh is 'what it found, with {odd} {records} {peers} {own} in place of the figures; null where the detector words it itself';
comment on column dim_detector.summary_en is 'the same in English';
comment on column dim_detector.question_zh is 'what to ask the unit';
comment on column dim_detector.question_en is 'the same in English';
comment on column dim_detector.innocent_zh is 'innocent explanation to ask about first';
comment on column dim_detector.innocent_en is 'the same in English';
