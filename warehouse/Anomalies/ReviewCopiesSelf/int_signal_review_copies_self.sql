-- int_signal_review_copies_self: one indicator that was scored by the subject and by a reviewer, and whether the review repeats the self score
-- grain:   dataset, record_id, person_id
-- inputs:  fct_score, int_stating_unit, dim_indicator
-- source:  facts.md S-07: equal on more than 90 % of the indicators, or scored within seconds. Where the self score is the most there is,
--          agreement says little: only indicators below their maximum, and not nought, are looked at.
-- columns: unit_id        unit
--          quarter        quarter
--          dataset        dataset of the record
--          record_id      its key there, without the person
--          person_id      person of its key, empty where the record is a unit's own
--          system_id      assessment system
--          indicator_id   indicator
--          period         period
--          self_points    points of the self score
--          review_points  points of the review
--          self_at        when the self score was entered
--          review_at      when the review was entered
--          is_odd         they are equal, or were entered within a minute
--          load_id        load that brought the record
--          row_number     record number in its file
with most as (
  select i.system_id, i.indicator_id, max(i.max_points) as most from dim_indicator as i group by i.system_id, i.indicator_id
)
select
  u.unit_id, u.quarter, 'scores' as dataset,
  score_key(s.system_id, s.indicator_id, s.subject_type, s.subject_id, s.period, 'review') as record_id,
  case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
  s.system_id, s.indicator_id, s.period, s.points as self_points, r.points as review_points, s.scored_at as self_at, r.scored_at as review_at,
  s.points = r.points or abs(extract(epoch from r.scored_at - s.scored_at)) < 60 as is_odd, r.load_id, r.row_number
from fct_score as s
join fct_score as r
  on r.system_id = s.system_id and r.indicator_id = s.indicator_id and r.subject_type = s.subject_type and r.subject_id = s.subject_id and r.period = s.period and r.assessor = 'review'
left join most as m on m.system_id = s.system_id and m.indicator_id = s.indicator_id
join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
where s.assessor = 'self' and s.points > 0 and (m.most is null or s.points < m.most)
