-- int_text_shingle: one stretch of five characters of a text, of every other stretch as its hash has it, unless it is a template
-- grain:   text_id, shingle
-- inputs:  int_text
-- source:  shingles of five characters (Broder 1997), sampled by hash so that every text keeps the same ones. What more than ten units write,
--          or in a small city more than a tenth of those that write, four at least, is a prescribed form or a quotation all use, and counts
--          for nothing.
-- columns: text_id  text
--          shingle  hash of five characters
with coded as (
  -- In two halves, which are read side by side: DuckDB gives up to 122,880 rows of one table to one thread.
  select t.text_id, t.unit_id, codes_of(t.plain) as codes from int_text as t where length(t.plain) >= 40 and t.text_id % 2 = 0
  union all
  select t.text_id, t.unit_id, codes_of(t.plain) as codes from int_text as t where length(t.plain) >= 40 and t.text_id % 2 = 1
),
placed as (
  select
    c.text_id, c.unit_id, unnest(c.codes) as first_code, unnest(c.codes[2:]) as second_code, unnest(c.codes[3:]) as third_code, unnest(c.codes[4:]) as fourth_code,
    unnest(c.codes[5:]) as fifth_code
  from coded as c
),
hashed as (
  select p.text_id, p.unit_id, hash_of_five(p.first_code, p.second_code, p.third_code, p.fourth_code, p.fifth_code) as shingle from placed as p where p.fifth_code is not null
),
sampled as (
  select h.text_id, h.unit_id, h.shingle from hashed as h where h.shingle % 2 = 0
),
allowed as (
  select case when count(distinct t.unit_id) >= 100 then 10 when count(distinct t.unit_id) > 40 then count(distinct t.unit_id) // 10 else 4 end as units
  from int_text as t
  where length(t.plain) >= 40
),
-- Every unit has one of 63 bits: more bits than are allowed are more units for certain, and few shingles are left to count.
frequent as (
  select s.shingle, bits_met(hash_of(s.unit_id)) as least_units
  from sampled as s
  group by s.shingle
  having count(*) > 4
),
doubtful as (
  select f.shingle
  from frequent as f
  cross join allowed as a
  join sampled as s on s.shingle = f.shingle
  where f.least_units <= a.units
  group by f.shingle, a.units
  having count(distinct s.unit_id) > a.units
),
template as (
  select f.shingle from frequent as f cross join allowed as a where f.least_units > a.units
  union all
  select d.shingle from doubtful as d
)
select distinct s.text_id, s.shingle
from sampled as s
left join template as t on t.shingle = s.shingle
where t.shingle is null
