-- Names of the measures; nobody's data, so everybody signed in may read them.
select m.measure, m.name_zh, m.name_en, m.unit
from dim_measure as m
where $scope_unit_id is null or true
