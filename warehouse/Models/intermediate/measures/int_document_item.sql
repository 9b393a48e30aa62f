-- int_document_item: what a document proves to be there: the items of the systems' lists that its title names
-- grain:   doc_id, measure, item
-- inputs:  fct_document, rule_clause, rule_condition, rule_option, dim_requirement, rule_requirement_item
-- local:   unit_id
-- source:  measures documents and institutions; of the words of one system the longest in the title counts. Words of three characters or fewer
--          (安排, 检查) must be the whole title, since they stand in too many, or stand before 制度 or 机制 in that of an institution;
--          a document that names nothing stands for its type
-- columns: doc_id   document
--          unit_id  unit whose document it is
--          measure  documents or institutions
--          item     item as a code, or the type of the document
with asked as (
  select m.measure from (values ('documents'), ('institutions')) as m (measure)
),
listed as (
  select c.system_id, c.measure, o.option_value as code, o.option_value as word
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute = 'item'
  union
  select c.system_id, c.measure, o.option_value as code, o.option_zh as word
  from rule_option as o
  join rule_clause as c on c.system_id = o.system_id and c.version = o.version and c.profile = o.profile and c.clause_id = o.clause_id
  where o.attribute = 'item' and o.option_zh is not null
  union
  select d.system_id, d.measure, d.item as code, d.item as word from rule_condition as d where d.item is not null
  union
  select r.system_id, r.measure, i.item as code, i.item as word
  from rule_requirement_item as i
  join dim_requirement as r on r.system_id = i.system_id and r.version = i.version and r.requirement_id = i.requirement_id
  union
  select r.system_id, r.measure, i.item as code, i.item_zh as word
  from rule_requirement_item as i
  join dim_requirement as r on r.system_id = i.system_id and r.version = i.version and r.requirement_id = i.requirement_id
  where i.item_zh is not null
),
word as (
  select l.system_id, l.measure, l.code, l.word
  from listed as l
  join asked as a on a.measure = l.measure
),
-- Titles repeat from unit to unit: each is read once.
title as (
  select distinct d.title, d.doc_type = 'institution' as is_institution from fct_document as d where d.title is not null
),
whole as (
  select t.title, t.is_institution, w.system_id, w.measure, w.code, w.word
  from title as t
  join word as w on w.word = t.title
),
part as (
  select t.title, t.is_institution, w.system_id, w.measure, w.code, w.word
  from title as t
  cross join word as w
  where (length(w.word) > 3 and position(w.word in t.title) > 0)
    or (t.is_institution and w.measure = 'institutions' and (position(w.word || '制度' in t.title) > 0 or position(w.word || '机制' in t.title) > 0))
),
named as (
  select n.title, n.is_institution, n.system_id, n.measure, n.code,
    rank() over (partition by n.title, n.is_institution, n.system_id, n.measure order by length(n.word) desc) as choice
  from (
    select p.title, p.is_institution, p.system_id, p.measure, p.code, p.word from part as p
    union
    select w.title, w.is_institution, w.system_id, w.measure, w.code, w.word from whole as w
  ) as n
),
meant as (
  select distinct n.title, n.is_institution, n.measure, n.code from named as n where n.choice = 1
)
select d.doc_id, d.unit_id, m.measure, m.code as item
from fct_document as d
join meant as m on m.title = d.title and m.is_institution = (d.doc_type = 'institution')
union all
select d.doc_id, d.unit_id, a.measure, d.doc_type as item
from fct_document as d
cross join asked as a
left join (select distinct m.title, m.is_institution, m.measure from meant as m) as k
  on k.title = d.title and k.is_institution = (d.doc_type = 'institution') and k.measure = a.measure
where k.title is null
