-- The numbers of a flag's charts.
select g.series, cast(g.position as integer) as position, g.label_zh, g.label_en, cast(g.value as double) as value, cast(g.peer_value as double) as peer_value
from mart_flag_figure as g
join mart_flag as f on f.flag_id = g.flag_id
where g.flag_id = $flag
  and {{seen f.unit_id}}
order by g.series, g.position
