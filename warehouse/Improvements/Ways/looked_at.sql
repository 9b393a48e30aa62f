-- What the suggestions look at: the leaves of the subjects that are counted and known, their clauses, whose figures these are, and their conditions.
create or replace temp table looked_clause as
with combined as (
  select distinct p.grid_id, p.basis, p.indicator_id, p.combine from int_people_leaf as p
)
select
  g.scored_id, g.grid_id, a.subject_type, a.subject_id, a.period, a.as_of, g.year, g.looked_on, g.unit_id, g.basis, g.indicator_id,
  i.max_points, coalesce(i.start_points, 0) as start_points, i.is_clamped, p.combine, g.who_type, g.who_id,
  g.clause_id, g.kind, g.measure, g.item, g.per, g.step, g.k, g.partial, g.cap, g.when_null, g.when_null_points, coalesce(g.mode, 'all') as mode, g.value,
  g.target as each_target, e.target, e.effect, e.flag, g.is_of_unit, c.ordinal, c.quote
from int_leaf_result as r
join int_assessment_grid as a on a.grid_id = r.grid_id and a.as_of = $AsOf
join dim_indicator as i on i.system_id = r.system_id and i.version = r.version and i.profile = r.profile and i.indicator_id = r.indicator_id and i.is_leaf
left join combined as p on p.grid_id = r.grid_id and p.basis = r.taken_from and p.indicator_id = r.indicator_id
join int_clause_grid as g
  on g.grid_id = r.grid_id and g.basis = r.taken_from and g.indicator_id = r.indicator_id
  and g.population = case when p.combine is null then '' else i.population end
  and (p.combine is null or (g.who_type = 'people') = (p.combine = 'mean'))
join int_clause_result as e on e.scored_id = g.scored_id and e.basis = g.basis and e.clause_id = g.clause_id
join rule_clause as c on c.system_id = r.system_id and c.version = r.version and c.profile = r.profile and c.clause_id = g.clause_id
where r.basis = $Basis and r.taken_from in ('evidence', 'claim') and r.status = 'scored' and ($SubjectId is null or a.subject_id = $SubjectId);
-- A figure that is not known at all is asked for first; no suggestion can rest on it.
delete from looked_clause where (grid_id, indicator_id) in (select (c.grid_id, c.indicator_id) from looked_clause as c where c.flag = 'no_data');

-- Whose figure it is that a rule reads; of a mean, the person with the least, who moves it by his share.
create or replace temp table holder as
with read as (
  select m.*, w.who_type, w.who_id, w.unit_id, w.grid_id, w.population
  from int_subject_measure as m
  join int_scored_subject as w on w.scored_id = m.scored_id
  where w.scored_id in (select c.scored_id from looked_clause as c) or w.grid_id in (select c.grid_id from looked_clause as c where c.who_type = 'people')
),
least_first as (
  select
    r.grid_id, r.population, r.basis, r.measure, r.item, r.who_id, r.value,
    row_number() over (partition by r.grid_id, r.population, r.basis, r.measure, r.item order by r.value, r.who_id) as place,
    count(*) over (partition by r.grid_id, r.population, r.basis, r.measure, r.item) as people
  from read as r
  where r.who_type = 'person' and r.value is not null and not r.is_of_unit
)
select
  r.scored_id, r.basis, r.measure, r.item, r.value as seen,
  case when r.is_of_unit then 'unit' when r.who_type = 'people' then 'person' else r.who_type end as holder_type,
  case when r.is_of_unit then r.unit_id when r.who_type = 'people' then l.who_id else r.who_id end as holder_id,
  case when r.who_type = 'people' and not r.is_of_unit then l.people else 1 end as shares,
  case when r.who_type = 'people' and not r.is_of_unit then l.value else r.value end as holder_value,
  r.text_value, r.is_observed, r.is_reported
from read as r
left join least_first as l
  on r.who_type = 'people' and l.grid_id = r.grid_id and l.population = r.population and l.basis = r.basis and l.measure = r.measure and l.item = r.item and l.place = 1;

-- Every condition of these clauses as int_condition_result judges it, and the figure that would turn it; null where no rise can.
create or replace temp table looked_condition as
with meant as (
  select distinct p.population, p.scope from rule_population as p
),
asked as (
  select
    c.scored_id, c.indicator_id, c.basis, c.clause_id, c.kind, c.mode, c.period, c.max_points, c.effect, c.flag, c.k, c.ordinal, c.quote,
    d.group_no, d.condition_no, d.measure, d.op, d.value as bound, d.text_value as word, d.points, c.when_null,
    case when o.is_observed then o.item else coalesce(d.item, '') end as item,
    case when o.is_observed then o.seen else h.seen end as seen,
    case when o.is_observed then o.text_value else h.text_value end as text_value,
    coalesce(o.is_observed, false) or h.is_observed as is_observed, h.is_reported or coalesce(o.is_reported, false) as is_reported,
    h.holder_type, h.holder_id, h.shares, case when o.is_observed then o.holder_value else h.holder_value end as holder_value,
    n.population is not null and (n.scope = 'unit' or c.who_type = 'person') and not exists (
      select 1 from int_population_member as m
      where m.population = d.population and m.member_id = case when n.scope = 'unit' then c.unit_id else c.who_id end and m.unit_id = c.unit_id
        and m.valid_from <= c.looked_on and coalesce(m.valid_to, date '9999-12-31') >= c.looked_on) as is_skipped
  from looked_clause as c
  join int_assessment_grid as g on g.grid_id = c.grid_id
  join rule_condition as d on d.system_id = g.system_id and d.version = g.version and d.profile = g.profile and d.clause_id = c.clause_id
  join holder as h on h.scored_id = c.scored_id and h.basis = c.basis and h.measure = d.measure and h.item = coalesce(d.item, '')
  left join holder as o on o.scored_id = c.scored_id and o.basis = c.basis and o.measure = d.measure and o.item = case when d.item is null and c.who_type = 'unit' then d.population end
  left join meant as n on n.population = d.population
),
judged as (
  select
    a.*, a.kind in ('deduct_if', 'zero_if') as is_held_against,
    case
      when a.is_skipped then case when a.kind in ('deduct_if', 'zero_if') then 0 else 1 end
      when not a.is_observed and a.when_null = 'none' then case when a.kind = 'deduct_missing' then 1 else 0 end
      when a.word is not null then case when compare_text(a.text_value, a.op, a.word) then 1 else 0 end
      when compare_number(coalesce(a.seen, 0), a.op, a.bound) then 1
      else 0
    end as holds
  from asked as a
)
select
  j.*,
  case
    when j.word is not null or j.is_skipped or (j.holds = 1) <> j.is_held_against then null
    when j.is_held_against then
      case j.op when '=' then j.bound + 1 when '<=' then j.bound + 1 when '<' then j.bound when '<>' then case when j.bound > coalesce(j.seen, 0) then j.bound end end
    else
      case j.op when '>=' then j.bound when '>' then j.bound + 1 when '=' then case when j.bound > coalesce(j.seen, 0) then j.bound end when '<>' then j.bound + 1 end
  end as wanted,
  (j.holds = 1) = j.is_held_against as is_to_turn
from judged as j;

create or replace temp table way (
  scored_id bigint, indicator_id varchar, basis varchar, clause_id varchar, set_key varchar, option_no integer, steps integer, gain decimal(18, 6), lifts boolean,
  holder_type varchar, holder_id varchar, measure varchar, item varchar, period varchar, observed decimal(18, 4), rise decimal(18, 4), ordinal integer, quote varchar);
