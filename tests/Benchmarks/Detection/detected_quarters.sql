-- A unit's quarter a row: its risk, and the 19 aggregates that a check of totals would look at.
with sessions as (
  select
    unit_id, quarter, count(*) as sessions, avg(date_diff('minute', start_at, end_at)) as minutes_mean, sum(date_diff('minute', start_at, end_at)) as minutes_sum,
    stddev_samp(date_diff('minute', start_at, end_at)) as minutes_sd, avg(present / nullif(expected, 0)) as rate_mean, stddev_samp(present / nullif(expected, 0)) as rate_sd,
    sum(present) as present_sum, avg(date_diff('hour', end_at, recorded_at)) as lag_mean, stddev_samp(date_diff('hour', end_at, recorded_at)) as lag_sd
  from fct_session group by unit_id, quarter
),
notes as (select unit_id, quarter, count(*) as notes, avg(words) as words_mean, sum(words) as words_sum from fct_note group by unit_id, quarter),
tests as (select unit_id, quarter, avg(score) as score_mean, avg(case when score >= 60 then 1 else 0 end) as pass_share from fct_test group by unit_id, quarter),
scores as (
  select
    subject_id as unit_id, period as quarter, avg(case when assessor = 'self' then points end) as self_mean,
    avg(case when assessor = 'self' then points end) - avg(case when assessor = 'review' then points end) as gap_mean
  from fct_score where subject_type = 'unit' group by subject_id, period
),
entries as (select unit_id, quarter, count(*) as entries, sum(amount) as points_sum from fct_points_entry group by unit_id, quarter),
votes as (
  select b.unit_id, b.quarter, avg(o.votes / nullif(b.valid, 0)) as yes_mean
  from fct_ballot as b join fct_ballot_option as o on o.ballot_id = b.ballot_id and o.position = 1 group by b.unit_id, b.quarter
)
select
  s.unit_id, s.quarter, r.risk, r.band, r.top_detector,
  list_transform([cast(s.sessions as double), s.minutes_mean, s.minutes_sum, s.minutes_sd, s.rate_mean, s.rate_sd, s.present_sum, s.lag_mean, s.lag_sd, n.notes, n.words_mean, n.words_sum,
   t.score_mean, t.pass_share, c.self_mean, c.gap_mean, e.entries, e.points_sum, v.yes_mean], lambda x: coalesce(x, 'nan')) as aggregates
from sessions as s
left join mart_risk as r on r.unit_id = s.unit_id and r.quarter = s.quarter
left join notes as n on n.unit_id = s.unit_id and n.quarter = s.quarter
left join tests as t on t.unit_id = s.unit_id and t.quarter = s.quarter
left join scores as c on c.unit_id = s.unit_id and c.quarter = s.quarter
left join entries as e on e.unit_id = s.unit_id and e.quarter = s.quarter
left join votes as v on v.unit_id = s.unit_id and v.quarter = s.quarter
order by s.unit_id, s.quarter
