-- People: who may sign in, how, and in which groups they are.
-- Everything that can receive a share is a principal, so a share needs one column to name it.
create table principal (
  id integer primary key,
  kind text not null
) strict;

create table app_user (
  id integer primary key references principal (id),
  email text,
  email_key text unique,
  name text not null,
  name_key text not null,
  role text not null,
  active integer not null,
  password_hash text,
  created_at integer not null,
  updated_at integer not null,
  last_sign_in_at integer,
  deleted_at integer
) strict;
create index app_user_by_name on app_user (name_key, id);

create table app_group (
  id integer primary key references principal (id),
  name text not null,
  name_key text not null unique,
  created_at integer not null,
  updated_at integer not null
) strict;

create table group_member (
  user_id integer not null references app_user (id),
  group_id integer not null references app_group (id),
  added_at integer not null,
  added_by integer references app_user (id),
  primary key (user_id, group_id)
) strict, without rowid;
create index group_member_by_group on group_member (group_id, user_id);

create table one_time_token (
  hash text primary key,
  purpose text not null,
  user_id integer references app_user (id),
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;
create index one_time_token_by_user on one_time_token (user_id);

create table user_session (
  hash text primary key,
  user_id integer not null references app_user (id),
  created_at integer not null,
  last_used_at integer not null,
  expires_at integer not null,
  address text,
  agent text
) strict, without rowid;
create index user_session_by_user on user_session (user_id);
create index user_session_by_expiry on user_session (expires_at);

create table api_key (
  id integer primary key,
  name text not null,
  kind text not null,
  role text,
  user_id integer references app_user (id),
  hash text not null unique,
  created_at integer not null,
  created_by integer references app_user (id),
  expires_at integer,
  revoked_at integer,
  last_used_at integer
) strict;
create index api_key_by_user on api_key (user_id);

-- Failed attempts to sign in, counted per account and per address, shared by all nodes. The subject of an account is
-- a hash of what was typed, which may have been a password.
create table sign_in_attempt (
  subject text primary key,
  failures integer not null,
  window_start integer not null,
  blocked_until integer not null
) strict, without rowid;
create index sign_in_attempt_by_start on sign_in_attempt (window_start);
