-- What a unit was to hand in for the periods that end within a quarter.
select s.dataset, s.period, cast(max(s.due_on) as varchar) as due_on, cast(min(s.received_on) as varchar) as received_on, max(s.records) as records, max(s.status) as status
from mart_submission as s
left join dim_period as p on p.period = s.period
left join dim_period as q on q.period = $quarter
where s.unit_id = $unit and s.system_id = '' and (s.period = $quarter or (p.ends_on > q.starts_on and p.ends_on <= q.ends_on and p.kind <> 'week'))
  and {{seen s.unit_id}}
group by s.dataset, s.period
order by s.dataset, s.period
