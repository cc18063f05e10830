-- What a trashed tree holds, and the job that deletes it for good, since when it can no longer be restored.
alter table trash add column files integer not null default 0;
alter table trash add column folders integer not null default 0;
alter table trash add column size integer not null default 0;
alter table trash add column purge_id integer;
create index trash_by_time on trash (trashed_at, node_id);
create index trash_by_parent on trash (parent_id);
create index trash_by_purge on trash (purge_id);

-- Work that users start and can watch. Its state is JSON of its kind and changes in the transaction of each step, so that
-- a step that is done is never done again. Whoever holds the lease works on it; a lease that has ended is anybody's.
create table job (
  id integer primary key,
  kind text not null,
  status text not null,
  starter_kind text not null,
  starter_id integer,
  starter_name text not null,
  state text not null,
  done integer not null,
  total integer,
  failed integer not null,
  is_cancelled integer not null,
  error_code text,
  error_detail text,
  request_id text,
  address text,
  created_at integer not null,
  updated_at integer not null,
  finished_at integer,
  lease text,
  lease_until integer not null
) strict;
create index job_by_starter on job (starter_id, id);
create index job_by_status on job (status, lease_until);
create index job_by_end on job (finished_at);

-- What became of the items of a job, as far as there is something to say of them.
create table job_result (
  job_id integer not null references job (id),
  number integer not null,
  object_id integer,
  object_name text not null,
  status text not null,
  code text,
  detail text,
  result_id integer,
  primary key (job_id, number)
) strict, without rowid;

-- Keys with which the server signs what it hands out.
create table server_secret (
  name text primary key,
  secret text not null,
  created_at integer not null
) strict, without rowid;
