-- Sixty branches more, C1 to C60, that stand beside branch B2; by the system of units they have 40 to 99 points, and meet few requirements or many likewise.
create temp table added as select 'C' || n as unit_id, '分支' || n as name, n from range(1, 61) as r(n);
insert into dim_unit select u.* replace (a.unit_id as unit_id, a.name as name) from dim_unit as u cross join added as a where u.unit_id = 'B2' and u.is_current;
insert into dim_unit_ancestor
select d.* replace (a.unit_id as unit_id, case when d.ancestor_id = 'B2' then a.unit_id else d.ancestor_id end as ancestor_id)
from dim_unit_ancestor as d cross join added as a where d.unit_id = 'B2';
insert into mart_score (system_id, version, period, as_of, subject_type, subject_id, unit_id, basis, known_points, unknown_points, total, tier_flag)
select y.system_id, y.version, '2025', '2025Q4', 'unit', a.unit_id, a.unit_id, 'official', 39 + a.n, 0, 39 + a.n, 'ok'
from dim_system as y cross join added as a where y.system_id = 'zhen_nine';
insert into mart_indicator_coverage (system_id, period, as_of, indicator_id, area_unit_id, basis, subjects_due, subjects_evidenced, subjects_met)
select c.system_id, c.period, c.as_of, c.indicator_id, a.unit_id, c.basis, 60, a.n, a.n
from (
  select distinct m.system_id, m.period, m.as_of, m.indicator_id, m.basis from mart_indicator_coverage as m where m.system_id = 'zhen_nine' and m.as_of = '2025Q4'
) as c
cross join added as a;
