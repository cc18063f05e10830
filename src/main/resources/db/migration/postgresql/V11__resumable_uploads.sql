-- Uploads that come in pieces. The maker is who may go on with one; the writer is the request that does so now. What has
-- come in stands in parts, each a content of its own, until the file is whole.
create table upload (
  id bigint primary key,
  maker varchar not null,
  size bigint not null,
  received bigint not null,
  fields varchar not null,
  writer bigint not null,
  file_id bigint,
  created_at bigint not null,
  expires_at bigint not null
);
create index upload_by_maker on upload (maker);
create index upload_by_expiry on upload (expires_at);

create table upload_part (
  upload_id bigint not null references upload (id),
  start bigint not null,
  size bigint not null,
  blob_sha256 varchar not null references blob (sha256),
  primary key (upload_id, start)
);
create index upload_part_by_blob on upload_part (blob_sha256);
