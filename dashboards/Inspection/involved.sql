-- Flags of a year that bear on scores: confirmed as padded, or of a case that is still open.
select c.unit_id, f.flag_id, c.state = 'closed' as is_confirmed
from inspection_case as c
join case_flag as f on f.case_id = c.case_id
where substr(c.quarter, 1, 4) = $period and (c.state <> 'closed' or f.verdict = 'padded')
order by c.unit_id, f.flag_id
