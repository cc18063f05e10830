-- One row per change, written in the transaction of the change and never altered.
create table event (
  id integer primary key,
  at integer not null,
  actor_kind text not null,
  actor_id integer,
  actor_name text not null,
  action text not null,
  object_kind text not null,
  object_id integer,
  object_name text not null,
  details text,
  request_id text,
  address text
) strict;
create index event_by_object on event (object_id, id);
create index event_by_actor on event (actor_id, id);

-- The table of the job scheduler; its columns are the scheduler's, but for times in milliseconds.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time integer not null,
  picked integer not null,
  picked_by text,
  last_success integer,
  last_failure integer,
  consecutive_failures integer,
  last_heartbeat integer,
  version integer not null,
  priority integer,
  primary key (task_name, task_instance)
) strict, without rowid;
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
