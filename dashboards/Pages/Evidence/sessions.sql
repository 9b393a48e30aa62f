-- The sessions of a unit with what each adds to a measure, or why it adds nothing. Other types are listed for the year only.
with source as (
  select f.code as session_type, s.value_column, s.weight_column, case s.item_column when 'record_id' then 'session' else s.item_column end as item_column
  from rule_measure_source as s
  left join rule_measure_filter as f on f.measure = s.measure and f.column_name = 'session_type'
  where s.measure = $measure and s.dataset = 'sessions'
),
seen as (
  select
    s.session_id, s.held_on, s.quarter, s.session_type, s.topic, s.recorded_at, s.submitted_at, s.load_id, s.row_number,
    r.value_column is not null as is_of_type, r.item_column, r.weight_column is not null as is_rate,
    case r.item_column when 'session' then s.session_id when 'carrier' then s.carrier when 'venue' then s.venue else '' end as item,
    case r.value_column when 'count' then 1 when 'days' then s.days when 'hours' then s.hours when 'present' then s.present when 'expected' then s.expected end as value,
    case r.weight_column when 'expected' then s.expected end as weight
  from fct_session as s
  left join source as r on r.session_type is null or r.session_type = s.session_type
  where s.unit_id = $unit
    and {{seen s.unit_id}}
),
counted as (
  select
    s.*, substr(s.quarter, 1, 4) = substr($quarter, 1, 4) as is_year,
    -- A carrier or venue used again is still one.
    row_number() over (
      partition by s.is_of_type and s.quarter between substr($quarter, 1, 4) || 'Q1' and $quarter, case when s.item_column in ('carrier', 'venue') then s.item else s.session_id end
      order by s.held_on, s.session_id
    ) as occurrence
  from seen as s
)
select
  c.session_id as record_id, c.held_on, c.session_type, c.topic, cast(null as varchar) as status, cast(null as varchar) as person_id, nullif(c.item, '') as item,
  case when c.item_column = 'session' then null else c.item end as kept_apart,
  cast(c.value as decimal(18, 4)) as value, cast(c.weight as decimal(18, 4)) as weight, c.recorded_at, c.submitted_at, r.file, c.row_number,
  case
    when not c.is_of_type then 'type'
    when not c.is_year then 'year'
    when c.quarter > $quarter then 'later'
    when c.value is null or c.item is null then 'value'
    when $item <> '' and c.item <> $item then 'item'
    when c.occurrence > 1 then 'same_item'
  end as reason
from counted as c
left join mart_load_run as r on r.load_id = c.load_id
where c.is_year or c.is_of_type
order by c.held_on desc, c.session_id
