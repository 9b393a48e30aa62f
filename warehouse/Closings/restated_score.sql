-- Scores of frozen quarters that everything known now would change.
insert into restatement
select
  coalesce(n.as_of, c.as_of), 'score', '', coalesce(n.system_id, c.system_id), coalesce(n.period, c.period),
  coalesce(n.subject_type, c.subject_type), coalesce(n.subject_id, c.subject_id), coalesce(n.basis, c.basis),
  n.known_points, n.tier, n.rank, n.tier_flag, n.subject_id is null
from (select * from mart_score where as_of in (select quarter from closing where is_frozen)) as n
full join (select * from closed_mart_score where as_of in (select quarter from closing where is_frozen)) as c
  on c.system_id = n.system_id and c.period = n.period and c.as_of = n.as_of
  and c.subject_type = n.subject_type and c.subject_id = n.subject_id and c.basis = n.basis
where n.known_points is distinct from c.known_points or n.unknown_points is distinct from c.unknown_points or n.composite is distinct from c.composite
  or n.tier is distinct from c.tier or n.tier_flag is distinct from c.tier_flag or n.rank is distinct from c.rank
  or n.disqualified is distinct from c.disqualified
