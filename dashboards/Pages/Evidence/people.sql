-- Records of a person, of everybody on a unit's roster, or (of a measure of the unit) of whoever stood on it that day,
-- with what each adds to a measure, or why it adds nothing. Of a share of the roster also those without any record.
with source as (
  select s.measure, s.dataset, s.subject_type, s.value_column, s.weight_column, s.item_column, s.least_column, s.least, m.aggregate
  from rule_measure_source as s
  join dim_measure as m on m.measure = s.measure
  where s.measure = $measure
),
who as (
  select distinct p.person_id
  from dim_person as p
  where (p.person_id = $subject or p.unit_id = $subject) and (p.is_current or (select s.subject_type from source as s) = 'unit')
    and {{seen p.unit_id}}
),
found as (
  select
    n.person_id, n.unit_id, n.held_on, n.quarter, n.period, n.period as event_id, ';' as kind, '' as code, n.period as topic,
    cast(null as double) as days, cast(null as double) as hours, n.words, n.pages, cast(null as double) as score, n.recorded_at, n.submitted_at, n.load_id, n.row_number
  from fct_note as n
  join who as w on w.person_id = n.person_id
  where $dataset = 'notes'
  union all
  select
    p.person_id, p.unit_id, p.held_on, p.quarter, null, p.paper_id, ';kind=' || p.kind || ';', p.kind, p.title || case when p.authors > 1 then '（' || p.authors || '）' else '' end,
    null, null, p.words, null, null, p.recorded_at, p.submitted_at, p.load_id, p.row_number
  from fct_paper as p
  join who as w on w.person_id = p.person_id
  where $dataset = 'papers'
  union all
  select
    r.person_id, r.unit_id, r.held_on, r.quarter, null, r.book, ';', '', r.book,
    null, null, null, r.pages, null, r.recorded_at, r.submitted_at, r.load_id, r.row_number
  from fct_reading as r
  join who as w on w.person_id = r.person_id
  where $dataset = 'readings'
  union all
  select
    t.person_id, t.unit_id, t.held_on, t.quarter, null, t.trip_id, ';', '', concat_ws(' ', t.place, t.topic),
    t.days, null, null, null, null, t.recorded_at, t.submitted_at, t.load_id, t.row_number
  from fct_trip as t
  join who as w on w.person_id = t.person_id
  where $dataset = 'trips'
  union all
  select
    t.person_id, t.unit_id, t.held_on, t.quarter, null, t.course_id,
    ';course_type=' || t.course_type || ';has_write_up=' || case when t.has_write_up then 'yes' when not t.has_write_up then 'no' else '' end || ';', t.course_type, concat_ws(' ', t.course_id, t.organiser),
    t.days, t.hours, null, null, null, t.recorded_at, t.submitted_at, t.load_id, t.row_number
  from fct_training as t
  join who as w on w.person_id = t.person_id
  where $dataset = 'trainings'
  union all
  select
    s.person_id, s.unit_id, s.held_on, s.quarter, s.period, s.period, ';', '', s.period,
    null, s.hours, null, null, null, s.recorded_at, s.submitted_at, s.load_id, s.row_number
  from fct_self_study as s
  join who as w on w.person_id = s.person_id
  where $dataset = 'self_study'
  union all
  select
    t.person_id, t.unit_id, t.held_on, t.quarter, null, t.test_id, ';', '', t.test_id,
    null, null, null, null, t.percent, t.recorded_at, t.submitted_at, t.load_id, t.row_number
  from fct_test as t
  join who as w on w.person_id = t.person_id
  where $dataset = 'tests'
),
asked as (
  select count(distinct f.column_name) as columns from rule_measure_filter as f where f.measure = $measure
),
chosen as (
  select k.kind, count(distinct f.column_name) as columns
  from (select distinct d.kind from found as d) as k
  left join rule_measure_filter as f on f.measure = $measure and position(';' || f.column_name || '=' || f.code || ';' in k.kind) > 0
  group by k.kind
),
figured as (
  select
    f.*, s.value_column, s.aggregate, s.weight_column, s.least,
    c.columns = a.columns as is_of_type,
    substr(f.quarter, 1, 4) = substr($quarter, 1, 4) as is_year,
    case s.item_column when 'person_id' then f.person_id when 'event_id' then f.event_id end as item,
    case s.value_column when 'count' then 1 when 'days' then f.days when 'hours' then f.hours when 'words' then f.words when 'pages' then f.pages when 'score' then f.score end as value,
    case s.least_column when 'days' then f.days when 'hours' then f.hours when 'words' then f.words when 'pages' then f.pages when 'score' then f.score end as compared,
    max(case when length(f.period) = 4 and f.period || 'Q4' = $quarter then 1 else 0 end) over (partition by f.person_id) as has_year
  from found as f
  cross join source as s
  cross join asked as a
  join chosen as c on c.kind = f.kind
  where s.subject_type = 'person' or f.unit_id = $unit
),
counted as (
  select
    f.*,
    row_number() over (
      partition by f.is_of_type and f.is_year and f.quarter <= $quarter,
        case when f.weight_column = 'roster' then f.person_id when f.aggregate = 'distinct_items' then coalesce(f.item, '') || case when f.item = f.person_id or (select s.subject_type from source as s) = 'unit' then '' else ' ' || f.person_id end
          else f.person_id || ' ' || f.load_id || ' ' || f.row_number end
      order by f.held_on, f.load_id, f.row_number
    ) as occurrence
  from figured as f
),
judged as (
  select
    c.*,
    case
      when not c.is_of_type then 'type'
      when not c.is_year then 'year'
      when c.quarter > $quarter then 'later'
      when length(c.period) <> 4 and c.has_year = 1 then 'year_stated'
      when c.value is null then 'value'
      when c.least is not null and coalesce(c.compared, 0) < c.least then 'least'
      when (c.aggregate = 'distinct_items' or c.weight_column = 'roster') and c.occurrence > 1 then 'same_item'
    end as reason
  from counted as c
),
without as (
  select distinct p.person_id
  from dim_person as p
  cross join source as s
  where s.weight_column = 'roster' and p.unit_id = $unit
    and extract(year from p.valid_from)::varchar || 'Q' || extract(quarter from p.valid_from)::varchar <= $quarter
    and (p.valid_to is null or extract(year from p.valid_to)::varchar >= substr($quarter, 1, 4))
    and p.person_id in (select w.person_id from who as w)
    and p.person_id not in (select j.person_id from judged as j where j.reason is null)
)
select
  j.event_id as record_id, j.held_on, j.code as session_type, j.topic, cast(null as varchar) as status, j.person_id, cast(null as varchar) as item,
  cast(j.value as decimal(18, 4)) as value, cast(case when j.weight_column = 'roster' then 1 end as decimal(18, 4)) as weight,
  j.recorded_at, j.submitted_at, r.file, j.row_number, j.reason
from judged as j
left join mart_load_run as r on r.load_id = j.load_id
where j.is_year or j.is_of_type
union all
select
  '' as record_id, null as held_on, '' as session_type, null as topic, null as status, n.person_id, null as item,
  cast(0 as decimal(18, 4)) as value, cast(1 as decimal(18, 4)) as weight, null as recorded_at, null as submitted_at, null as file, null as row_number, null as reason
from without as n
order by person_id, held_on desc, record_id
