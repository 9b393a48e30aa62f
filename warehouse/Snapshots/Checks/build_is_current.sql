-- zh: 模型构建完成于最近一次装载之后（否则先运行 build）
-- en: the models were built to their end after the last load (otherwise run build first)
select
  (select max(r.load_id) from load_run as r) as last_load_id,
  (select max(b.last_load_id) from build_run as b where b.finished_at is not null) as built_load_id
where not exists (
  select 1 from build_run as b
  where b.finished_at is not null and b.last_load_id = (select coalesce(max(r.load_id), 0) from load_run as r)
)
