-- Flags of the snapshot, the newest quarter first, contradictions before matters of chance.
select
  f.flag_id, f.detector, f.severity, f.unit_id, coalesce(u.name, f.unit_id) as unit_name, f.subject_type, f.subject_id, f.period, f.p_value, f.q_value, f.score,
  f.summary_zh, f.summary_en, f.innocent_zh, f.innocent_en
from mart_flag as f
left join dim_unit as u on u.unit_id = f.unit_id and u.is_current
where ($Detector is null or f.detector = $Detector)
  and ($Quarter is null or f.period = $Quarter)
  and ($UnitId is null or exists (select 1 from dim_unit_ancestor as a where a.unit_id = f.unit_id and a.ancestor_id = $UnitId))
order by f.period desc, coalesce(f.q_value, 0), f.flag_id
