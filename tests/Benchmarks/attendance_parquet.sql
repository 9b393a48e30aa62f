copy attendance_rows to '{{path}}' (format parquet);
