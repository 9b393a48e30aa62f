-- int_ledger_result: the account of a ledger: the months of a period, the entries of a month, and the entries of each named aspect
-- grain:   system_id, version, period, as_of, subject_id, indicator_id, basis
-- inputs:  int_ledger_total, int_ledger_period, int_ledger_entry, int_assessment_grid, dim_indicator
-- local:   subject_id
-- source:  design.md section 7: explained effects sum to the points; the row ledger is the whole, the rows of aspects say which entries named them
-- columns: system_id     assessment system
--          version       version in force
--          period        2025M01, 2025Q1 or the assessment period
--          as_of         quarter looked at
--          subject_id    member
--          indicator_id  ledger, or an aspect that the system names (of the assessment period only)
--          basis         official or claimed
--          points        points; of an aspect, its share of the total by the same mean or sum; null where nothing was entered
--          status        scored or no_data
--          flags         JSON list
--          explanation   JSON list as in mart_indicator_result; an entry also says its entry, item and day
with entry as (
  select
    e.system_id, e.version, e.subject_id, e.basis, e.month, e.indicator_id, e.effect, e.refused, e.occurred_on, e.entry_id,
    json_object(
      'clause', coalesce(e.indicator_id, 'ledger'), 'kind', e.entry_type, 'observed', e.points, 'target', null, 'effect', e.effect, 'flag', e.refused,
      'quote', null, 'interpretation', null, 'entry', e.entry_id, 'item', e.item, 'occurred_on', e.occurred_on) as line
  from int_ledger_entry as e
),
by_month as (
  select e.system_id, e.version, e.subject_id, e.basis, e.month, list(e.line order by e.occurred_on, e.entry_id) as lines
  from entry as e
  group by e.system_id, e.version, e.subject_id, e.basis, e.month
),
month_line as (
  select
    p.system_id, p.version, p.period, p.as_of, p.subject_id, p.basis,
    list(json_object('clause', p.month, 'kind', 'month', 'observed', p.total, 'target', null, 'effect', p.total, 'flag', null, 'quote', null, 'interpretation', null) order by p.month) as lines
  from int_ledger_period as p
  where p.rule <> 'month'
  group by p.system_id, p.version, p.period, p.as_of, p.subject_id, p.basis
),
aspect as (
  select
    t.system_id, t.version, t.period, t.as_of, t.subject_id, t.basis, t.rule, t.months, i.indicator_id,
    count(e.entry_id) as entries, coalesce(sum(e.effect), 0) as added,
    list(e.line order by e.occurred_on, e.entry_id) filter (where e.entry_id is not null) as lines
  from int_ledger_total as t
  join int_assessment_grid as g on g.grid_id = t.grid_id
  join dim_indicator as i on i.system_id = g.system_id and i.version = g.version and i.profile = g.profile and i.is_leaf
  left join entry as e
    on e.system_id = t.system_id and e.version = t.version and e.subject_id = t.subject_id and e.basis = t.basis and e.indicator_id = i.indicator_id
    and substr(e.month, 1, 4) = substr(t.period, 1, 4) and quarter_of(e.occurred_on) <= t.as_of
  group by t.system_id, t.version, t.period, t.as_of, t.subject_id, t.basis, t.rule, t.months, i.indicator_id
),
shared as (
  select a.*, cast(case when a.rule = 'mean' then cast(a.added as double) / a.months else a.added end as decimal(18, 6)) as points
  from aspect as a
)
select
  t.system_id, t.version, t.period, t.as_of, t.subject_id, 'ledger' as indicator_id, t.basis, t.total as points, 'scored' as status,
  to_json([]) as flags,
  to_json(list_concat(
    [json_object('clause', 'ledger', 'kind', 'start', 'observed', null, 'target', null, 'effect', m.start, 'flag', null, 'quote', null, 'interpretation', null)],
    coalesce(b.lines, []))) as explanation
from int_ledger_total as t
join int_ledger_period as m
  on m.system_id = t.system_id and m.version = t.version and m.subject_id = t.subject_id and m.basis = t.basis and m.period = t.period and m.rule = 'month'
left join by_month as b
  on b.system_id = t.system_id and b.version = t.version and b.subject_id = t.subject_id and b.basis = t.basis and b.month = t.period
where t.rule = 'month'
union all
select
  t.system_id, t.version, t.period, t.as_of, t.subject_id, 'ledger' as indicator_id, t.basis, t.total as points, 'scored' as status,
  to_json([]) as flags,
  to_json(list_concat(
    [json_object('clause', 'ledger', 'kind', 'start', 'observed', null, 'target', null, 'effect', 0, 'flag', null, 'quote', null, 'interpretation', null)],
    l.lines,
    case when t.rule = 'mean' then
      [json_object('clause', 'ledger', 'kind', 'mean', 'observed', t.months, 'target', null, 'effect', t.total - t.added, 'flag', null, 'quote', null, 'interpretation', 'INT-37')]
    else [] end)) as explanation
from int_ledger_total as t
join month_line as l
  on l.system_id = t.system_id and l.version = t.version and l.period = t.period and l.as_of = t.as_of and l.subject_id = t.subject_id and l.basis = t.basis
where t.rule <> 'month'
union all
select
  s.system_id, s.version, s.period, s.as_of, s.subject_id, s.indicator_id, s.basis,
  case when s.entries > 0 then s.points end as points,
  case when s.entries > 0 then 'scored' else 'no_data' end as status,
  case when s.entries > 0 then to_json([]) else to_json(['no_data']) end as flags,
  to_json(list_concat(
    [json_object('clause', s.indicator_id, 'kind', 'start', 'observed', null, 'target', null, 'effect', 0, 'flag', case when s.entries = 0 then 'no_data' end, 'quote', null, 'interpretation', null)],
    coalesce(s.lines, []),
    case when s.rule = 'mean' and s.entries > 0 then
      [json_object('clause', s.indicator_id, 'kind', 'mean', 'observed', s.months, 'target', null, 'effect', s.points - s.added, 'flag', null, 'quote', null, 'interpretation', 'INT-37')]
    else [] end)) as explanation
from shared as s
