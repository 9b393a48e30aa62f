-- What a row of claims says.
select o.value
from int_observation as o
where o.basis = 'claim' and o.subject_type = $HolderType and o.subject_id = $HolderId and o.measure = $Measure and o.item = $Item and o.period = $Period
