-- Uploads that come in pieces. The maker is who may go on with one; the writer is the request that does so now. What has
-- come in stands in parts, each a content of its own, until the file is whole.
create table upload (
  id integer primary key,
  maker text not null,
  size integer not null,
  received integer not null,
  fields text not null,
  writer integer not null,
  file_id integer,
  created_at integer not null,
  expires_at integer not null
) strict;
create index upload_by_maker on upload (maker);
create index upload_by_expiry on upload (expires_at);

create table upload_part (
  upload_id integer not null references upload (id),
  start integer not null,
  size integer not null,
  blob_sha256 text not null references blob (sha256),
  primary key (upload_id, start)
) strict, without rowid;
create index upload_part_by_blob on upload_part (blob_sha256);
