-- Files of a unit that a later file replaced: their rows count no more. Of files of several units only those that speak of the year.
select r.load_id, r.file, r.dataset, r.period, r.loaded_at, r.rows_accepted, r.unit_id is not null as is_own
from mart_load_run as r
where not r.is_current and r.refused is null
  and r.dataset in (select 'claims' union all select s.dataset from rule_measure_source as s where s.measure = $measure)
  and (r.unit_id = $unit or r.unit_id is null) and (r.period is null or substr(r.period, 1, 4) = substr($quarter, 1, 4))
  and {{seen $unit}}
order by r.load_id desc
limit 50
