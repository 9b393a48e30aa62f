-- Whose rows are computed (own) and whose are read for it (near): from the units and persons named, along rosters. Who is on the
-- roster of a changed unit answers with it, and so do the units of those; what they rest on lies one roster further.
create or replace temp table {{scope}}_step as
select c.id from {{core}} as c
union
select p.unit_id from {{main}}.dim_person as p where p.person_id in (select c.id from {{core}} as c)
union
select p.person_id from {{main}}.dim_person as p where p.unit_id in (select c.id from {{core}} as c);
create or replace temp table {{scope}}_own as
select s.id from {{scope}}_step as s
union
select p.unit_id from {{main}}.dim_person as p where p.person_id in (select s.id from {{scope}}_step as s)
union
select p.person_id from {{main}}.dim_person as p where p.unit_id in (select s.id from {{scope}}_step as s);
{{more}}
create or replace temp table {{scope}}_near as
select o.id from {{scope}}_own as o
union
select p.unit_id from {{main}}.dim_person as p where p.person_id in (select o.id from {{scope}}_own as o)
union
select p.person_id from {{main}}.dim_person as p where p.unit_id in (select o.id from {{scope}}_own as o);
create or replace temp table {{scope}}_session as
select distinct s.session_id from {{main}}.stg_sessions as s where s.unit_id in (select n.id from {{scope}}_near as n);
