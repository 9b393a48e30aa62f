-- schema_source: which release of the product made the tables
create table if not exists schema_source (
  fingerprint varchar
);
comment on table schema_source is 'which release of the product made the tables';
comment on column schema_source.fingerprint is 'the build of the product, by which a later one knows that its tables are there';
