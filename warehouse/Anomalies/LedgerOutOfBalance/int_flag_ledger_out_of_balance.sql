-- int_flag_ledger_out_of_balance: points ledgers of a unit's quarter that contradict themselves
-- grain:   flag_id
-- inputs:  int_ledger_contradiction
-- source:  facts.md H-15: the rows contradict each other, so it is hard; design.md section 9
-- columns: flag_id       ledger_out_of_balance:UNIT:QUARTER, the same in every build
--          detector      ledger_out_of_balance
--          severity      hard
--          subject_type  unit
--          subject_id    unit
--          unit_id       unit
--          period        quarter
--          p_value       null: a contradiction needs no chance
--          q_value       null
--          score         largest difference between a published and a counted total, in points
--          summary_zh    what was found, Chinese
--          summary_en    the same in English
--          innocent_zh   what to ask about first, Chinese
--          innocent_en   the same in English
--          evidence      JSON list of records, the largest difference first, ten at most
--          fields        JSON list of the columns compared
with placed as (
  select
    c.*, row_number() over (partition by c.unit_id, c.quarter order by abs(c.difference) desc nulls last, c.rule, c.record_id) as place
  from int_ledger_contradiction as c
),
grouped as (
  select
    p.unit_id, p.quarter,
    count(*) filter (where p.rule = 'published_total') as totals,
    count(*) filter (where p.rule <> 'published_total') as entries,
    coalesce(max(abs(p.difference)), 0) as difference,
    list(json_object(
      'rule', p.rule, 'record_id', p.record_id, 'person_id', p.person_id, 'period', p.period, 'stated', p.stated, 'counted', p.counted,
      'difference', p.difference, 'stated_on', p.stated_on, 'file', p.file, 'row_number', p.row_number) order by p.place
    ) filter (where p.place <= 10) as evidence
  from placed as p
  group by p.unit_id, p.quarter
)
select
  'ledger_out_of_balance:' || g.unit_id || ':' || g.quarter as flag_id,
  'ledger_out_of_balance' as detector, 'hard' as severity, 'unit' as subject_type, g.unit_id as subject_id, g.unit_id, g.quarter as period,
  cast(null as double) as p_value, cast(null as double) as q_value, cast(g.difference as double) as score,
  g.totals::varchar || ' 个公示积分与已审批条目之和不符，' || g.entries::varchar || ' 条积分在公示之后才申报。' as summary_zh,
  'Published totals that differ from the sum of the approved entries: ' || g.totals::varchar
    || '; entries declared after publication: ' || g.entries::varchar || '.' as summary_en,
  '可能有条目漏报或公示表未随复核更正；请先核对公示表与台账。' as innocent_zh,
  'An entry may not have been handed in, or the published list was not corrected after a review; compare the list with the ledger first.' as innocent_en,
  to_json(g.evidence) as evidence,
  to_json(['decisions.published_total', 'points.points', 'points.declared_on', 'points.published_on']) as fields
from grouped as g
