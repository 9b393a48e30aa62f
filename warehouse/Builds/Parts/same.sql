-- Whether the rows are the same, told by their number and the sum of their fingerprints.
select o.rows = n.rows and o.digest is not distinct from n.digest
from (select count(*) as rows, sum(hash({{columns}})) as digest from old_rows) as o
cross join (select count(*) as rows, sum(hash({{columns}})) as digest from new_rows) as n
