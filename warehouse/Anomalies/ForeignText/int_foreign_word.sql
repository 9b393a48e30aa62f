-- int_foreign_word: a word in a text that belongs to another unit, or to another kind or level of unit
-- grain:   text_id, word
-- inputs:  int_text, int_unit_word, dim_unit, dim_unit_ancestor
-- source:  facts.md H-17, S-03. Other units are those neither above nor below nor of one word with any such; words by which a text speaks of
--          its own place (我校, 全县) are foreign where under 2 % of at least 50 texts of units of that level and kind use them.
-- columns: text_id  text
--          word     the word
--          kind     unit (another unit is named) or place (it speaks of its own place as another kind of unit would)
--          share    share of the texts of units of the same level and kind that use it, 0 to 1; null for another unit
--          starts   first character of it in the text as handed in, from 1; null where signs stand between its letters, or in the title
--          length   its characters
--          place    title, head (first 60 letters), signature (last 40) or body
with line as (
  select a.unit_id, a.ancestor_id as line_id from dim_unit_ancestor as a
  union
  select a.ancestor_id as unit_id, a.unit_id as line_id from dim_unit_ancestor as a
),
writer as (
  select distinct t.unit_id from int_text as t
),
own_word as (
  select w.unit_id, string_agg(distinct u.word, ' ') as words
  from writer as w
  join line as l on l.unit_id = w.unit_id
  join int_unit_word as u on u.unit_id = l.line_id
  group by w.unit_id
),
word as (
  select distinct u.word, hash_of_three(unicode(substr(u.word, 1, 1)), unicode(substr(u.word, 2, 1)), unicode(substr(u.word, 3, 1))) as head from int_unit_word as u
),
-- In two halves, which are read side by side: DuckDB gives up to 122,880 rows of one table to one thread.
coded as (
  select t.text_id, codes_of(t.plain) as codes from int_text as t where length(t.plain) >= 3 and t.text_id % 2 = 0
  union all
  select t.text_id, codes_of(t.plain) as codes from int_text as t where length(t.plain) >= 3 and t.text_id % 2 = 1
),
placed as (
  select c.text_id, unnest(c.codes) as first_code, unnest(c.codes[2:]) as second_code, unnest(c.codes[3:]) as third_code from coded as c
),
headed as (
  select p.text_id, hash_of_three(p.first_code, p.second_code, p.third_code) as head from placed as p where p.third_code is not null
),
met as (
  select distinct h.text_id, w.word
  from headed as h
  join word as w on w.head = h.head
),
of_others as (
  select m.text_id, m.word
  from met as m
  join int_text as t on t.text_id = m.text_id
  left join own_word as o on o.unit_id = t.unit_id
  where position(m.word in t.plain) > 0 and coalesce(position(m.word in o.words), 0) = 0
),
-- 沙洲县 inside 沙洲县中医院 is the longer word alone.
outermost as (
  select o.text_id, o.word
  from of_others as o
  where not exists (select 1 from of_others as l where l.text_id = o.text_id and l.word <> o.word and position(o.word in l.word) > 0)
),
kind as (
  select t.text_id, coalesce(u.level, '-') || '/' || coalesce(u.kind, '-') as level_and_kind
  from int_text as t
  left join dim_unit as u on u.unit_id = t.unit_id and u.is_current
),
-- None of the words begins within another, so that one pass finds all of them.
used as (
  select distinct t.text_id, k.level_and_kind, unnest(regexp_extract_all(t.plain, '我(省|市|县|区|乡|镇|街道|村|社区|校|院|局|厂|公司|集团)|全(省|市|县|区|乡|镇|村|社区|校|院|局|厂|公司)|本(省|市|县|区|乡|镇|村|社区|校|院|局|厂)')) as word
  from int_text as t
  join kind as k on k.text_id = t.text_id
),
texts as (
  select k.level_and_kind, count(*) as texts from kind as k group by k.level_and_kind
),
share as (
  select u.level_and_kind, u.word, cast(count(*) as double) / max(t.texts) as share
  from used as u
  join texts as t on t.level_and_kind = u.level_and_kind and t.texts >= 50
  group by u.level_and_kind, u.word
),
found as (
  select o.text_id, o.word, 'unit' as kind, cast(null as double) as share from outermost as o
  union all
  select u.text_id, u.word, 'place' as kind, s.share
  from used as u
  join share as s on s.level_and_kind = u.level_and_kind and s.word = u.word and s.share < 0.02
)
select
  f.text_id, f.word, f.kind, f.share, nullif(position(f.word in lower(t.text)), 0) as starts, length(f.word) as length,
  case
    when position(f.word in coalesce(plain_letters_of(t.title), '')) > 0 then 'title'
    when position(f.word in substr(t.plain, 1, 60)) > 0 then 'head'
    when position(f.word in right(t.plain, 40)) > 0 then 'signature'
    else 'body'
  end as place
from found as f
join int_text as t on t.text_id = f.text_id
