({{key}}) in (select ({{key}}) from {{table}} where load_id in (select load_run.load_id from load_run where load_run.is_current) and ({{fails}}))
