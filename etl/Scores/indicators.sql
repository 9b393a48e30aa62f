with looked as (
  select max(r.as_of) as as_of
  from mart_indicator_result as r
  where r.system_id = $SystemId and r.subject_id = $SubjectId and r.period = $Period and r.basis = $Basis
    and r.as_of <= coalesce($AsOf, '9999Q4')
)
select
  r.indicator_id as IndicatorId, r.parent_id as ParentId, coalesce(i.name_zh, '积分台账') as NameZh, coalesce(i.name_en, 'Points ledger') as NameEn, r.max_points as MaxPoints,
  r.points, r.known_points as KnownPoints, r.unknown_points as UnknownPoints, r.status, cast(r.explanation as varchar) as explanation
from mart_indicator_result as r
join looked as l on l.as_of = r.as_of
left join fct_enrolment as e
  on e.system_id = r.system_id and e.subject_type = r.subject_type and e.subject_id = r.subject_id and e.period = r.period
-- A ledger as a whole is no indicator of the text.
left join dim_indicator as i
  on i.system_id = r.system_id and i.version = r.version and i.profile = e.profile and i.indicator_id = r.indicator_id
where r.system_id = $SystemId and r.subject_id = $SubjectId and r.period = $Period and r.basis = $Basis
order by i.ordinal, r.indicator_id
