-- Requirements missed at the end of the period; soft ones left out.
select m.subject_id, m.requirement_id
from mart_requirement_result as m
where m.basis = $Basis and m.as_of = $AsOf and m.status in ('not_met', 'no_data') and not m.is_soft and ($SubjectId is null or m.subject_id = $SubjectId)
order by m.subject_id, m.requirement_id
