-- Where a unit stands among its peers, by system, quarter and basis.
select
  c.subject_id, c.system_id, c.as_of as quarter, c.basis, cast(c.rank as bigint) as rank, cast(c.peers as bigint) as peers, cast(c.percentile as double) as percentile,
  cast(c.peer_median as double) as peer_median, c.peer_group, c.unranked_reason
from mart_unit_comparison as c
where {{of c.subject_id}} and c.period = substr(c.as_of, 1, 4) and c.basis in ('official', 'claimed')
  and {{seen c.subject_id}}
