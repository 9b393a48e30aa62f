-- int_record_of_work: what documents, checks, votes, awards, deeds, incidents and decisions say, in the shape of int_record
-- grain:   dataset, record_id, person_id
-- inputs:  fct_document, int_document_item, fct_check, fct_ballot, fct_ballot_option, fct_award, fct_deed, fct_incident, fct_decision, dim_period, dim_person
-- local:   unit_id, person_id
-- source:  seeds/rules.md section 7 and facts.md RT-03, RT-14, RT-15, RT-18 to RT-21
-- columns: dataset     documents, document_items, checks, ballots, ballot_options, awards, deeds, incidents or decisions
--          record_id   key of the record
--          event_id    the document, check, ballot …
--          person_id   person that the record is of, empty where it is the unit's own
--          unit_id     the unit, or the one on whose roster the person stood that day; null if on none
--          held_on     day it counts on; of a record of a whole period its last day
--          quarter     quarter of that day
--          period_id   month of that day, yyyymm
--          period      period that the record itself names, null = its month
--          kind        codes that measures choose by: ;column=code;column=code;
--          hours       hours of service
--          expected    persons who may vote; of the first option of a ballot its valid votes, of the others 0
--          present     ballots returned
--          amount      1 if a document was handed in, votes of an option, events of an incident (0 = stated that there were none)
--          text_value  day of handing in, or grade
with decided as (
  select
    d.decision_id, d.system_id, d.subject_type, d.subject_id, d.period, d.grade, p.ends_on, p.quarter, m.unit_id,
    row_number() over (
      partition by d.decision_id
      order by
        case when m.valid_from <= p.ends_on and (m.valid_to is null or m.valid_to >= p.ends_on) then 0 else 1 end,
        m.valid_from desc, m.unit_id
    ) as choice
  from fct_decision as d
  join dim_period as p on p.period = d.period
  left join dim_person as m on m.person_id = case when d.subject_type = 'person' then d.subject_id end
  where d.grade is not null
)
select
  'documents' as dataset, d.doc_id as record_id, d.doc_id as event_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id, d.unit_id,
  d.dated_on as held_on, d.quarter, d.period_id, cast(null as varchar) as period,
  ';doc_type=' || d.doc_type || ';of=' || d.subject_type || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(case when d.submitted_on is null then 0 else 1 end as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_document as d
union all
select
  'document_items' as dataset, i.measure || '/' || i.item || '/' || d.doc_id as record_id, d.doc_id as event_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id, d.unit_id,
  d.dated_on as held_on, d.quarter, d.period_id, cast(null as varchar) as period,
  ';list=' || i.measure || ';item=' || i.item || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(1 as decimal(18, 4)) as amount, cast(d.submitted_on as varchar) as text_value
from fct_document as d
join int_document_item as i on i.doc_id = d.doc_id
union all
select
  'checks' as dataset, c.check_id as record_id, c.check_id as event_id, '' as person_id, c.unit_id,
  c.held_on, c.quarter, c.period_id, cast(null as varchar) as period,
  ';check_kind=' || c.check_kind || ';is_own=' || case when c.target_unit_id = c.unit_id then 'yes' else 'no' end || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_check as c
union all
select
  'ballots' as dataset, b.ballot_id as record_id, b.ballot_id as event_id, case when b.subject_type = 'person' then b.subject_id else '' end as person_id, b.unit_id,
  b.held_on, b.quarter, b.period_id, cast(null as varchar) as period,
  ';question=' || b.question || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(b.eligible as decimal(18, 4)) as expected, cast(b.returned as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_ballot as b
union all
select
  'ballot_options' as dataset, b.ballot_id || '/' || o.option_name as record_id, b.ballot_id as event_id, case when b.subject_type = 'person' then b.subject_id else '' end as person_id, b.unit_id,
  b.held_on, b.quarter, b.period_id, cast(null as varchar) as period,
  ';question=' || b.question || ';status=' || o.option_name || ';' as kind, cast(null as decimal(18, 4)) as hours,
  -- Once a ballot, so that it adds up; where the valid votes are not stated, the votes themselves.
  cast(case when b.valid is null then o.votes when o.position = 1 then b.valid else 0 end as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(o.votes as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_ballot as b
join fct_ballot_option as o on o.ballot_id = b.ballot_id
union all
select
  'awards' as dataset, a.award_id as record_id, a.award_id as event_id, case when a.subject_type = 'person' then a.subject_id else '' end as person_id, a.unit_id,
  a.awarded_on as held_on, a.quarter, a.period_id, cast(null as varchar) as period,
  ';level=' || case a.level when 'central' then '中央' when 'province' then '省' when 'city' then '市' when 'county' then '区' else '单位' end || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_award as a
union all
select
  'deeds' as dataset, d.deed_id as record_id, d.deed_id as event_id, d.person_id, d.unit_id,
  d.done_on as held_on, d.quarter, d.period_id, cast(null as varchar) as period,
  ';deed_kind=' || d.deed_kind || ';beneficiary=' || case d.beneficiary when 'unit' then '单位' when 'people' then '群众' else '' end
    || ';adoption=' || case d.status when 'raised' then '提出' when 'adopted' then '采纳' else '' end || ';' as kind, cast(d.hours as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_deed as d
union all
select
  'incidents' as dataset, i.incident_id as record_id, i.incident_id as event_id, case when i.subject_type = 'person' then i.subject_id else '' end as person_id, i.unit_id,
  i.occurred_on as held_on, i.quarter, i.period_id, cast(null as varchar) as period,
  ';incident_kind=' || i.incident_kind || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(i.events as decimal(18, 4)) as amount, cast(null as varchar) as text_value
from fct_incident as i
union all
select
  'decisions' as dataset, d.decision_id as record_id, d.decision_id as event_id, case when d.subject_type = 'person' then d.subject_id else '' end as person_id,
  case when d.subject_type = 'unit' then d.subject_id else d.unit_id end as unit_id,
  d.ends_on as held_on, d.quarter, period_id_of(d.ends_on) as period_id, d.period,
  ';grade=' || d.grade || ';of_system=' || case when d.system_id is null then 'no' else 'yes' end || ';' as kind, cast(null as decimal(18, 4)) as hours,
  cast(null as decimal(18, 4)) as expected, cast(null as decimal(18, 4)) as present,
  cast(null as decimal(18, 4)) as amount, d.grade as text_value
from decided as d
where d.choice = 1
