-- The dimensions and facts of the snapshot by the column that narrows them to the subjects; 'all' where nothing does, or they are small; 'either' where a record is a person's or its unit's own.
with shape as (
  select
    c.table_name,
    max(case when c.column_name = 'person_id' then 1 else 0 end) as has_person,
    max(case when c.column_name = 'subject_id' then 1 else 0 end) as has_subject,
    max(case when c.column_name = 'unit_id' then 1 else 0 end) as has_unit
  from duckdb_columns() as c
  where c.database_name = 'base' and (c.table_name like 'fct\_%' escape '\' or c.table_name in ('dim_unit', 'dim_unit_ancestor', 'dim_person', 'dim_period'))
    and c.table_name <> 'fct_enrolment'
  group by c.table_name
),
keyed as (
  select
    s.table_name,
    case
      when s.table_name in ('dim_unit', 'dim_unit_ancestor', 'dim_period') then 'all'
      when s.table_name in ('fct_deed', 'fct_contradicted_record') then 'either'
      when s.has_person = 1 then 'person_id'
      when s.has_subject = 1 then 'subject_id'
      when s.has_unit = 1 then 'unit_id'
      else 'all'
    end as key
  from shape as s
)
select k.table_name from keyed as k where k.key = $key order by k.table_name
