-- Requirements of frozen quarters that everything known now would change.
insert into restatement
select
  coalesce(n.as_of, c.as_of), 'requirement', coalesce(n.requirement_id, c.requirement_id), coalesce(n.system_id, c.system_id), coalesce(n.period, c.period),
  coalesce(n.subject_type, c.subject_type), coalesce(n.subject_id, c.subject_id), coalesce(n.basis, c.basis),
  n.observed, null, null, n.status, n.subject_id is null
from (select * from mart_requirement_result where as_of in (select quarter from closing where is_frozen)) as n
full join (select * from closed_mart_requirement_result where as_of in (select quarter from closing where is_frozen)) as c
  on c.system_id = n.system_id and c.period = n.period and c.as_of = n.as_of
  and c.subject_type = n.subject_type and c.subject_id = n.subject_id and c.requirement_id = n.requirement_id and c.basis = n.basis
where n.status is distinct from c.status or n.observed is distinct from c.observed
