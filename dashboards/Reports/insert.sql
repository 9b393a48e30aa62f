-- Enters a report that was made.
insert into report (report_number, kind, title, definition, scope_unit_id, snapshot, digest, format, bytes, made_at, made_by)
select coalesce(max(report_number), 0) + 1, $kind, $title, $definition, $scope, $snapshot, $digest, $format, $bytes, $now, $account
from report
returning report_number
