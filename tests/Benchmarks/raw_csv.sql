-- The least that reading the CSV file with types can cost.
create or replace table raw_attendance as
select *
from read_csv($path, header = true, columns = {'session_id': 'varchar', 'person_id': 'varchar', 'status': 'varchar', 'hours': 'decimal(8,2)', 'recorded_at': 'timestamp'});
