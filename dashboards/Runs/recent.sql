-- The newest runs of some verbs that a user may see: of one unit, or all of them.
select *
from etl_run
where verb in $verbs and ($unit is null or unit_id = $unit)
order by run_id desc
limit $most
