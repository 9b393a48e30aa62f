-- Whose rank moved since others did: they and their unit, nobody else on its roster.
insert into {{scope}}_own
select w.id from (
  select r.id from ranked_core as r
  union
  select p.unit_id from {{main}}.dim_person as p where p.person_id in (select r.id from ranked_core as r)
) as w
where w.id not in (select o.id from {{scope}}_own as o);
