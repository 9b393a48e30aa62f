-- Opens a case.
insert into inspection_case (
  case_id, unit_id, quarter, arm, state, is_heard, was_asked, band, contributions, opened_by, opened_at, changed_at)
select coalesce(max(case_id), 0) + 1, $unit, $quarter, $arm, 'open', false, false, $band, $contributions, $actor, $now, $now
from inspection_case
returning case_id
