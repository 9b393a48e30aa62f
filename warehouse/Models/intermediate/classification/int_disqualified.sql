-- int_disqualified: rights that a subject loses; score and tier are kept
-- grain:   grid_id, basis
-- inputs:  int_total, int_tier, int_rank, rule_override, int_recorded_value
-- local:   grid_id
-- source:  rules.md 3.18: SYS-03 较差, SYS-12 「累计扣分超过10分」; a right is lost only where what is unknown cannot save it
-- columns: grid_id   row of int_assessment_grid
--          basis     official, claimed, self or review
--          rights    JSON list of the rights lost
--          rules     ordinals of the rules that hold, each between semicolons
--          observed  what the first of them saw: tier, rank, points or figure
with condition as (
  select
    o.system_id, o.version, o.ordinal, o.result, o.measure, coalesce(o.item, '') as item, o.op, o.value, o.text_value, o.rights
  from rule_override as o
  where o.kind = 'disqualify'
),
asked as (
  select
    t.grid_id, t.basis, c.system_id, c.version, c.ordinal,
    case
      when c.result = 'tier' then compare_text(i.tier, c.op, c.text_value)
      when c.result = 'rank' then compare_number(k.rank, c.op, c.value)
      when c.result = 'total' and t.has_data and not t.is_invalid then compare_number(t.known_points, c.op, c.value)
        and case when t.upper_bound is null then c.op in ('>', '>=') else compare_number(t.known_points + t.unknown_points, c.op, c.value) end
      when c.result = 'deducted' and t.has_data and not t.is_invalid then compare_number(t.standard_points - t.known_points, c.op, c.value)
        and case when t.upper_bound is null then c.op in ('<', '<=') else compare_number(t.standard_points - t.known_points - t.unknown_points, c.op, c.value) end
      when c.measure is not null and not v.is_invalid then compare_number(v.value, c.op, c.value) or (c.text_value is not null and compare_text(v.text_value, c.op, c.text_value))
    end as holds,
    case c.result
      when 'tier' then i.tier
      when 'rank' then cast(k.rank as varchar)
      when 'total' then cast(t.known_points as varchar)
      when 'deducted' then cast(t.standard_points - t.known_points as varchar)
      else coalesce(cast(v.value as varchar), v.text_value)
    end as observed
  from int_total as t
  join condition as c on c.system_id = t.system_id and c.version = t.version
  left join int_tier as i on i.grid_id = t.grid_id and i.basis = t.basis
  left join int_rank as k on k.grid_id = t.grid_id and k.basis = t.basis
  left join int_recorded_value as v on v.grid_id = t.grid_id and v.basis = t.basis and v.measure = c.measure and v.item = c.item
  where t.grid_id is not null and not t.is_veto
),
lost as (
  select a.grid_id, a.basis, a.system_id, a.version, a.ordinal, min(a.observed) as observed
  from asked as a
  group by a.grid_id, a.basis, a.system_id, a.version, a.ordinal
  having count(*) = sum(case when a.holds then 1 else 0 end)
),
-- One row a right: the rule keeps several joined by ;.
listed as (
  select distinct c.system_id, c.version, c.ordinal, unnest(string_split(c.rights, ';')) as right_lost
  from condition as c
)
select
  l.grid_id, l.basis,
  to_json(list(distinct r.right_lost order by r.right_lost)) as rights,
  ';' || string_agg(distinct cast(l.ordinal as varchar), ';' order by cast(l.ordinal as varchar)) || ';' as rules,
  min(l.observed) as observed
from lost as l
join listed as r on r.system_id = l.system_id and r.version = l.version and r.ordinal = l.ordinal
group by l.grid_id, l.basis
