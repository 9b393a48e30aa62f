-- int_measure_kind: which kinds of records each measure takes
-- grain:   dataset, kind, measure
-- inputs:  int_record_kind, rule_measure_source, rule_measure_filter
-- source:  Systems/measures.yaml; there are few kinds, so that every record is matched by equality afterwards
-- columns: dataset  dataset of the records
--          kind     codes of the records, as in int_record
--          measure  code of the measure
--          item     code that keeps these records apart, null where a column of the record itself does, or nothing
--          adds     1 = the records add, 0 = they are known to add nothing
with kind as (
  select r.dataset, r.kind from int_record_kind as r group by r.dataset, r.kind
),
asked as (
  select f.measure, count(distinct f.column_name) as columns from rule_measure_filter as f group by f.measure
),
matched as (
  select k.dataset, k.kind, s.measure, count(distinct f.column_name) as columns
  from kind as k
  join rule_measure_source as s on s.dataset = k.dataset
  left join rule_measure_filter as f on f.measure = s.measure and position(';' || f.column_name || '=' || f.code || ';' in k.kind) > 0
  group by k.dataset, k.kind, s.measure
),
rest as (
  select
    m.dataset, m.kind, m.measure, m.columns, s.statuses,
    case when position(';' || s.item_column || '=' in m.kind) > 0
      then substr(m.kind, position(';' || s.item_column || '=' in m.kind) + length(s.item_column) + 2) end as item,
    case when position(';status=' in m.kind) > 0 then substr(m.kind, position(';status=' in m.kind) + 8) end as status
  from matched as m
  join rule_measure_source as s on s.measure = m.measure
)
select
  r.dataset, r.kind, r.measure, substr(r.item, 1, position(';' in r.item) - 1) as item,
  case when r.statuses is null or position(';' || substr(r.status, 1, position(';' in r.status) - 1) || ';' in ';' || r.statuses || ';') > 0 then 1 else 0 end as adds
from rest as r
left join asked as a on a.measure = r.measure
where r.columns = coalesce(a.columns, 0)
