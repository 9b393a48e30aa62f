-- int_contradiction_role_against_roster: an entry, award or claim for a role or population that the person had not, by the roster of that day
-- grain:   dataset, record_id, person_id, other_dataset, other_record_id, other_person_id
-- inputs:  fct_points_entry, fct_award, fct_claim, dim_person, int_stating_unit, dim_period, rule_population, int_population_member
-- source:  facts.md H-16. Only where the roster of the unit records roles at all; the populations are those of the systems
--          (populations.yaml), named as the item of a claim.
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
with role_word as (
  select w.word, w.role
  from (values ('支部书记', 'secretary'), ('支部委员', 'committee_member'), ('中心组成员', 'centre_group')) as w (word, role)
),
-- Rosters that record no roles contradict nobody.
telling as (
  select p.unit_id from dim_person as p where p.roles <> '' and p.roles <> 'ordinary' group by p.unit_id
),
named as (
  select
    'points' as dataset, e.entry_id as record_id, e.person_id, e.unit_id, e.quarter, e.occurred_on as held_on, e.item as words, w.role, w.word, e.load_id, e.row_number
  from fct_points_entry as e
  join role_word as w on position(w.word in e.item) > 0
  where e.amount > 0
  union all
  select
    'awards' as dataset, a.award_id as record_id, a.subject_id as person_id, a.unit_id, a.quarter, a.awarded_on as held_on, a.title as words, w.role, w.word, a.load_id, a.row_number
  from fct_award as a
  join role_word as w on position(w.word in a.title) > 0
  where a.subject_type = 'person'
),
-- A secretary sits on the committee; an award may honour a role held in the year before.
held as (
  select distinct n.dataset, n.record_id, n.person_id, n.word
  from named as n
  join dim_person as p
    on p.person_id = n.person_id and p.valid_from <= n.held_on and (p.valid_to is null or p.valid_to >= n.held_on - case n.dataset when 'awards' then 366 else 0 end)
  where (n.role = 'secretary' and position('secretary' in coalesce(p.roles, '')) > 0)
    or (n.role = 'committee_member' and (position('secretary' in coalesce(p.roles, '')) > 0 or position('committee_member' in coalesce(p.roles, '')) > 0))
    or (n.role = 'centre_group' and (p.in_centre_group or position('leader' in coalesce(p.roles, '')) > 0))
),
-- One text may name two roles that the person has not: the first by its word is enough.
lacking as (
  select n.*, row_number() over (partition by n.dataset, n.record_id, n.person_id order by n.word) as choice
  from named as n
  join telling as t on t.unit_id = n.unit_id
  left join held as h on h.dataset = n.dataset and h.record_id = n.record_id and h.person_id = n.person_id and h.word = n.word
  where h.record_id is null
),
population as (
  select p.population, min(p.name_zh) as name_zh, min(p.name_en) as name_en from rule_population as p where p.scope = 'person' group by p.population
),
claimed as (
  select c.subject_id as person_id, c.period, c.measure, c.item, n.name_zh, n.name_en, d.starts_on, d.ends_on, c.load_id, c.row_number
  from fct_claim as c
  join population as n on n.population = c.item
  join dim_period as d on d.period = c.period
  where c.subject_type = 'person' and c.value > 0
),
belongs as (
  select distinct c.person_id, c.period, c.measure, c.item
  from claimed as c
  join int_population_member as m
    on m.scope = 'person' and m.population = c.item and m.member_id = c.person_id and m.valid_from <= c.ends_on and (m.valid_to is null or m.valid_to >= c.starts_on)
)
select
  'role_against_roster' as detector, n.unit_id, n.quarter, n.dataset, n.record_id, n.person_id, 'members' as other_dataset, n.unit_id as other_record_id, n.person_id as other_person_id,
  cast(null as double) as excess,
  '“' || n.words || '”，而当日名册上此人不是' || n.word as said_zh,
  '“' || n.words || '”, but the roster of that day does not have the person as ' || n.word as said_en,
  json_object('held_on', n.held_on, 'words', n.words, 'role', n.role) as detail, n.load_id, n.row_number
from lacking as n
where n.choice = 1
union all
select
  'role_against_roster' as detector, u.unit_id, u.quarter, 'claims' as dataset, claim_key(c.measure, c.item, 'person', c.person_id, c.period) as record_id, c.person_id,
  'members' as other_dataset, u.unit_id as other_record_id, c.person_id as other_person_id, cast(null as double) as excess,
  '按“' || c.name_zh || '”申报，而名册上此人在 ' || c.period || ' 内不属于' as said_zh,
  'stated as “' || c.name_en || '”, to whom the person did not belong by the roster of ' || c.period as said_en,
  json_object('measure', c.measure, 'population', c.item, 'period', c.period) as detail, c.load_id, c.row_number
from claimed as c
join int_stating_unit as u on u.subject_type = 'person' and u.subject_id = c.person_id and u.period = c.period
join telling as t on t.unit_id = u.unit_id
left join belongs as b on b.person_id = c.person_id and b.period = c.period and b.measure = c.measure and b.item = c.item
where b.person_id is null
