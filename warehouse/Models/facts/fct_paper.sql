-- fct_paper: one author of one paper
-- grain:   paper_id, person_id
-- inputs:  stg_papers, load_run, int_roster_on_day
-- local:   person_id
-- source:  dataset papers of current loads, facts.md RT-07; where two current loads bring one key, the later wins; a paper counts for each of its authors
-- columns: paper_id         paper
--          person_id        author
--          unit_id          unit on whose roster the person stood that day, else the latest; null if on none
--          held_on          day it counts on: when it was finished
--          period_id        month of that day, yyyymm
--          quarter          quarter of that day
--          authors          how many signed it
--          kind             research_report, article, reflection, learning_reflection or research_article
--          title            title
--          words            words of the whole paper
--          published_level  where it was published or exchanged
--          trip_id          research trip it comes from
--          text             text, where handed in
--          recorded_at      when the row was entered, as the person or unit states
--          submitted_at     when it was handed in
--          evidence_hash    fingerprint of the attached evidence
--          load_id          load that brought the row
--          row_number       record number in its file
with ranked as (
  select
    s.*, row_number() over (partition by s.paper_id order by s.load_id desc, s.row_number desc) as newness
  from stg_papers as s
  join load_run as run on run.load_id = s.load_id and run.is_current
),
signed as (
  select r.paper_id, unnest(string_split(r.authors, ';')) as person_id
  from ranked as r
  where r.newness = 1
),
author as (
  select distinct s.paper_id, s.person_id from signed as s
),
counted as (
  select a.paper_id, count(*) as authors from author as a group by a.paper_id
)
select
  r.paper_id, a.person_id, m.unit_id, r.written_on as held_on, period_id_of(r.written_on) as period_id, quarter_of(r.written_on) as quarter,
  c.authors, r.kind, r.title, r.words, r.published_level, r.trip_id, r.text, r.recorded_at, r.submitted_at, r.evidence_hash, r.load_id, r.row_number
from ranked as r
join author as a on a.paper_id = r.paper_id
join counted as c on c.paper_id = r.paper_id
left join int_roster_on_day as m on m.person_id = a.person_id and m.held_on = r.written_on
where r.newness = 1
order by m.unit_id, r.written_on, a.person_id
