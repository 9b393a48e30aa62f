-- int_text_pair: two texts that may be near copies, with how alike they are
-- grain:   text_id, other_text_id
-- inputs:  int_text_shingle
-- source:  MinHash of one permutation (Li, Owen and Zhang 2012): 24 bins, the smallest hash in each; two bins make a band, so that a pair
--          with half of its shingles in common meets in one of 12 bands in 97 of 100 cases (Leskovec, Rajaraman and Ullman, chapter 3). In a
--          bucket every text is compared with the first and with the one before, so that the work grows with the texts, not with their pairs.
--          Jaccard is then counted over all shingles.
-- columns: text_id        the later text
--          other_text_id  the earlier
--          shared         sampled shingles of both
--          jaccard        shingles of both over shingles of either, 0 to 1, four decimals; templates left out
with binned as (
  select s.text_id, (s.shingle // 2) % 24 as bin, min(s.shingle // 48) as least
  from int_text_shingle as s
  group by s.text_id, (s.shingle // 2) % 24
),
banded as (
  select a.text_id, a.bin // 2 as band, a.least as first_least, b.least as second_least
  from binned as a
  join binned as b on b.text_id = a.text_id and b.bin = a.bin + 1
  where a.bin % 2 = 0
),
bucket as (
  select
    b.text_id,
    min(b.text_id) over (partition by b.band, b.first_least, b.second_least) as first_id,
    lag(b.text_id) over (partition by b.band, b.first_least, b.second_least order by b.text_id) as previous_id
  from banded as b
),
candidate as (
  select b.text_id, b.first_id as other_text_id from bucket as b where b.first_id < b.text_id
  union
  select b.text_id, b.previous_id as other_text_id from bucket as b where b.previous_id is not null
),
size as (
  select s.text_id, count(*) as shingles from int_text_shingle as s group by s.text_id
),
shared as (
  select c.text_id, c.other_text_id, count(*) as shared
  from candidate as c
  join int_text_shingle as a on a.text_id = c.text_id
  join int_text_shingle as b on b.text_id = c.other_text_id and b.shingle = a.shingle
  group by c.text_id, c.other_text_id
)
select
  s.text_id, s.other_text_id, s.shared, round(cast(s.shared as double) / (m.shingles + n.shingles - s.shared), 4) as jaccard
from shared as s
join size as m on m.text_id = s.text_id
join size as n on n.text_id = s.other_text_id
where s.shared >= 10
