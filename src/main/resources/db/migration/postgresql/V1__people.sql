-- People: who may sign in, how, and in which groups they are.
-- Everything that can receive a share is a principal, so a share needs one column to name it.
create table principal (
  id bigint primary key,
  kind varchar not null
);

create table app_user (
  id bigint primary key references principal (id),
  email varchar,
  email_key varchar unique,
  name varchar not null,
  name_key varchar collate "C" not null,
  role varchar not null,
  active boolean not null,
  password_hash varchar,
  created_at bigint not null,
  updated_at bigint not null,
  last_sign_in_at bigint,
  deleted_at bigint
);
create index app_user_by_name on app_user (name_key, id);

create table app_group (
  id bigint primary key references principal (id),
  name varchar not null,
  name_key varchar collate "C" not null unique,
  created_at bigint not null,
  updated_at bigint not null
);

create table group_member (
  user_id bigint not null references app_user (id),
  group_id bigint not null references app_group (id),
  added_at bigint not null,
  added_by bigint references app_user (id),
  primary key (user_id, group_id)
);
create index group_member_by_group on group_member (group_id, user_id);

create table one_time_token (
  hash varchar primary key,
  purpose varchar not null,
  user_id bigint references app_user (id),
  created_at bigint not null,
  expires_at bigint not null
);
create index one_time_token_by_user on one_time_token (user_id);

create table user_session (
  hash varchar primary key,
  user_id bigint not null references app_user (id),
  created_at bigint not null,
  last_used_at bigint not null,
  expires_at bigint not null,
  address varchar,
  agent varchar
);
create index user_session_by_user on user_session (user_id);
create index user_session_by_expiry on user_session (expires_at);

create table api_key (
  id bigint primary key,
  name varchar not null,
  kind varchar not null,
  role varchar,
  user_id bigint references app_user (id),
  hash varchar not null unique,
  created_at bigint not null,
  created_by bigint references app_user (id),
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint
);
create index api_key_by_user on api_key (user_id);

-- Failed attempts to sign in, counted per account and per address, shared by all nodes. The subject of an account is
-- a hash of what was typed, which may have been a password.
create table sign_in_attempt (
  subject varchar primary key,
  failures integer not null,
  window_start bigint not null,
  blocked_until bigint not null
);
create index sign_in_attempt_by_start on sign_in_attempt (window_start);
