-- The ledgers of the subjects: the month to earn in, and the first type of entry that adds points and that nobody else awards.
select
  m.subject_id, max(m.month) as month, sum(m.total) as added,
  (select e.entry_type from rule_ledger_entry as e
   where e.system_id = m.system_id and e.version = m.version and e.sign > 0 and e.entry_type not in ('base', 'appraisal') order by e.ordinal limit 1) as entry_type
from int_ledger_month as m
where m.basis = $Basis and ($SubjectId is null or m.subject_id = $SubjectId)
group by m.subject_id, m.system_id, m.version
