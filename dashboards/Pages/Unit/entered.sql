-- The points that people entered for a subject in a system and year, indicator by indicator.
select e.indicator_id, e.assessor, e.period, cast(e.points as double) as points, e.scored_at, e.comment, r.file, e.row_number
from fct_score as e
left join mart_load_run as r on r.load_id = e.load_id
where e.system_id = $system and e.subject_type = $subject_type and e.subject_id = $subject and substr(e.period, 1, 4) = substr($quarter, 1, 4)
  and {{seen $unit}}
order by e.indicator_id, e.assessor, e.period
