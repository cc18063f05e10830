-- Downloads as zip. The list of entries is a content of its own, which this row holds against collection until the
-- download ends; what it lists is held by the grace of the collector, which is longer than a download lives.
-- ended says how: deleted, revoked or expired.
create table download (
  id integer primary key,
  name text not null,
  user_id integer references app_user (id),
  key_id integer references api_key (id),
  requester_name text not null,
  request text not null,
  transformation text,
  manifest_sha256 text references blob (sha256),
  listing_sha256 text references blob (sha256),
  file_count integer not null,
  folder_count integer not null,
  skipped_count integer not null,
  bytes integer,
  created_at integer not null,
  expires_at integer not null,
  ended text,
  started_at integer,
  active_at integer,
  finished_at integer,
  sent integer not null,
  reached_end integer not null
) strict;
create index download_by_user on download (user_id, id);
create index download_by_key on download (key_id, id);
create index download_by_expiry on download (expires_at);
create index download_by_manifest on download (manifest_sha256);
create index download_by_listing on download (listing_sha256);
