-- The tables of the jdbc token store, version 1: for PostgreSQL and H2.
-- Applied by blueconic.token-store.create-tables=true, or by hand. Times are milliseconds since 1970, on the
-- database's clock; tokens stand in sealed, sealed_verifier and parked alone, encrypted.
create table if not exists blueconic_grant (
  tenant varchar(64) not null,
  client_id varchar(255) not null,
  grant_name varchar(64) not null,
  version bigint not null,
  state varchar(32) not null,
  lineage bigint not null,
  fingerprint varchar(64) not null,
  sealed varchar(1000000) not null,
  issued_at bigint not null,
  expires_at bigint not null,
  owner varchar(64) not null,
  lease_until bigint not null,
  intent_fingerprint varchar(64) not null,
  intent_at bigint not null,
  replayed boolean not null,
  next_attempt bigint not null,
  attempts integer not null,
  last_error varchar(128) not null,
  parked varchar(1000000) not null,
  primary key (tenant, client_id, grant_name)
);
create table if not exists blueconic_authorization (
  id varchar(64) not null primary key,
  browser varchar(64) not null,
  sealed_verifier varchar(1000) not null,
  return_path varchar(2000) not null,
  expires_at bigint not null
);
create table if not exists blueconic_schema (
  version integer not null primary key
);
