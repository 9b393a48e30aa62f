update build_run set detected_load_id = last_load_id
