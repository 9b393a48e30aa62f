-- What of a year bears on scores: flags confirmed as padded or of a case that is still open; a case without flags, as of the random audit, stands by itself.
select c.unit_id, c.quarter, f.flag_id, c.state = 'closed' as is_confirmed
from inspection_case as c
left join case_flag as f on f.case_id = c.case_id
where substr(c.quarter, 1, 4) = $period and (c.state <> 'closed' or case when f.flag_id is null then c.verdict else f.verdict end = 'padded')
order by c.unit_id, c.quarter, f.flag_id
