-- Downloads as zip. The list of entries is a content of its own, which this row holds against collection until the
-- download ends; what it lists is held by the grace of the collector, which is longer than a download lives.
-- ended says how: deleted, revoked or expired.
create table download (
  id bigint primary key,
  name varchar not null,
  user_id bigint references app_user (id),
  key_id bigint references api_key (id),
  requester_name varchar not null,
  request varchar not null,
  transformation varchar,
  manifest_sha256 varchar references blob (sha256),
  listing_sha256 varchar references blob (sha256),
  file_count bigint not null,
  folder_count bigint not null,
  skipped_count bigint not null,
  bytes bigint,
  created_at bigint not null,
  expires_at bigint not null,
  ended varchar,
  started_at bigint,
  active_at bigint,
  finished_at bigint,
  sent bigint not null,
  reached_end boolean not null
);
create index download_by_user on download (user_id, id);
create index download_by_key on download (key_id, id);
create index download_by_expiry on download (expires_at);
create index download_by_manifest on download (manifest_sha256);
create index download_by_listing on download (listing_sha256);
