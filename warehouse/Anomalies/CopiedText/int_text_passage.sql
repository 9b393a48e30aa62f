-- int_text_passage: a passage that a near copy has in common with the earlier text
-- grain:   text_id, position
-- inputs:  int_signal_copied_text, int_text
-- source:  Runs of stretches of five characters that follow each other in both texts, twelve characters or more, so that a page can show them
--          side by side. Where runs overlap the longer stands. Templates are shown as well: the reader sees all that is equal.
-- columns: text_id        the later text
--          position       1 and up, in the order of the later text
--          other_text_id  the earlier
--          starts         first character in the later text as handed in, from 1
--          length         characters of it
--          other_starts   first character in the earlier text
--          other_length   characters of it
with pair as (
  select s.text_id, s.other_text_id from int_signal_copied_text as s where s.is_odd
),
wanted as (
  select p.text_id from pair as p
  union
  select p.other_text_id as text_id from pair as p
),
spelt as (
  select w.text_id, string_split(t.text, '') as c from wanted as w join int_text as t on t.text_id = w.text_id
),
letter as (
  select p.text_id, p.p, plain_letters_of(p.letter) as letter
  from (select s.text_id, unnest(s.c) as letter, unnest(range(1, len(s.c) + 1)) as p from spelt as s) as p
),
kept as (
  select l.text_id, l.p, l.letter, row_number() over (partition by l.text_id order by l.p) as n from letter as l where l.letter <> ''
),
shingle as (
  select
    k.text_id, k.n, k.p as starts,
    lead(k.p, 4) over (partition by k.text_id order by k.n) as ends,
    k.letter || lead(k.letter, 1) over (partition by k.text_id order by k.n) || lead(k.letter, 2) over (partition by k.text_id order by k.n)
      || lead(k.letter, 3) over (partition by k.text_id order by k.n) || lead(k.letter, 4) over (partition by k.text_id order by k.n) as letters
  from kept as k
),
met as (
  select p.text_id, p.other_text_id, a.n, b.n - a.n as shift, a.starts, a.ends, b.starts as other_starts, b.ends as other_ends
  from pair as p
  join shingle as a on a.text_id = p.text_id
  -- One key of text and letters: joined by the letters alone, a phrase of all would meet in all.
  join shingle as b on b.text_id || ' ' || b.letters = p.other_text_id || ' ' || a.letters
),
-- Stretches that follow each other on both sides keep the difference between their number and their place among those of one shift.
islands as (
  select m.*, m.n - row_number() over (partition by m.text_id, m.shift order by m.n) as island from met as m
),
run as (
  select
    i.text_id, i.other_text_id, i.shift, min(i.n) as first_n, max(i.n) as last_n, min(i.starts) as starts, max(i.ends) as ends,
    min(i.other_starts) as other_starts, max(i.other_ends) as other_ends
  from islands as i
  group by i.text_id, i.other_text_id, i.shift, i.island
  having count(*) >= 8
),
ordered as (
  select
    r.*, row_number() over (partition by r.text_id order by r.last_n - r.first_n desc, r.first_n, r.other_starts) as rank
  from run as r
),
-- A run that lies wholly inside a longer one is the same words met again elsewhere.
outer_run as (
  select o.*
  from ordered as o
  where not exists (
    select 1 from ordered as l
    where l.text_id = o.text_id and l.rank < o.rank and l.first_n <= o.first_n and l.last_n >= o.last_n)
)
select
  o.text_id, row_number() over (partition by o.text_id order by o.starts, o.rank) as position, o.other_text_id,
  o.starts, o.ends - o.starts + 1 as length, o.other_starts, o.other_ends - o.other_starts + 1 as other_length
from outer_run as o
