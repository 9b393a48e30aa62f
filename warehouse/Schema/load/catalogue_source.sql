-- catalogue_source: what the rule tables were filled from
create table if not exists catalogue_source (
  fingerprint varchar
);
comment on table catalogue_source is 'what the rule tables were filled from';
comment on column catalogue_source.fingerprint is 'SHA-256 of the product and of all system, measure, population and settings files';
