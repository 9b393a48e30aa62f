-- int_unit_word: what a unit is called in texts: its name without the words for its Party body
-- grain:   unit_id, word
-- inputs:  dim_unit
-- source:  facts.md H-17, S-03; a word that several units share, such as the name of a firm with two branches, has a row for each
-- columns: unit_id  unit
--          word     letters of the word, three or more
with bare as (
  select distinct
    u.unit_id,
    plain_letters_of(regexp_replace(regexp_replace(u.name, '^中共', ''), '(第[一二三四五六七八九十]+)?(机关)?(党支部|党总支|党委|党工委|党组|支部委员会|总支委员会|委员会|总支|支部)$', '')) as word
  from dim_unit as u
)
select b.unit_id, b.word
from bare as b
where length(b.word) >= 3
