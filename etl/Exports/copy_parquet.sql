copy {{mart}} to '{{path}}' (format parquet, compression zstd)
