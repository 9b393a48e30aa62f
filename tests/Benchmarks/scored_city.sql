-- Subjects of one year, the systems in turn: units with five people each, people in branches of twenty. What they state of every
-- measure that their system asks for lies around its target; hash() stands in for chance.
insert into load_run (load_id, file, dataset, loaded_at, rows_read, rows_accepted, rows_rejected, rows_duplicate, is_current)
select n, dataset || '.csv', dataset, timestamp '2026-01-05', 0, 0, 0, 0, true
from (values (1, 'units'), (2, 'members'), (3, 'enrolments'), (4, 'claims'), (5, 'scores'), (6, 'points')) as loads (n, dataset);

create temp table subject as
with numbered as (
  select s.system_id, s.version, s.subject_type, row_number() over (order by s.system_id) - 1 as number, count(*) over () as systems
  from dim_system as s
)
select
  s.system_id, s.version, s.subject_type, n,
  if(s.subject_type = 'unit', 'U', 'P') || n as subject_id,
  if(s.subject_type = 'unit', 'U' || n, 'B' || s.number || '-' || n // s.systems // 20) as unit_id
from range($subjects::bigint) as subjects (n)
join numbered as s on s.number = n % s.systems;

insert into stg_units (unit_id, parent_id, name, level, kind, valid_from, load_id, row_number)
select 'T', null, 'T', 'city', 'agency', date '2020-01-01', 1, 0
union all
select unit_id, 'T', unit_id, if(unit_id like 'B%', 'branch', ['committee', 'county', 'township', 'branch'][min(n) // 7 % 4 + 1]), 'agency', date '2020-01-01', 1, min(n) + 1
from subject
group by unit_id;

create temp table person as
select subject_id as person_id, unit_id, n % 5 as place, system_id, version, n from subject where subject_type = 'person'
union all
select s.subject_id || '-' || m, s.unit_id, m, s.system_id, s.version, s.n from subject as s, range(5) as people (m) where s.subject_type = 'unit';

insert into stg_members (person_id, unit_id, valid_from, roles, rank, category, status, in_centre_group, load_id, row_number)
select
  person_id, unit_id, date '2020-01-01', ['main_leader', 'leader', 'secretary', 'cadre', 'ordinary'][place + 1], ['county_or_above', 'section', 'staff'][place % 3 + 1],
  'agency', 'full', place < 2, 2, row_number() over ()
from person;

insert into stg_enrolments (system_id, subject_type, subject_id, period, load_id, row_number)
select system_id, subject_type, subject_id, '2025', 3, n from subject;

-- Every measure and item that a system's rules look at; by people where the rule looks at people.
create temp table asked as
with raw as (
  select c.system_id, c.version, c.measure, c.item, c.target, c.per, i.population_scope as scope, null as word
  from rule_clause as c
  join dim_indicator as i using (system_id, version, profile, indicator_id)
  where c.measure is not null
  union all
  select c.system_id, c.version, c.target_measure, c.item, null, c.per, i.population_scope, null
  from rule_clause as c
  join dim_indicator as i using (system_id, version, profile, indicator_id)
  where c.target_measure is not null
  union all
  select n.system_id, n.version, n.measure, n.item, n.value, null, i.population_scope, n.text_value
  from rule_condition as n
  join rule_clause as c using (system_id, version, profile, clause_id)
  join dim_indicator as i using (system_id, version, profile, indicator_id)
  union all
  select o.system_id, o.version, c.measure, if(o.attribute = 'item', o.option_value, null), null, null, null, if(o.attribute = 'value', o.option_value, null)
  from rule_option as o
  join rule_clause as c using (system_id, version, profile, clause_id)
  where o.attribute in ('item', 'value') and c.kind <> 'deduct_missing'
  union all
  select g.system_id, g.version, c.measure, null, null, null, null, g.label
  from rule_grade as g
  join rule_clause as c using (system_id, version, profile, clause_id)
  union all
  select r.system_id, r.version, unnest([r.measure, r.denominator]), coalesce(i.item, r.item), r.target, r.per, r.population_scope, null
  from dim_requirement as r
  left join rule_requirement_item as i using (system_id, version, requirement_id)
)
select
  r.system_id, r.version, r.measure, coalesce(r.item, '') as item, m.aggregate,
  coalesce(max(r.target), 2) as target,
  max(case r.per when 'month' then 12 when 'week' then 12 when 'day' then 12 when 'two_month' then 6 when 'quarter' then 4 when 'half_year' then 2 else 1 end) as parts,
  coalesce(max(r.scope) filter (where r.scope = 'person'), 'subject') as scope,
  list(distinct r.word) filter (where r.word is not null) as words
from raw as r
join dim_measure as m using (measure)
group by r.system_id, r.version, r.measure, coalesce(r.item, ''), m.aggregate;

insert into stg_claims (subject_type, subject_id, period, measure, value, text_value, item, qualifier, load_id, row_number)
with speaker as (
  select s.system_id, s.version, s.subject_type, s.subject_id, 'subject' as scope from subject as s
  union all
  select p.system_id, p.version, 'person', p.person_id, 'person' from person as p
)
select
  s.subject_type, s.subject_id,
  case a.parts when 1 then '2025' when 2 then '2025H' || part when 4 then '2025Q' || part when 6 then '2025B' || part else '2025M' || right('0' || part, 2) end,
  a.measure,
  case a.aggregate
    when 'category' then null
    when 'exists' then if(chance % 6 = 0, 0, 1)
    when 'rate' then 60 + chance % 41
    else round(a.target * (0.6 + chance % 7 * 0.1), 1)
  end,
  if(a.aggregate = 'category', a.words[chance % len(a.words) + 1], null),
  nullif(a.item, ''), 'exact', 4, row_number() over ()
from (
  select distinct s.subject_type, s.subject_id, a.*, part, (hash(s.subject_id, a.measure, a.item, part) % 1000)::integer as chance
  from asked as a
  join speaker as s on s.system_id = a.system_id and s.version = a.version and (s.scope = a.scope or (a.scope = 'person' and s.subject_type = 'person'))
  cross join range(1, a.parts + 1) as parts (part)
) as a
join (select distinct subject_type, subject_id from speaker) as s using (subject_type, subject_id);

-- Reviewers and the subjects themselves enter what only people can score.
insert into stg_scores (system_id, indicator_id, subject_type, subject_id, period, assessor, points, load_id, row_number)
select i.system_id, i.indicator_id, s.subject_type, s.subject_id, '2025', a.assessor, i.max_points * (1 - hash(s.subject_id, i.indicator_id, a.assessor) % 4 * 0.05), 5, row_number() over ()
from dim_indicator as i
join subject as s using (system_id, version)
cross join (values ('self'), ('review')) as a (assessor)
where i.is_leaf and i.is_manual and i.max_points is not null and i.profile = '';

-- Three entries a month for those who are in a ledger.
insert into stg_points (entry_id, person_id, entry_type, item, points, occurred_on, approved_on, load_id, row_number)
select s.subject_id || '-' || m || '-' || e.entry_type, s.subject_id, e.entry_type, '', 1 + hash(s.subject_id, m, e.entry_type) % e.most, make_date(2025, m::integer, 15), make_date(2025, m::integer, 25), 6, row_number() over ()
from subject as s
join dim_system as d using (system_id, version)
cross join range(1, 13) as months (m)
cross join (values ('duty', 12), ('bonus', 5), ('deduct', 3)) as e (entry_type, most)
where d.ledger_base is not null and s.subject_type = 'person';
