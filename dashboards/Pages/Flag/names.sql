-- Names of codes in rows of evidence that the assessment systems define.
select 'measure' as kind, m.measure as code, m.name_zh, m.name_en from dim_measure as m where $scope_unit_id is null or true
union all
select 'system_id' as kind, y.system_id as code, max(y.title_zh) as name_zh, max(y.title_en) as name_en from dim_system as y where $scope_unit_id is null or true group by y.system_id
union all
select 'population' as kind, p.population as code, min(p.name_zh) as name_zh, min(p.name_en) as name_en from rule_population as p where $scope_unit_id is null or true group by p.population
