-- Notes of one quarter, handed in a minute apart in the order of the persons' numbers.
insert into fct_note (person_id, period, unit_id, held_on, quarter, period_id, text, submitted_at, load_id, row_number)
select
  w.person_id, '2025Q1', 'U' || (substr(w.person_id, 2)::integer // $PerUnit)::varchar, date '2025-03-31', '2025Q1', 202503, w.text,
  timestamp '2025-04-01' + to_minutes(substr(w.person_id, 2)::integer), 1, substr(w.person_id, 2)::integer
from written as w
