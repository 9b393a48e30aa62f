-- How completely the parts of an area handed in what was expected for a quarter, all quarterly datasets together:
-- of a city its counties, whose committees lead others; below them every unit.
select
  r.area_unit_id, any_value(u.name) as area_name, cast(sum(r.units_expected) as bigint) as units_expected, cast(sum(r.units_reported) as bigint) as units_reported,
  cast(sum(r.units_on_time) as bigint) as units_on_time, cast(sum(r.units_reported) as double) / sum(r.units_expected) as completeness,
  cast(sum(r.units_on_time) as double) / sum(r.units_expected) as timeliness
from mart_reporting_rate as r
join dim_unit as u on u.unit_id = r.area_unit_id and u.is_current and u.parent_id = $area
where r.period = $quarter
  and {{seen $area}}
  and (u.level in ('county', 'city', 'province')
    or not exists (select 1 from dim_unit as c where c.is_current and c.parent_id = $area and c.level in ('county', 'city', 'province')))
group by r.area_unit_id
order by completeness, r.area_unit_id
