-- int_contradiction_votes_not_closing: a ballot whose votes by option are not its valid votes
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_ballot, fct_ballot_option
-- source:  facts.md H-13. More ballots issued than may vote, returned than issued or valid than returned are refused by the load, see
--          refused_contradiction. That under 60 % of the staff came is a breach of procedure of one system, no contradiction.
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
with counted as (
  select o.ballot_id, sum(o.votes) as votes from fct_ballot_option as o group by o.ballot_id
)
select
  'votes_not_closing' as detector, b.unit_id, b.quarter, 'ballots' as dataset, b.ballot_id as record_id, case when b.subject_type = 'person' then b.subject_id else '' end as person_id,
  '' as other_dataset, '' as other_record_id, '' as other_person_id, cast(abs(c.votes - coalesce(b.valid, b.returned)) as double) as excess,
  '各选项合计 ' || c.votes::varchar || ' 票，而' || case when b.valid is not null then '有效票 ' else '收回 ' end || coalesce(b.valid, b.returned)::varchar || ' 票' as said_zh,
  'the options make ' || c.votes::varchar || ' votes, ' || coalesce(b.valid, b.returned)::varchar || case when b.valid is not null then ' are valid' else ' came back' end as said_en,
  json_object('held_on', b.held_on, 'question', b.question, 'eligible', b.eligible, 'issued', b.issued, 'returned', b.returned, 'valid', b.valid, 'votes', c.votes, 'option_counts', b.option_counts) as detail,
  b.load_id, b.row_number
from fct_ballot as b
join counted as c on c.ballot_id = b.ballot_id
where b.unit_id is not null and (c.votes <> b.valid or (b.valid is null and c.votes > b.returned))
