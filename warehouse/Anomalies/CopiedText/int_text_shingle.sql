-- int_text_shingle: one stretch of five characters of a text, of every other stretch as its hash has it, unless it is a template
-- grain:   text_id, shingle
-- inputs:  int_text
-- source:  shingles of five characters (Broder 1997), sampled by hash so that every text keeps the same ones. What more than ten units write,
--          or in a small city more than a tenth of those that write, four at least, is a prescribed form or a quotation all use, and counts
--          for nothing.
-- columns: text_id  text
--          shingle  hash of five characters
with spelt as (
  select t.text_id, string_split(t.plain, '') as c from int_text as t where length(t.plain) >= 40
),
placed as (
  select s.text_id, s.c, unnest(range(1, len(s.c) - 3)) as p from spelt as s
),
hashed as (
  select p.text_id, hash_of(p.c[p.p] || p.c[p.p + 1] || p.c[p.p + 2] || p.c[p.p + 3] || p.c[p.p + 4]) as shingle from placed as p
),
sampled as (
  select distinct h.text_id, h.shingle from hashed as h where h.shingle % 2 = 0
),
allowed as (
  select case when count(distinct t.unit_id) >= 100 then 10 when count(distinct t.unit_id) > 40 then count(distinct t.unit_id) // 10 else 4 end as units
  from int_text as t
  where length(t.plain) >= 40
),
-- Only what many texts have can be of many units: few shingles are left to look at closely.
frequent as (
  select s.shingle from sampled as s group by s.shingle having count(*) > 4
),
template as (
  select f.shingle
  from frequent as f
  join sampled as s on s.shingle = f.shingle
  join int_text as t on t.text_id = s.text_id
  cross join allowed as a
  group by f.shingle, a.units
  having count(distinct t.unit_id) > a.units
)
select s.text_id, s.shingle
from sampled as s
left join template as t on t.shingle = s.shingle
where t.shingle is null
