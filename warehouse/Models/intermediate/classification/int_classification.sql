-- int_classification: the account of a tier, of what replaced it, of the rights lost and of the consequences named
-- grain:   grid_id, basis
-- inputs:  int_total, int_tier, int_tier_manual, int_rank, int_veto, int_forced_tier, int_disqualified, int_recorded_value, dim_system, rule_tier, rule_override, rule_action
-- local:   grid_id
-- source:  rules.md 3.12 to 3.19; design.md section 6: every result explains itself
-- columns: grid_id      row of int_assessment_grid
--          basis        official, claimed, self or review
--          actions      JSON list of consequences, null if none
--          explanation  JSON list of {kind, observed, target, result, flag, quote, interpretation}, in the order of evaluation
with ruled as (
  select
    t.grid_id, t.basis, t.system_id, t.version, d.tier_kind, d.tier_measure, t.lower_bound, t.upper_bound, t.is_veto, t.has_data, t.deciding, t.known_points, t.standard_points,
    i.tier, i.tier_flag, i.rank_flag, k.rank, m.tier as recorded, f.label as forced, f.quote as forced_quote, f.interpretation as forced_interpretation,
    v.quote as veto_quote, q.rights
  from int_total as t
  join int_tier as i on i.grid_id = t.grid_id and i.basis = t.basis
  join dim_system as d on d.system_id = t.system_id and d.version = t.version
  left join int_rank as k on k.grid_id = t.grid_id and k.basis = t.basis
  left join int_tier_manual as m on m.grid_id = t.grid_id and m.basis = t.basis
  left join int_forced_tier as f on f.grid_id = t.grid_id and f.basis = t.basis
  left join int_veto as v on v.grid_id = t.grid_id
  left join int_disqualified as q on q.grid_id = t.grid_id and q.basis = t.basis
),
-- A label of two rows (the same word in the middle and below) shows the better one.
label as (
  select r.system_id, r.version, r.label, min(r.ordinal) as ordinal, max(r.lower) as lower, max(coalesce(r.top_n, r.bottom_n)) as places
  from rule_tier as r
  where r.label is not null
  group by r.system_id, r.version, r.label
),
line as (
  select
    r.grid_id, r.basis, 1 as step, 0 as ordinal,
    json_object('kind', 'veto', 'observed', null, 'target', null, 'result', 'VETO', 'flag', null, 'quote', r.veto_quote, 'interpretation', null) as entry
  from ruled as r
  where r.is_veto
  union all
  select
    r.grid_id, r.basis, 2 as step, 0 as ordinal,
    json_object(
      'kind', 'tier_' || r.tier_kind,
      'observed', case
        when r.tier_kind in ('rank', 'quota') then cast(r.rank as varchar)
        when r.tier_kind = 'manual' then r.recorded
        when r.tier_measure is not null then cast(v.value as varchar)
        when r.lower_bound = r.upper_bound then cast(r.lower_bound as varchar)
        when r.has_data then cast(r.lower_bound as varchar) || '…' || coalesce(cast(r.upper_bound as varchar), '')
      end,
      'target', case when r.tier_kind = 'rank' then cast(l.places as varchar) when r.tier_kind = 'threshold' then cast(l.lower as varchar) end,
      'result', case when r.tier_kind = 'manual' then r.recorded when r.forced is null then r.tier end,
      'flag', case when r.rank_flag <> 'ok' then r.rank_flag when r.tier_flag <> 'ok' then r.tier_flag end, 'quote', null, 'interpretation', null) as entry
  from ruled as r
  left join label as l on l.system_id = r.system_id and l.version = r.version and l.label = r.tier
  left join int_recorded_value as v on v.grid_id = r.grid_id and v.basis = r.basis and v.measure = r.tier_measure and v.item = ''
  where r.tier_kind is not null and not r.is_veto
  union all
  select
    r.grid_id, r.basis, 3 as step, o.ordinal,
    json_object(
      'kind', 'force_tier',
      'observed', case o.result
        when 'rank' then cast(r.rank as varchar)
        when 'total' then cast(r.known_points as varchar)
        when 'deducted' then cast(r.standard_points - r.known_points as varchar)
        else coalesce(cast(v.value as varchar), v.text_value)
      end,
      'target', o.op || ' ' || coalesce(cast(o.value as varchar), o.text_value), 'result', o.label,
      'flag', null, 'quote', o.quote, 'interpretation', o.interpretation) as entry
  from ruled as r
  join rule_override as o on o.system_id = r.system_id and o.version = r.version and o.kind = 'force_tier' and o.label = r.forced and o.quote is not distinct from r.forced_quote
  left join int_recorded_value as v on v.grid_id = r.grid_id and v.basis = r.basis and v.measure = o.measure and v.item = coalesce(o.item, '')
  union all
  select
    r.grid_id, r.basis, 4 as step, o.ordinal,
    json_object(
      'kind', 'disqualify', 'observed', q.observed, 'target', o.op || ' ' || coalesce(cast(o.value as varchar), o.text_value), 'result', o.rights,
      'flag', null, 'quote', o.quote, 'interpretation', o.interpretation) as entry
  from ruled as r
  join int_disqualified as q on q.grid_id = r.grid_id and q.basis = r.basis
  join rule_override as o on o.system_id = r.system_id and o.version = r.version and o.kind = 'disqualify' and position(';' || cast(o.ordinal as varchar) || ';' in q.rules) > 0
),
triggered as (
  select r.grid_id, r.basis, r.system_id, r.version, r.tier as trigger from ruled as r where r.tier is not null
  union all
  select r.grid_id, r.basis, r.system_id, r.version, 'result' as trigger from ruled as r where not r.is_veto and (r.deciding is not null or r.tier is not null)
  union all
  select r.grid_id, r.basis, r.system_id, r.version, 'disqualified' as trigger from ruled as r where r.rights is not null
),
consequence as (
  select
    t.grid_id, t.basis, to_json(list(distinct a.action order by a.action)) as actions,
    list(json_object('kind', 'action', 'observed', a.label, 'target', null, 'result', a.action, 'flag', null, 'quote', a.quote, 'interpretation', a.interpretation) order by a.action) as entries
  from triggered as t
  join rule_action as a on a.system_id = t.system_id and a.version = t.version and a.label = t.trigger
  group by t.grid_id, t.basis
),
account as (
  select l.grid_id, l.basis, list(l.entry order by l.step, l.ordinal) as entries
  from line as l
  group by l.grid_id, l.basis
)
select
  coalesce(a.grid_id, c.grid_id) as grid_id, coalesce(a.basis, c.basis) as basis, c.actions,
  to_json(list_concat(coalesce(a.entries, []), coalesce(c.entries, []))) as explanation
from account as a
full join consequence as c on c.grid_id = a.grid_id and c.basis = a.basis
