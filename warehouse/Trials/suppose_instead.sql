-- The supposed figures take the place of what was there.
delete from int_observation as o
where exists (
  select 1 from supposed as s
  where s.basis = o.basis and s.subject_type = o.subject_type and s.subject_id = o.subject_id and s.measure = o.measure and s.item = o.item and s.period = o.period);
insert into int_observation (basis, subject_type, subject_id, measure, item, period, kind, year, quarter, starts_on, ends_on, value, text_value)
select s.basis, s.subject_type, s.subject_id, s.measure, s.item, s.period, s.kind, s.year, s.quarter, s.starts_on, s.ends_on, s.value, s.text_value from supposed as s
