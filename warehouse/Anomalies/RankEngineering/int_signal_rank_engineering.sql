-- int_signal_rank_engineering: a member with late entries behind one of the places that count, and whether the entries were just enough to pass it
-- grain:   dataset, record_id
-- inputs:  fct_points_entry, dim_period
-- source:  facts.md S-22: entries just enough to pass the 10th place or to leave the last three, within the ledger of a unit with 13 members or
--          more. Late are entries of the quarter's last five days or declared after; just enough: without the smallest of them the place stays unreached.
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     points
--          record_id   the last of the late entries
--          person_id   member
--          held_on     its day
--          total       points of the quarter
--          late        of these, by late entries
--          rank_before  place without the late entries, 1 the first
--          rank_after  place with them
--          is_odd      passed a place, with less to spare than the smallest late entry
--          load_id     load that brought the last late entry
--          row_number  record number in its file
with entry as (
  select
    e.unit_id, e.quarter, e.person_id, e.entry_id, e.occurred_on, e.amount, e.load_id, e.row_number,
    e.amount > 0 and coalesce(e.declared_on, e.occurred_on) > p.ends_on - 5 as is_late
  from fct_points_entry as e
  join dim_period as p on p.period = e.quarter
  where e.unit_id is not null and e.is_approved
),
member as (
  select
    e.unit_id, e.quarter, e.person_id, cast(sum(e.amount) as double) as total, cast(coalesce(sum(e.amount) filter (where e.is_late), 0) as double) as late,
    cast(min(e.amount) filter (where e.is_late) as double) as smallest
  from entry as e
  group by e.unit_id, e.quarter, e.person_id
),
ranked as (
  select
    m.*, count(*) over (partition by m.unit_id, m.quarter) as members,
    rank() over (partition by m.unit_id, m.quarter order by m.total desc) as rank_after,
    rank() over (partition by m.unit_id, m.quarter order by m.total - m.late desc) as rank_before,
    row_number() over (partition by m.unit_id, m.quarter order by m.total desc, m.person_id) as place
  from member as m
),
mark as (
  select
    r.unit_id, r.quarter, max(case when r.place = 11 then r.total end) as eleventh, max(case when r.place = r.members - 2 then r.total end) as third_last
  from ranked as r
  where r.members >= 13
  group by r.unit_id, r.quarter
),
newest as (
  select e.*, row_number() over (partition by e.unit_id, e.quarter, e.person_id order by e.occurred_on desc, e.entry_id desc) as newness
  from entry as e
  where e.is_late
)
select
  r.unit_id, r.quarter, 'points' as dataset, n.entry_id as record_id, r.person_id, n.occurred_on as held_on, r.total, r.late, r.rank_before, r.rank_after,
  (r.rank_before > 10 and r.rank_after <= 10 and r.total - m.eleventh < r.smallest)
    or (r.rank_before > r.members - 3 and r.rank_after <= r.members - 3 and r.total - m.third_last < r.smallest) as is_odd,
  n.load_id, n.row_number
from ranked as r
join mark as m on m.unit_id = r.unit_id and m.quarter = r.quarter
join newest as n on n.unit_id = r.unit_id and n.quarter = r.quarter and n.person_id = r.person_id and n.newness = 1
where r.rank_before > 10
