-- int_signal_self_above_review: by how much a self-given score exceeds the reviewer's
-- grain:   dataset, record_id
-- inputs:  fct_score, dim_indicator, dim_system, dim_person_now, dim_period
-- source:  anomaly.md D9; facts.md S-06. Of the maximum of the indicator, less what the same reviewer finds at the middle unit of the quarter
-- columns: unit_id     unit that answers for it
--          quarter     quarter that the period ends in
--          dataset     scores
--          record_id   system, indicator, subject and period, joined by /
--          self        points the subject gives itself
--          review      points the reviewer gives
--          gap         difference as a share of the maximum (scores without one are left out), the reviewer's usual one taken off
--          is_odd      a gap of a fifth or more
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
    s.system_id, s.indicator_id, s.subject_id, s.period, case when s.subject_type = 'unit' then s.subject_id else p.unit_id end as unit_id, d.quarter,
    s.points as self, r.points as review, r.assessor_id, s.load_id, s.row_number,
    cast(s.points - r.points as double) / m.max_points as gap
  from fct_score as s
  join fct_score as r
    on r.system_id = s.system_id and r.indicator_id = s.indicator_id and r.subject_type = s.subject_type and r.subject_id = s.subject_id and r.period = s.period
      and r.assessor = 'review'
  join dim_period as d on d.period = s.period
  join most as m on m.system_id = s.system_id and m.indicator_id = s.indicator_id and m.max_points > 0
  left join dim_person_now as p on s.subject_type = 'person' and p.person_id = s.subject_id
  where s.assessor = 'self'
),
of_reviewer as (
  select p.assessor_id, p.quarter, median_of(p.gap) as gap
  from paired as p
  where p.assessor_id is not null
  group by p.assessor_id, p.quarter
  having count(distinct p.unit_id) >= 5
)
select
  p.unit_id, p.quarter, 'scores' as dataset, p.system_id || '/' || p.indicator_id || '/' || p.subject_id || '/' || p.period as record_id, p.self, p.review,
  round(p.gap - coalesce(r.gap, 0), 9) as gap, round(p.gap - coalesce(r.gap, 0), 9) >= 0.2 as is_odd, p.load_id, p.row_number
from paired as p
left join of_reviewer as r on r.assessor_id = p.assessor_id and r.quarter = p.quarter
where p.unit_id is not null
