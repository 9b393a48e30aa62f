-- int_finding_roster_dip: a vote before which members left the roster who came back after it
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  dim_person, fct_ballot
-- source:  facts.md S-26: three members or more, and a tenth of the roster, off it on the day of the vote and on the same roster again within 60 days
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
with gap as (
  select
    p.person_id, p.unit_id, p.valid_to + 1 as away_from, lead(p.valid_from) over (partition by p.person_id, p.unit_id order by p.valid_from) - 1 as away_to
  from dim_person as p
),
away as (
  select g.* from gap as g where g.away_to >= g.away_from and g.away_to - g.away_from < 60
),
voted as (
  select b.ballot_id, b.unit_id, b.quarter, b.held_on, b.eligible, b.load_id, b.row_number, count(distinct a.person_id) as missing, min(a.away_from) as away_from, max(a.away_to) as away_to
  from fct_ballot as b
  join away as a on a.unit_id = b.unit_id and b.held_on between a.away_from and a.away_to
  group by b.ballot_id, b.unit_id, b.quarter, b.held_on, b.eligible, b.load_id, b.row_number
),
counted as (
  select v.ballot_id, count(distinct p.person_id) as members
  from voted as v
  join dim_person as p on p.unit_id = v.unit_id and p.valid_from <= v.held_on and (p.valid_to is null or p.valid_to >= v.held_on)
  group by v.ballot_id
)
select
  'roster_dip' as detector, v.unit_id, v.quarter, 'ballots' as dataset, v.ballot_id as record_id, '' as person_id, '' as other_dataset, '' as other_record_id, '' as other_person_id,
  cast(v.missing as double) as excess,
  v.held_on::varchar || ' 表决时 ' || v.missing::varchar || ' 名成员不在名册上，60 天内又回到名册' as said_zh,
  'on the vote of ' || v.held_on::varchar || ' ' || v.missing::varchar || ' members were off the roster who were back within 60 days' as said_en,
  json_object('held_on', v.held_on, 'eligible', v.eligible, 'missing', v.missing, 'on_roster', coalesce(c.members, 0), 'away_from', v.away_from, 'away_to', v.away_to) as detail, v.load_id, v.row_number
from voted as v
left join counted as c on c.ballot_id = v.ballot_id
where v.missing >= 3 and 10 * v.missing >= v.missing + coalesce(c.members, 0)
