-- What one clause of dx_chengtou made of the records of a member.
select try_cast(e ->> 'observed' as decimal(18, 2)) as observed, cast(e ->> 'effect' as decimal(18, 2)) as effect
from mart_indicator_result as r, unnest(cast(r.explanation as json[])) as u(e)
where r.system_id = 'dx_chengtou' and r.subject_id = $subject and r.basis = 'evidence' and r.as_of = '2025Q4' and (e ->> 'clause') = $clause
