-- int_ledger_contradiction: a published total that the approved entries do not give, or an entry declared after it was published
-- grain:   rule, record_id
-- inputs:  fct_decision, fct_points_entry, int_ledger_total, dim_period, load_run
-- source:  facts.md H-15; golden.md 14d. A published mean may be rounded to the second decimal; where the file names no system any ledger of the member may agree
-- columns: rule        published_total or declared_after_publication
--          record_id   decision_id or entry_id
--          unit_id     unit of the member
--          person_id   member
--          quarter     quarter that the record speaks of
--          period      month, quarter or year published; month of the entry
--          stated      total published, or points of the entry
--          counted     total of the approved entries, null for an entry
--          difference  stated - counted, null for an entry
--          stated_on   day of publication or of declaration
--          file        file that brought the record
--          row_number  record number in it
with compared as (
  select
    d.decision_id, d.subject_id as person_id, d.period, d.published_total, d.publish_from, d.load_id, d.row_number, t.total, t.unit_id, t.as_of,
    row_number() over (partition by d.decision_id order by abs(d.published_total - t.total), t.system_id, t.as_of desc) as choice
  from fct_decision as d
  join dim_period as p on p.period = d.period
  join int_ledger_total as t
    on t.subject_id = d.subject_id and t.period = d.period and t.as_of = p.quarter and t.basis = 'official'
    and t.system_id = coalesce(d.system_id, t.system_id)
  where d.subject_type = 'person' and d.published_total is not null
)
select
  'published_total' as rule, c.decision_id as record_id, c.unit_id, c.person_id, c.as_of as quarter, c.period,
  cast(c.published_total as decimal(18, 6)) as stated, c.total as counted, cast(c.published_total - c.total as decimal(18, 6)) as difference,
  c.publish_from as stated_on, r.file, c.row_number
from compared as c
join load_run as r on r.load_id = c.load_id
where c.choice = 1 and abs(c.published_total - c.total) > 0.005 and c.unit_id is not null
union all
select
  'declared_after_publication' as rule, e.entry_id as record_id, e.unit_id, e.person_id, e.quarter,
  substr(cast(e.period_id as varchar), 1, 4) || 'M' || right(cast(e.period_id as varchar), 2) as period,
  cast(e.points as decimal(18, 6)) as stated, cast(null as decimal(18, 6)) as counted, cast(null as decimal(18, 6)) as difference,
  e.declared_on as stated_on, r.file, e.row_number
from fct_points_entry as e
join load_run as r on r.load_id = e.load_id
where e.declared_on > e.published_on and e.unit_id is not null
