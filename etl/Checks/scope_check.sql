-- The only inspecting unit and the smallest period that the accepted rows of a load speak of.
select
  case when min(inspector_unit_id) = max(inspector_unit_id) then min(inspector_unit_id) end as unit_id,
  covering_period(cast(min({{date}}) as date), cast(max({{date}}) as date)) as period
from {{table}}
where load_id = $load_id
