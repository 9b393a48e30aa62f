-- The rows of the assessment grid of those in the scope.
create or replace temp table {{scope}}_own_grid as
select g.grid_id as id from {{main}}.int_assessment_grid as g where g.subject_id in (select o.id from {{scope}}_own as o);
create or replace temp table {{scope}}_near_grid as
select g.grid_id as id from {{main}}.int_assessment_grid as g where g.subject_id in (select n.id from {{scope}}_near as n);
create or replace temp table {{scope}}_own_scored as
select s.scored_id as id from {{main}}.int_scored_subject as s where s.grid_id in (select o.id from {{scope}}_own_grid as o);
create or replace temp table {{scope}}_near_scored as
select s.scored_id as id from {{main}}.int_scored_subject as s where s.grid_id in (select n.id from {{scope}}_near_grid as n);
