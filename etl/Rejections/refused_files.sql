-- Files refused as a whole, unless the same file or sheet was loaded since.
select load_run.load_id, load_run.dataset, load_run.file, load_run.sheet, load_run.refused as rule, load_run.message_zh, load_run.message_en
from load_run
where load_run.refused is not null and ($file is null or contains(load_run.file, $file))
  and case when $load is not null then load_run.load_id = $load else not exists (
    select 1 from load_run as later
    where later.load_id > load_run.load_id and later.file = load_run.file and later.sheet is not distinct from load_run.sheet) end
order by load_run.load_id
