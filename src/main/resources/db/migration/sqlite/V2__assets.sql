-- Contents, the tree of assets and their versions.
create table blob (
  sha256 text primary key,
  size integer not null,
  crc32 integer not null,
  created_at integer not null,
  unreferenced_since integer
) strict, without rowid;
create index blob_by_unreferenced on blob (unreferenced_since);

-- A node is a folder (kind 0) or a file (kind 1). The root is node 1 and has no parent.
-- A file's path is never stored: it is its folder's path and its name.
create table node (
  id integer primary key,
  kind integer not null,
  parent_id integer references node (id),
  name text not null,
  name_key text not null,
  owner_id integer references app_user (id),
  version_id integer,
  mime text not null,
  size integer not null,
  is_private integer not null,
  is_published integer not null,
  description text,
  custom_coordinates text,
  custom_metadata text,
  created_at integer not null,
  updated_at integer not null,
  revision integer not null,
  unique (parent_id, name)
) strict;
create index node_by_name on node (parent_id, kind, name_key, id);
create index node_by_type on node (parent_id, kind, mime, id);
create index node_by_size on node (parent_id, kind, size, id);
create index node_by_created on node (parent_id, kind, created_at, id);
create index node_by_updated on node (parent_id, kind, updated_at, id);
create index node_by_owner on node (owner_id, kind, id);

-- Folders know their path, so that a path is found, and shown, with one look-up.
create table folder (
  id integer primary key references node (id),
  path text not null unique
) strict;

-- Every folder with each of its ancestors; itself at depth 0. Files have no rows here.
create table folder_closure (
  descendant integer not null references folder (id),
  ancestor integer not null references folder (id),
  depth integer not null,
  primary key (descendant, ancestor)
) strict, without rowid;
create index folder_closure_down on folder_closure (ancestor, descendant);

create table file_version (
  id integer primary key,
  node_id integer not null references node (id),
  number integer not null,
  blob_sha256 text not null references blob (sha256),
  size integer not null,
  mime text not null,
  width integer,
  height integer,
  has_alpha integer,
  is_published integer not null,
  created_at integer not null,
  created_by integer references app_user (id),
  unique (node_id, number)
) strict;
create index file_version_by_blob on file_version (blob_sha256);

create table node_tag (
  node_id integer not null references node (id),
  tag text not null,
  primary key (node_id, tag)
) strict, without rowid;
create index node_tag_by_tag on node_tag (tag, node_id);

-- A deleted node hangs below no folder that a viewer can reach; its row here remembers its place.
create table trash (
  node_id integer primary key references node (id),
  parent_id integer not null,
  path text not null,
  trashed_at integer not null,
  trashed_by integer references app_user (id)
) strict;

-- The root of the library.
insert into node (id, kind, name, name_key, mime, size, is_private, is_published, created_at, updated_at, revision)
values (1, 0, '', '', '', 0, 0, 1, 0, 0, 0);
insert into folder (id, path) values (1, '/');
insert into folder_closure (descendant, ancestor, depth) values (1, 1, 0);
