-- Twelve branches more, C1 to C12, beside branch B2; all units have scores and points by one system in two quarters that differ from unit to unit. B1 sent half of the files.
create temp table added as select 'C' || n as unit_id, '分支' || n as name from range(1, 13) as r(n);
insert into dim_unit select u.* replace (a.unit_id as unit_id, a.name as name) from dim_unit as u cross join added as a where u.unit_id = 'B2' and u.is_current;
insert into dim_unit_ancestor
select d.* replace (a.unit_id as unit_id, case when d.ancestor_id = 'B2' then a.unit_id else d.ancestor_id end as ancestor_id)
from dim_unit_ancestor as d cross join added as a where d.unit_id = 'B2';

create temp table scored as
select 'dalian_outline' as system_id, y.version, '2025' as period, q.as_of, u.unit_id, b.basis
from (select unit_id from dim_unit where is_current) as u
cross join (select version from dim_system where system_id = 'dalian_outline') as y
cross join (values ('2025Q3'), ('2025Q4')) as q(as_of)
cross join (values ('official'), ('claimed')) as b(basis);

create temp table pointed as
select s.*, i.indicator_id, i.level, i.parent_id, i.max_points, hash(i.indicator_id, s.unit_id, s.as_of, s.basis) % 10 as points
from scored as s
join dim_indicator as i on i.system_id = s.system_id;

insert into mart_score by name
select system_id, version, period, as_of, 'unit' as subject_type, unit_id as subject_id, unit_id, basis, sum(points) as known_points, 0 as unknown_points, sum(points) as total, 'ok' as tier_flag
from pointed group by all;
insert into mart_unit_comparison by name
select system_id, period, as_of, unit_id as subject_id, basis, 'all' as peer_group, 3 as rank, 12 as peers, 50 as percentile, 70 as peer_median from scored;
insert into mart_indicator_result by name
select system_id, version, period, as_of, 'unit' as subject_type, unit_id as subject_id, indicator_id, basis, level, parent_id, max_points, points, points as known_points, 0 as unknown_points,
  case when points = 0 then 'no_data' else 'full' end as status
from pointed;
insert into mart_indicator_points by name
select system_id, period, as_of, unit_id as area_unit_id, indicator_id, basis, 1 as subjects, 0 as unknown, points as mean_points, 0 as deviation, 0.5 as mean_share, 0 as full_subjects, 0 as empty_subjects from pointed;
insert into mart_indicator_coverage by name
select system_id, period, as_of, unit_id as area_unit_id, indicator_id, basis, 2 as subjects_due, 1 as subjects_evidenced, 1 as subjects_met from pointed;
insert into mart_quarterly_trend by name
select system_id, unit_id as area_unit_id, as_of as quarter, case basis when 'claimed' then 'score_claimed:' else 'score:' end || system_id as measure, sum(points) as value, 1 as subjects, false as series_break
from pointed group by all;

update mart_load_run set unit_id = 'B1' where load_id % 2 = 0;
