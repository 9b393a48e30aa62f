-- Every version of a system, newest first.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  y.system_id, y.version, y.title_zh, y.title_en, y.subject_type, y.level, y.completeness, y.stated_total, y.is_scored,
  y.quantified_weight, y.vote_weight, cast(y.effective_from as varchar) as effective_from, cast(y.effective_to as varchar) as effective_to, y.source,
  y.tier_kind, t.name_zh as tier_measure_zh, t.name_en as tier_measure_en, y.rank_within, y.ledger_base, y.ledger_quarter, y.ledger_year
from dim_system as y
left join dim_measure as t on t.measure = y.tier_measure
where y.system_id = $system and ($scope_unit_id is null or true)
order by y.effective_from desc, y.version desc
