-- Confirmed verdicts on flags by detector; what could not be found out says nothing.
select f.detector as name, count(*) filter (where f.verdict = 'padded') as padded, count(*) as cases
from case_flag as f
join inspection_case as c on c.case_id = f.case_id
where c.state = 'closed' and f.verdict in ('padded', 'error', 'legitimate')
group by f.detector
