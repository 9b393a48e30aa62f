-- The first entry that the chain does not vouch for: changed, or after a gap. No row if all is well.
with chained as (
  select
    entry_id, done_at, actor, action, target, detail, hash,
    coalesce(lag(hash) over (order by entry_id), '') as hash_before,
    row_number() over (order by entry_id) as position
  from audit_entry
)
select entry_id
from chained
where entry_id <> position
  or hash <> sha256(to_json([hash_before, entry_id::varchar, done_at::varchar, actor, action, target, detail])::varchar)
order by entry_id
limit 1
