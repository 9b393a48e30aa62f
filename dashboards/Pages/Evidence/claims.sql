-- What a subject states of a measure, and whether it counts: a figure for the year wins at the year's end and is not read before.
with word as (
  select o.option_zh as zh
  from rule_option as o
  where o.attribute = 'item' and o.option_value = $item and o.option_zh is not null
  union
  select i.item_zh as zh from rule_requirement_item as i where i.item = $item and i.item_zh is not null
),
own as (
  select
    c.period, nullif(c.item, '') as item, c.value, c.text_value, c.qualifier, c.load_id, c.row_number, p.kind, p.quarter, p.starts_on, p.ends_on,
    max(case when p.kind = 'year' and substr(c.period, 1, 4) = substr($quarter, 1, 4) and substr($quarter, 5, 2) = 'Q4' then 1 else 0 end) over (partition by c.item) as has_year
  from fct_claim as c
  join dim_period as p on p.period = c.period
  where c.subject_type = $subject_type and c.subject_id = $subject and c.measure = $measure
    and ($item = '' or c.item = $item or c.item in (select w.zh from word as w))
    and {{seen $unit}}
)
select
  o.period, o.item, cast(o.value as decimal(18, 4)) as value, o.text_value, o.qualifier, r.file, o.row_number,
  case
    when substr(o.quarter, 1, 4) <> substr($quarter, 1, 4) then 'year'
    when o.quarter > $quarter then 'later'
    when o.kind <> 'year' and o.has_year = 1 then 'year_stated'
    when o.value is null and o.text_value is null then 'value'
  end as reason
from own as o
left join mart_load_run as r on r.load_id = o.load_id
order by o.ends_on desc, o.starts_on desc, o.item
