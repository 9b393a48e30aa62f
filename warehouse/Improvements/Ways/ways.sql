-- What could rise. Left out: what others judge, more than can be, and records that no dataset holds of whoever it is.
with barred_option as (
  select distinct w.scored_id, w.basis, w.clause_id, w.set_key, w.option_no
  from way as w
  left join dim_measure as m on m.measure = w.measure
  left join barred as b on b.measure = w.measure and (b.item is null or b.item = w.item)
  left join provable as p on p.measure = w.measure and p.holder_type = w.holder_type
  where w.holder_id is null or b.measure is not null or w.rise <= 0 or w.observed + w.rise > m.max_value or (w.basis = 'evidence' and p.measure is null)
)
select w.*
from way as w
left join barred_option as b on b.scored_id = w.scored_id and b.basis = w.basis and b.clause_id = w.clause_id and b.set_key = w.set_key and b.option_no = w.option_no
where b.clause_id is null
order by w.scored_id, w.indicator_id, w.ordinal, w.set_key, w.option_no, w.measure, w.item
