-- int_peer_score: a unit's deciding score beside the group of units it is compared with
-- grain:   system_id, period, as_of, subject_id, basis
-- inputs:  mart_score, dim_system, dim_unit, dim_period
-- local:   subject_id
-- source:  peers are units of one level and kind, as they were at the end of the quarter
-- columns: system_id         assessment system
--          period            assessment period
--          as_of             quarter looked at
--          subject_id        unit
--          basis             official or claimed
--          peer_group        level/kind of the unit, - where the register names none
--          score             composite where the system has one, else the total; null unless complete
--          is_veto           the assessment stopped before scoring
--          period_ordinal    number of the period in the order of time, among periods of its kind
--          quarters_to_go    quarters from as_of to the end of the period, 0 = its last
with looked as (
  select
    s.system_id, s.version, s.period, s.as_of, s.subject_id, s.basis, case when y.quantified_weight is null then s.total else s.composite end as score,
    coalesce(s.tier = 'VETO', false) as is_veto, q.ends_on as looked_on, p.kind as period_kind, p.starts_on,
    (extract(year from p.ends_on) * 4 + extract(quarter from p.ends_on)) - (extract(year from q.ends_on) * 4 + extract(quarter from q.ends_on)) as quarters_to_go
  from mart_score as s
  join dim_system as y on y.system_id = s.system_id and y.version = s.version
  join dim_period as p on p.period = s.period
  join dim_period as q on q.period = s.as_of
  where s.subject_type = 'unit' and s.basis in ('official', 'claimed')
),
numbered as (
  select p.period, dense_rank() over (partition by p.kind order by p.starts_on) as period_ordinal
  from dim_period as p
),
described as (
  select
    l.*, u.level, u.kind,
    row_number() over (
      partition by l.system_id, l.version, l.period, l.as_of, l.subject_id, l.basis
      order by case when u.valid_from <= l.looked_on and (u.valid_to is null or u.valid_to >= l.looked_on) then 0 else 1 end, u.valid_from desc
    ) as choice
  from looked as l
  left join dim_unit as u on u.unit_id = l.subject_id
)
select
  d.system_id, d.period, d.as_of, d.subject_id, d.basis,
  coalesce(d.level, '-') || '/' || coalesce(d.kind, '-') as peer_group,
  d.score, d.is_veto, n.period_ordinal, cast(d.quarters_to_go as integer) as quarters_to_go
from described as d
join numbered as n on n.period = d.period
where d.choice = 1
