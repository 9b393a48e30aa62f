-- int_rank: where a subject stands among those that its system ranks it with
-- grain:   system_id, version, period, as_of, subject_type, subject_id, basis
-- inputs:  int_total, dim_system
-- slice:   system_id, version, period, as_of, basis
-- read:    subject_id
-- source:  INT-16: competition rank, ties share it; means of a ledger compare unrounded (golden.md 14a)
-- columns: system_id        assessment system
--          version          version
--          period           assessment period, or a month or quarter of a ledger
--          as_of            quarter looked at
--          subject_type     unit or person
--          subject_id       unit_id or person_id
--          basis            official, claimed, self or review
--          grid_id          row of int_assessment_grid, null for a month or quarter of a ledger
--          rank             competition rank among the units of the system, or among the persons of the unit (of the system where it says so)
--          rank_from_below  the same from the other end
--          tied             subjects that share the rank, this one included
--          ranked           subjects ranked together
with placed as (
  select
    t.system_id, t.version, t.profile, t.period, t.as_of, t.subject_type, t.subject_id, t.basis, t.grid_id, t.compared,
    case when t.subject_type = 'person' and coalesce(d.rank_within, 'branch') = 'branch' then coalesce(t.unit_id, '') else '' end as within
  from int_total as t
  join dim_system as d on d.system_id = t.system_id and d.version = t.version
  where t.compared is not null and not t.is_veto
)
select
  p.system_id, p.version, p.period, p.as_of, p.subject_type, p.subject_id, p.basis, p.grid_id,
  rank() over (partition by p.system_id, p.version, p.profile, p.period, p.as_of, p.subject_type, p.basis, p.within order by p.compared desc) as rank,
  rank() over (partition by p.system_id, p.version, p.profile, p.period, p.as_of, p.subject_type, p.basis, p.within order by p.compared) as rank_from_below,
  count(*) over (partition by p.system_id, p.version, p.profile, p.period, p.as_of, p.subject_type, p.basis, p.within, p.compared) as tied,
  count(*) over (partition by p.system_id, p.version, p.profile, p.period, p.as_of, p.subject_type, p.basis, p.within) as ranked
from placed as p
