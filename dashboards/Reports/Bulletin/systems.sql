-- The systems that have results in an area at the end of a quarter, with the version of their rules.
select
  s.system_id, s.version, y.title_zh, y.title_en, cast(y.effective_from as varchar) as effective_from, cast(y.effective_to as varchar) as effective_to,
  y.content_sha256, count(distinct s.subject_id) as subjects
from mart_score as s
join dim_system as y on y.system_id = s.system_id and y.version = s.version
join dim_unit_ancestor as a on a.unit_id = s.unit_id and a.ancestor_id = $area
where s.as_of = $quarter and s.basis = $basis and s.period = substr($quarter, 1, 4)
  and {{seen s.unit_id}}
group by s.system_id, s.version, y.title_zh, y.title_en, y.effective_from, y.effective_to, y.content_sha256
order by subjects desc, s.system_id
