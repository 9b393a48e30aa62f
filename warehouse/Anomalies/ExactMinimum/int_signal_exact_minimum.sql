-- int_signal_exact_minimum: one requirement that a unit met by its records, and whether by no more than it had to
-- grain:   dataset, record_id
-- inputs:  mart_requirement_result, dim_period
-- source:  facts.md S-14: measures within one percent above their targets. Looked at once, at the end of the requirement's period; targets under 3 are
--          left out, since who does anything there does exactly so much
-- columns: unit_id         unit
--          quarter         quarter in which the period ends
--          dataset         requirements
--          record_id       system, version, requirement, period and unit, joined by /
--          system_id       system
--          requirement_id  requirement
--          observed        what the records give
--          target          what is asked
--          is_odd          within one percent above the target
--          load_id         null: counted from many records
--          row_number      null
select
  r.subject_id as unit_id, r.as_of as quarter, 'requirements' as dataset,
  r.system_id || '/' || r.version || '/' || r.requirement_id || '/' || r.period || '/' || r.subject_id as record_id,
  r.system_id, r.requirement_id, r.observed, r.target, r.observed <= r.target * 1.01 as is_odd, cast(null as bigint) as load_id, cast(null as bigint) as row_number
from mart_requirement_result as r
join dim_period as p on p.period = r.period and p.quarter = r.as_of
where r.basis = 'evidence' and r.subject_type = 'unit' and r.status = 'met' and r.kind in ('req_min', 'req_cadence', 'req_rate')
  and r.target >= 3 and r.observed >= r.target and r.people_due is null and not (r.kind = 'req_rate' and r.target >= 99)
