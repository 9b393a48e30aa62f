-- Figures that others give: an award, an adopted suggestion, a vote. Nobody can be told to see to them.
create or replace temp table conferred as
select v.measure, v.item from (values ('awards', null), ('vote_score', null), ('satisfaction_rate', null), ('suggestions', '採納')) as v (measure, item);
create or replace temp view barred as
select m.measure, c.item, 'judged' as why from dim_measure as m left join conferred as c on c.measure = m.measure where m.aggregate = 'category' or c.measure is not null;
-- What records can show, and of whom; a rate and a least figure do not rise by one record more.
create or replace temp view provable as
select distinct s.measure, s.subject_type as holder_type
from rule_measure_source as s
join dim_measure as m on m.measure = s.measure and m.aggregate not in ('rate', 'minimum')
