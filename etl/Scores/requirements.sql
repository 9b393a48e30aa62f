with looked as (
  select max(q.as_of) as as_of
  from mart_requirement_result as q
  where q.system_id = $SystemId and q.subject_id = $SubjectId and q.period = $Period and q.basis = $Basis
    and q.as_of <= coalesce($AsOf, '9999Q4')
)
select
  q.requirement_id as RequirementId, q.indicator_id as IndicatorId, d.name_zh as NameZh, d.name_en as NameEn, q.observed, q.target,
  cast(q.sub_periods_met as bigint) as SubPeriodsMet, cast(q.sub_periods_due as bigint) as SubPeriodsDue, q.status, d.quote
from mart_requirement_result as q
join looked as l on l.as_of = q.as_of
join fct_enrolment as e
  on e.system_id = q.system_id and e.subject_type = q.subject_type and e.subject_id = q.subject_id and e.period = q.period
join dim_requirement as d
  on d.system_id = q.system_id and d.version = q.version and d.requirement_id = q.requirement_id and (d.profile = '' or d.profile = e.profile)
where q.system_id = $SystemId and q.subject_id = $SubjectId and q.period = $Period and q.basis = $Basis
order by d.ordinal, q.requirement_id
