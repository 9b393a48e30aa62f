-- Dimensions, indicators and parts of a system version in the order of the text.
-- Rules are the same for every reader: the scope is named and lets all rows pass.
select
  i.profile, i.indicator_id, i.level, i.parent_id, i.ordinal, i.name_zh, i.name_en, i.max_points, i.is_leaf, i.is_manual, i.official_basis,
  i.unseen_points, i.quote, i.interpretation, p.name_zh as population_zh, p.name_en as population_en, i.combine, i.is_clamped
from dim_indicator as i
left join (select r.population, min(r.name_zh) as name_zh, min(r.name_en) as name_en from rule_population as r group by r.population) as p on p.population = i.population
where i.system_id = $system and i.version = $version and ($scope_unit_id is null or true)
order by i.profile, i.ordinal, i.indicator_id
