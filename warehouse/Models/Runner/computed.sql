create or replace table {{table}} ({{columns}})
