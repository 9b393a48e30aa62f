drop table attendance_rows;
delete from stg_attendance;
delete from load_run where dataset = 'attendance';
