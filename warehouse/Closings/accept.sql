-- Keeps what an accepted restatement changes: the build that follows leaves no trace of it.
insert into accepted_restatement
select
  r.quarter, $at, r.part, r.item_id, r.system_id, r.period, r.subject_type, r.subject_id, r.unit_id, r.basis,
  r.closed_points, r.points, r.closed_tier, r.tier, r.closed_rank, r.rank, r.closed_status, r.status, r.is_gone
from mart_restatement as r
where r.quarter = $quarter
