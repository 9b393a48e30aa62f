-- detector_source: what the detectors were filled from
create table if not exists detector_source (
  fingerprint varchar
);
comment on table detector_source is 'what the detectors were filled from';
comment on column detector_source.fingerprint is 'SHA-256 of the product and of the settings file';
