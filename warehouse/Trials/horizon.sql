-- The quarters looked at stay those of the snapshot, whatever part of its facts is scored again.
create table int_horizon as select s.horizon as as_of from base.snapshot as s
