-- A case after a step.
update inspection_case
set state = $state, assignee = $assignee, reviewer = $reviewer, verdict = $verdict, verdict_by = $verdictBy, hours = coalesce($hours, hours),
  is_heard = $isHeard, was_asked = was_asked or $state = 'unit_asked', due_on = cast($dueOn as date), changed_at = $now,
  closed_at = case when $state = 'closed' then coalesce(closed_at, $now) end
where case_id = $caseId
