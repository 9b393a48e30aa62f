-- Where the subject stands, and the tier above: its lower bound, none at the top or without tiers.
select
  s.system_id, s.version, s.subject_type, s.subject_id, s.as_of, s.tier, s.tier_flag, coalesce(s.composite, s.total) as score, s.known_points, s.unknown_points,
  coalesce(d.quantified_weight, 1) as weight, n.label as next_tier, n.lower as next_lower, n.is_inclusive as next_is_inclusive
from mart_score as s
join dim_system as d on d.system_id = s.system_id and d.version = s.version
left join rule_tier as h
  on h.system_id = s.system_id and h.version = s.version and h.ordinal = (
    select min(r.ordinal) from rule_tier as r
    where r.system_id = s.system_id and r.version = s.version
      and (coalesce(s.composite, s.total) > r.lower or (r.is_inclusive and coalesce(s.composite, s.total) = r.lower)))
left join rule_tier as n on n.system_id = s.system_id and n.version = s.version and n.ordinal = h.ordinal - 1
where s.basis = $Basis and s.as_of = $AsOf and s.subject_id = $SubjectId and s.period = $Period
