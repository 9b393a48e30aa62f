-- Notes a file of a case.
insert into case_attachment
select coalesce(max(attachment_id), 0) + 1, $caseId, $name, $bytes, $sha256, $isOfUnit, $actor, $now
from case_attachment
returning attachment_id
