-- int_finding_impossible_pace: a book read, or notes written, faster than anybody can
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_reading, fct_note, dim_period
-- source:  facts.md S-15: over 200 pages a day from the first day to the last, both counted; over 3,000 words a day of the
--          period that the notes are of, or 10,000 words of notes of several periods entered on one day
-- columns: detector         rule that it breaks
--          unit_id          unit that answers for it
--          quarter          quarter of the record
--          dataset          dataset of the record
--          record_id        its key there, without the person
--          person_id        person of its key, empty where the record is a unit's own
--          other_dataset    dataset of the record that it contradicts, empty where it contradicts itself
--          other_record_id  key of that record
--          other_person_id  person of that key
--          excess           how far apart they are, in the unit of the rule; null where nothing can be measured
--          said_zh          what contradicts what, Chinese; names no person
--          said_en          the same in English
--          detail           JSON object of the figures compared
--          load_id          load that brought the record
--          row_number       record number in its file
with reading as (
  select r.*, date_diff('day', r.started_on, r.held_on) + 1 as days
  from fct_reading as r
  where r.unit_id is not null and r.started_on <= r.held_on and r.pages > 0
),
noted as (
  select
    n.unit_id, n.quarter, n.period, n.person_id, n.words, n.load_id, n.row_number, date_diff('day', p.starts_on, p.ends_on) + 1 as days,
    cast(n.recorded_at as date) as recorded_on,
    sum(n.words) over (partition by n.person_id, cast(n.recorded_at as date)) as words_of_day,
    count(*) over (partition by n.person_id, cast(n.recorded_at as date)) as notes_of_day
  from fct_note as n
  join dim_period as p on p.period = n.period
  where n.unit_id is not null and n.words > 0
)
select
  'impossible_pace' as detector, r.unit_id, r.quarter, 'readings' as dataset, r.book || '/' || r.held_on::varchar as record_id, r.person_id, '' as other_dataset, '' as other_record_id,
  '' as other_person_id, cast(r.pages as double) / r.days as excess,
  r.days::varchar || ' 天读完 ' || plain_text_of(r.pages) || ' 页' as said_zh, plain_text_of(r.pages) || ' pages read in ' || r.days::varchar || case when r.days = 1 then ' day' else ' days' end as said_en,
  json_object('book', r.book, 'started_on', r.started_on, 'finished_on', r.held_on, 'pages', r.pages, 'days', r.days) as detail, r.load_id, r.row_number
from reading as r
where r.pages > 200 * r.days
union all
select
  'impossible_pace' as detector, n.unit_id, n.quarter, 'notes' as dataset, n.period as record_id, n.person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(n.words as double) / case when n.words > 3000 * n.days then n.days else 1 end as excess,
  case
    when n.words > 3000 * n.days then n.days::varchar || ' 天写笔记 ' || plain_text_of(n.words) || ' 字'
    else n.recorded_on::varchar || ' 一天录入 ' || n.notes_of_day::varchar || ' 期笔记共 ' || plain_text_of(n.words_of_day) || ' 字'
  end as said_zh,
  case
    when n.words > 3000 * n.days then plain_text_of(n.words) || ' words of notes in ' || n.days::varchar || case when n.days = 1 then ' day' else ' days' end
    else plain_text_of(n.words_of_day) || ' words of ' || n.notes_of_day::varchar || ' notes entered on ' || n.recorded_on::varchar
  end as said_en,
  json_object('period', n.period, 'words', n.words, 'days', n.days, 'recorded_on', n.recorded_on, 'notes_of_day', n.notes_of_day, 'words_of_day', n.words_of_day) as detail,
  n.load_id, n.row_number
from noted as n
where n.words > 3000 * n.days or (n.recorded_on is not null and n.notes_of_day > 1 and n.words_of_day >= 10000)
