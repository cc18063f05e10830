-- Contents, the tree of assets and their versions.
create table blob (
  sha256 varchar primary key,
  size bigint not null,
  crc32 bigint not null,
  created_at bigint not null,
  unreferenced_since bigint
);
create index blob_by_unreferenced on blob (unreferenced_since);

-- A node is a folder (kind 0) or a file (kind 1). The root is node 1 and has no parent.
-- A file's path is never stored: it is its folder's path and its name.
create table node (
  id bigint primary key,
  kind smallint not null,
  parent_id bigint references node (id),
  name varchar collate "C" not null,
  name_key varchar collate "C" not null,
  owner_id bigint references app_user (id),
  version_id bigint,
  mime varchar collate "C" not null,
  size bigint not null,
  is_private boolean not null,
  is_published boolean not null,
  description varchar,
  custom_coordinates varchar,
  custom_metadata varchar,
  created_at bigint not null,
  updated_at bigint not null,
  revision bigint not null,
  unique (parent_id, name)
);
create index node_by_name on node (parent_id, kind, name_key, id);
create index node_by_type on node (parent_id, kind, mime, id);
create index node_by_size on node (parent_id, kind, size, id);
create index node_by_created on node (parent_id, kind, created_at, id);
create index node_by_updated on node (parent_id, kind, updated_at, id);
create index node_by_owner on node (owner_id, kind, id);

-- Folders know their path, so that a path is found, and shown, with one look-up.
create table folder (
  id bigint primary key references node (id),
  path varchar collate "C" not null unique
);

-- Every folder with each of its ancestors; itself at depth 0. Files have no rows here.
create table folder_closure (
  descendant bigint not null references folder (id),
  ancestor bigint not null references folder (id),
  depth integer not null,
  primary key (descendant, ancestor)
);
create index folder_closure_down on folder_closure (ancestor, descendant);

create table file_version (
  id bigint primary key,
  node_id bigint not null references node (id),
  number integer not null,
  blob_sha256 varchar not null references blob (sha256),
  size bigint not null,
  mime varchar not null,
  width integer,
  height integer,
  has_alpha boolean,
  is_published boolean not null,
  created_at bigint not null,
  created_by bigint references app_user (id),
  unique (node_id, number)
);
create index file_version_by_blob on file_version (blob_sha256);

create table node_tag (
  node_id bigint not null references node (id),
  tag varchar collate "C" not null,
  primary key (node_id, tag)
);
create index node_tag_by_tag on node_tag (tag, node_id);

-- A deleted node hangs below no folder that a viewer can reach; its row here remembers its place.
create table trash (
  node_id bigint primary key references node (id),
  parent_id bigint not null,
  path varchar not null,
  trashed_at bigint not null,
  trashed_by bigint references app_user (id)
);

-- The root of the library.
-- [jooq ignore start]
insert into node (id, kind, name, name_key, mime, size, is_private, is_published, created_at, updated_at, revision)
values (1, 0, '', '', '', 0, false, true, 0, 0, 0);
insert into folder (id, path) values (1, '/');
insert into folder_closure (descendant, ancestor, depth) values (1, 1, 0);
-- [jooq ignore stop]
