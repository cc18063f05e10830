-- One row per change, written in the transaction of the change and never altered.
create table event (
  id bigint primary key,
  at bigint not null,
  actor_kind varchar not null,
  actor_id bigint,
  actor_name varchar not null,
  action varchar not null,
  object_kind varchar not null,
  object_id bigint,
  object_name varchar not null,
  details varchar,
  request_id varchar,
  address varchar
);
create index event_by_object on event (object_id, id);
create index event_by_actor on event (actor_id, id);

-- The table of the job scheduler; its columns are the scheduler's, but for times in milliseconds.
create table scheduled_tasks (
  task_name varchar not null,
  task_instance varchar not null,
  task_data bytea,
  execution_time bigint not null,
  picked boolean not null,
  picked_by varchar,
  last_success bigint,
  last_failure bigint,
  consecutive_failures integer,
  last_heartbeat bigint,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
