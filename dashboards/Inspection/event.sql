-- Adds to the history of a case.
insert into case_event
select coalesce(max(event_id), 0) + 1, $caseId, $now, $actor, $actorName, $action, $state, $text, $detail
from case_event
