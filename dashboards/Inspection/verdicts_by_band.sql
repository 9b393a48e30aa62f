-- Confirmed verdicts on flagged cases by the band of their risk.
select coalesce(c.band, 'none') as name, count(*) filter (where c.verdict = 'padded') as padded, count(*) as cases
from inspection_case as c
where c.state = 'closed' and c.arm = 'flagged' and c.verdict in ('padded', 'error', 'legitimate')
group by coalesce(c.band, 'none')
