-- Media collections, their members, and who may reach what.
-- Searches look into words_key: the name and the description, without regard to case.
create table media_collection (
  id integer primary key,
  name text not null,
  name_key text not null unique,
  description text,
  words_key text not null,
  cover_id integer references node (id),
  owner_id integer references app_user (id),
  member_count integer not null,
  created_at integer not null,
  updated_at integer not null,
  revision integer not null
) strict;
create index media_collection_by_created on media_collection (created_at, id);
create index media_collection_by_updated on media_collection (updated_at, id);
create index media_collection_by_owner on media_collection (owner_id);
create index media_collection_by_cover on media_collection (cover_id);

-- A member row repeats what members are sorted by, so that a page costs the same in a collection of any size.
-- It has no foreign key to its collection: a collection of a million members is gone with its own row, in one
-- short transaction, and its member rows, which then lead nowhere, are cleared afterwards.
create table collection_member (
  collection_id integer not null,
  node_id integer not null references node (id),
  added_at integer not null,
  added_by integer references app_user (id),
  kind integer not null,
  name_key text not null,
  mime text not null,
  size integer not null,
  updated_at integer not null,
  primary key (collection_id, node_id)
) strict, without rowid;
create index collection_member_by_node on collection_member (node_id, collection_id);
create index collection_member_by_added on collection_member (collection_id, kind, added_at, node_id);
create index collection_member_by_name on collection_member (collection_id, kind, name_key, node_id);
create index collection_member_by_type on collection_member (collection_id, kind, mime, node_id);
create index collection_member_by_size on collection_member (collection_id, kind, size, node_id);
create index collection_member_by_updated on collection_member (collection_id, kind, updated_at, node_id);

-- Levels: 1 view, 2 contribute, 3 manage. A share with an end is without effect from that instant.
create table node_share (
  principal_id integer not null references principal (id),
  node_id integer not null references node (id),
  level integer not null,
  until integer,
  granted_by integer references app_user (id),
  granted_at integer not null,
  primary key (principal_id, node_id)
) strict, without rowid;
create index node_share_by_node on node_share (node_id, principal_id);

create table collection_share (
  principal_id integer not null references principal (id),
  collection_id integer not null references media_collection (id),
  level integer not null,
  until integer,
  granted_by integer references app_user (id),
  granted_at integer not null,
  primary key (principal_id, collection_id)
) strict, without rowid;
create index collection_share_by_collection on collection_share (collection_id, principal_id);
