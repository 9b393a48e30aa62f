-- int_signal_inflated_words: how much longer a note is than the same person's notes of other quarters
-- grain:   dataset, record_id
-- inputs:  fct_note
-- source:  anomaly.md D7: logarithm of the words against the author's own, so that a wordy author is compared with himself
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     notes
--          record_id   period and person, joined by /
--          held_on     last day of the period
--          words       words
--          usual       words usual for the person, else for the unit: geometric mean of the other quarters; null without any
--          excess      logarithm of words over usual
--          is_odd      at least one and a half times the usual
--          load_id     load that brought the record
--          row_number  record number in its file
with written as (
  select n.*, ln(n.words) as length
  from fct_note as n
  where n.words > 0 and n.unit_id is not null
),
summed as (
  select
    w.*,
    sum(w.length) over (partition by w.unit_id, w.person_id) - sum(w.length) over (partition by w.unit_id, w.person_id, w.quarter) as own_sum,
    count(*) over (partition by w.unit_id, w.person_id) - count(*) over (partition by w.unit_id, w.person_id, w.quarter) as own_notes,
    sum(w.length) over (partition by w.unit_id) - sum(w.length) over (partition by w.unit_id, w.quarter) as unit_sum,
    count(*) over (partition by w.unit_id) - count(*) over (partition by w.unit_id, w.quarter) as unit_notes
  from written as w
),
usual as (
  -- Two notes' weight of the unit's mean steadies an author who wrote little.
  select s.*, round((s.own_sum + 2 * s.unit_sum / nullif(s.unit_notes, 0)) / (s.own_notes + 2), 12) as mean from summed as s
)
select
  u.unit_id, u.quarter, 'notes' as dataset, record_key('notes', u.period, u.person_id) as record_id, u.held_on, u.words, cast(round(exp(u.mean)) as bigint) as usual,
  u.length - u.mean as excess, coalesce(u.length - u.mean >= ln(1.5), false) as is_odd, u.load_id, u.row_number
from usual as u
