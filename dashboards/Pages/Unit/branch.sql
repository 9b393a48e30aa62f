-- How many people of a unit are ranked, by system, version, profile, quarter and basis.
select b.system_id, b.version, b.profile, b.as_of as quarter, b.basis, count(b.rank) as peers
from mart_score as b
where b.subject_type = 'person' and b.unit_id = $unit and b.period = substr(b.as_of, 1, 4)
  and {{seen b.unit_id}}
group by b.system_id, b.version, b.profile, b.as_of, b.basis
