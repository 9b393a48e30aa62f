-- int_signal_self_above_review: by how much a self-given score exceeds the reviewer's
-- grain:   dataset, record_id
-- inputs:  fct_score, dim_indicator, dim_system, int_stating_unit
-- source:  anomaly.md D9; facts.md S-06. Of the maximum of the indicator. What units usually give themselves too much on that indicator in the
--          quarter is taken off first, then what the same reviewer finds at the middle unit; either only where it is seen at five units or more
-- columns: unit_id     unit that answers for it
--          quarter     quarter that the period ends in
--          dataset     scores
--          record_id   key of the self-given score; parts joined by /
--          self        points the subject gives itself
--          review      points the reviewer gives
--          gap         difference as a share of the maximum (scores without one are left out), the usual ones taken off
--          is_odd      a gap of a tenth or more
--          load_id     load that brought the self-given score
--          row_number  record number in its file
with most as (
  select i.system_id, i.indicator_id, max(i.max_points) as max_points
  from dim_indicator as i
  group by i.system_id, i.indicator_id
  union all
  select y.system_id, 'total' as indicator_id, max(y.stated_total) as max_points
  from dim_system as y
  group by y.system_id
),
paired as (
  select
    s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, u.unit_id, u.quarter,
    s.points as self, r.points as review, r.assessor_id, s.load_id, s.row_number,
    cast(s.points - r.points as double) / m.max_points as gap
  from fct_score as s
  join fct_score as r
    on r.system_id = s.system_id and r.indicator_id = s.indicator_id and r.subject_type = s.subject_type and r.subject_id = s.subject_id and r.period = s.period
      and r.assessor = 'review'
  join most as m on m.system_id = s.system_id and m.indicator_id = s.indicator_id and m.max_points > 0
  join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
  where s.assessor = 'self'
),
of_indicator as (
  select p.system_id, p.indicator_id, p.quarter, median_of(p.gap) as gap
  from paired as p
  group by p.system_id, p.indicator_id, p.quarter
  having count(distinct p.unit_id) >= 5
),
levelled as (
  select p.*, p.gap - coalesce(i.gap, 0) as above
  from paired as p
  left join of_indicator as i on i.system_id = p.system_id and i.indicator_id = p.indicator_id and i.quarter = p.quarter
),
-- By units, so that one with many scores is no majority.
of_unit as (
  select l.assessor_id, l.quarter, l.unit_id, round(avg(l.above), 9) as above
  from levelled as l
  where l.assessor_id is not null
  group by l.assessor_id, l.quarter, l.unit_id
),
of_reviewer as (
  select u.assessor_id, u.quarter, median_of(u.above) as above
  from of_unit as u
  group by u.assessor_id, u.quarter
  having count(*) >= 5
)
select
  l.unit_id, l.quarter, 'scores' as dataset,
  record_key('scores', score_key(l.system_id, l.indicator_id, l.subject_type, l.subject_id, l.period, 'self'), case when l.subject_type = 'person' then l.subject_id else '' end) as record_id,
  l.self, l.review, round(l.above - coalesce(r.above, 0), 9) as gap, round(l.above - coalesce(r.above, 0), 9) >= 0.1 as is_odd, l.load_id, l.row_number
from levelled as l
left join of_reviewer as r on r.assessor_id = l.assessor_id and r.quarter = l.quarter
