select hash({{key}}) as key_hash from typed where errors = 0
