-- The newest quarter of a unit with a score of it or of its people, else with a session; null if there is neither.
select coalesce(
  (select max(s.as_of) from mart_score as s where s.unit_id = $unit),
  (select max(s.quarter) from fct_session as s where s.unit_id = $unit))
where {{seen $unit}}
