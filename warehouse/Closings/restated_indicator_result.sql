-- Points of frozen quarters that everything known now would change.
insert into restatement
select
  coalesce(n.as_of, c.as_of), 'indicator', coalesce(n.indicator_id, c.indicator_id), coalesce(n.system_id, c.system_id), coalesce(n.period, c.period),
  coalesce(n.subject_type, c.subject_type), coalesce(n.subject_id, c.subject_id), coalesce(n.basis, c.basis),
  n.known_points, n.tier, null, n.status, n.subject_id is null
from (select * exclude (explanation) from mart_indicator_result where as_of in (select quarter from closing where is_frozen)) as n
full join (select * exclude (explanation) from closed_mart_indicator_result where as_of in (select quarter from closing where is_frozen)) as c
  on c.system_id = n.system_id and c.period = n.period and c.as_of = n.as_of
  and c.subject_type = n.subject_type and c.subject_id = n.subject_id and c.indicator_id = n.indicator_id and c.basis = n.basis
where n.known_points is distinct from c.known_points or n.unknown_points is distinct from c.unknown_points
  or n.tier is distinct from c.tier or n.status is distinct from c.status
