-- What a trashed tree holds, and the job that deletes it for good, since when it can no longer be restored.
alter table trash add column files bigint not null default 0;
alter table trash add column folders bigint not null default 0;
alter table trash add column size bigint not null default 0;
alter table trash add column purge_id bigint;
create index trash_by_time on trash (trashed_at, node_id);
create index trash_by_parent on trash (parent_id);
create index trash_by_purge on trash (purge_id);

-- Work that users start and can watch. Its state is JSON of its kind and changes in the transaction of each step, so that
-- a step that is done is never done again. Whoever holds the lease works on it; a lease that has ended is anybody's.
create table job (
  id bigint primary key,
  kind varchar not null,
  status varchar not null,
  starter_kind varchar not null,
  starter_id bigint,
  starter_name varchar not null,
  state varchar not null,
  done bigint not null,
  total bigint,
  failed bigint not null,
  is_cancelled boolean not null,
  error_code varchar,
  error_detail varchar,
  request_id varchar,
  address varchar,
  created_at bigint not null,
  updated_at bigint not null,
  finished_at bigint,
  lease varchar,
  lease_until bigint not null
);
create index job_by_starter on job (starter_id, id);
create index job_by_status on job (status, lease_until);
create index job_by_end on job (finished_at);

-- What became of the items of a job, as far as there is something to say of them.
create table job_result (
  job_id bigint not null references job (id),
  number integer not null,
  object_id bigint,
  object_name varchar not null,
  status varchar not null,
  code varchar,
  detail varchar,
  result_id bigint,
  primary key (job_id, number)
);

-- Keys with which the server signs what it hands out.
create table server_secret (
  name varchar primary key,
  secret varchar not null,
  created_at bigint not null
);
