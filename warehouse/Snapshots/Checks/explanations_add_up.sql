-- zh: 每条说明的各项影响之和等于已知得分
-- en: the effects of every explanation sum to the points known
with explained as (
  select
    r.system_id, r.as_of, r.subject_id, r.indicator_id, r.basis, r.known_points,
    list_sum(cast(json_extract(r.explanation, '$[*].effect') as decimal(18, 6)[])) as effects
  from mart_indicator_result as r
)
select e.* from explained as e
where e.effects is distinct from e.known_points
limit 5
