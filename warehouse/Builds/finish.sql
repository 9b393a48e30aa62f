update build_run set finished_at = $finishedAt
