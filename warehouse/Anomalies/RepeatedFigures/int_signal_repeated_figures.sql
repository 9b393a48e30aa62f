-- int_signal_repeated_figures: one figure that a subject states for a year or quarter and stated a year before as well, and whether it is the same
-- grain:   dataset, record_id, person_id
-- inputs:  fct_claim, int_stating_unit, dim_period
-- source:  facts.md S-30: equal in more than 80 % of the fields. Noughts and figures of categories say nothing; that small whole numbers
--          agree by chance the peers show.
-- columns: unit_id       unit
--          quarter       quarter
--          dataset       dataset of the record
--          record_id     its key there, without the person
--          person_id     person of its key, empty where the record is a unit's own
--          measure       measure
--          item          item, empty if none
--          period        period
--          value         figure stated
--          before        the same period a year before
--          value_before  figure stated then
--          is_odd        the two are equal
--          load_id       load that brought the record
--          row_number    record number in its file
with stated as (
  select c.subject_type, c.subject_id, c.period, c.measure, c.item, c.value, p.year, p.kind, p.ordinal, c.load_id, c.row_number
  from fct_claim as c
  join dim_period as p on p.period = c.period and p.kind in ('year', 'half_year', 'quarter')
  where c.value > 0
)
select
  u.unit_id, u.quarter, 'claims' as dataset,
  claim_key(s.measure, s.item, s.subject_type, s.subject_id, s.period) as record_id,
  case when s.subject_type = 'person' then s.subject_id else '' end as person_id,
  s.measure, s.item, s.period, s.value, b.period as before, b.value as value_before, s.value = b.value as is_odd, s.load_id, s.row_number
from stated as s
join stated as b
  on b.subject_type = s.subject_type and b.subject_id = s.subject_id and b.measure = s.measure and b.item = s.item and b.kind = s.kind and b.ordinal = s.ordinal
  and b.year = s.year - 1
join int_stating_unit as u on u.subject_type = s.subject_type and u.subject_id = s.subject_id and u.period = s.period
