-- Adds one entry to the end of the chain.
with last as (
  select coalesce(max(entry_id), 0) as entry_id, coalesce(max_by(hash, entry_id), '') as hash
  from audit_entry
)
insert into audit_entry
select
  last.entry_id + 1, $done_at, $actor, $action, $target, $detail,
  sha256(to_json([last.hash, (last.entry_id + 1)::varchar, $done_at::timestamp::varchar, $actor, $action, $target, $detail])::varchar)
from last
