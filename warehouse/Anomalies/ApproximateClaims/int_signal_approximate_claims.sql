-- int_signal_approximate_claims: one stated figure and whether it is only about right
-- grain:   dataset, record_id, person_id
-- inputs:  fct_claim, int_stating_unit
-- source:  facts.md S-27: 余, 多, 以上, 约 are no numbers; a report may use one now and then, which the peers show. 以上 of a target stated as the
--          target is looked at as well.
-- columns: unit_id     unit
--          quarter     quarter
--          dataset     dataset of the record
--          record_id   its key there, without the person
--          person_id   person of its key, empty where the record is a unit's own
--          measure     measure
--          item        item, empty if none
--          period      period
--          value       figure stated
--          qualifier   exact, about, at_least or over
--          report      report that states it, null if not named
--          is_odd      the figure is not exact
--          load_id     load that brought the record
--          row_number  record number in its file
select
  u.unit_id, u.quarter, 'claims' as dataset,
  claim_key(c.measure, c.item, c.subject_type, c.subject_id, c.period) as record_id,
  case when c.subject_type = 'person' then c.subject_id else '' end as person_id, c.measure, c.item, c.period, c.value, c.qualifier, c.report,
  c.qualifier <> 'exact' as is_odd, c.load_id, c.row_number
from fct_claim as c
join int_stating_unit as u on u.subject_type = c.subject_type and u.subject_id = c.subject_id and u.period = c.period
where c.value > 0
