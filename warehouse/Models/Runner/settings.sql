-- A run writes some three hundred tables: written out every 16 MB as by default, each small one would be rewritten with all others that changed.
set wal_autocheckpoint = '1GB';
-- Weighing these takes longer than the tables are read in, since most are read once or twice. Snapshots are compressed by all methods.
set disabled_compression_methods = 'fsst,dict_fsst,alp,alprd,chimp,patas,roaring,zstd';
