-- The figures that a unit states of itself for the year.
select c.subject_id as unit_id, c.period, c.measure, m.name_zh, m.name_en, nullif(c.item, '') as item, cast(c.value as double) as value, c.text_value, c.qualifier, r.file, c.row_number
from fct_claim as c
left join dim_measure as m on m.measure = c.measure
left join mart_load_run as r on r.load_id = c.load_id
where c.subject_type = 'unit' and {{of c.subject_id}} and substr(c.period, 1, 4) = $year
  and {{seen c.subject_id}}
qualify row_number() over (partition by c.subject_id order by c.measure, c.period, c.item) <= 200
order by c.measure, c.period, c.item
