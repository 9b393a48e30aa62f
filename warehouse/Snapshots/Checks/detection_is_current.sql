-- zh: 线索与风险依据的数据与成绩相同（否则先运行 build）
-- en: flags and risks rest on the same loads as the scores (otherwise run build first)
select b.last_load_id, b.detected_load_id
from build_run as b
where b.finished_at is not null and b.detected_load_id is distinct from b.last_load_id
