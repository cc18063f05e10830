-- Media collections, their members, and who may reach what.
-- Searches look into words_key: the name and the description, without regard to case.
create table media_collection (
  id bigint primary key,
  name varchar not null,
  name_key varchar collate "C" not null unique,
  description varchar,
  words_key varchar not null,
  cover_id bigint references node (id),
  owner_id bigint references app_user (id),
  member_count bigint not null,
  created_at bigint not null,
  updated_at bigint not null,
  revision bigint not null
);
create index media_collection_by_created on media_collection (created_at, id);
create index media_collection_by_updated on media_collection (updated_at, id);
create index media_collection_by_owner on media_collection (owner_id);
create index media_collection_by_cover on media_collection (cover_id);

-- A member row repeats what members are sorted by, so that a page costs the same in a collection of any size.
-- It has no foreign key to its collection: a collection of a million members is gone with its own row, in one
-- short transaction, and its member rows, which then lead nowhere, are cleared afterwards.
create table collection_member (
  collection_id bigint not null,
  node_id bigint not null references node (id),
  added_at bigint not null,
  added_by bigint references app_user (id),
  kind smallint not null,
  name_key varchar collate "C" not null,
  mime varchar collate "C" not null,
  size bigint not null,
  updated_at bigint not null,
  primary key (collection_id, node_id)
);
create index collection_member_by_node on collection_member (node_id, collection_id);
create index collection_member_by_added on collection_member (collection_id, kind, added_at, node_id);
create index collection_member_by_name on collection_member (collection_id, kind, name_key, node_id);
create index collection_member_by_type on collection_member (collection_id, kind, mime, node_id);
create index collection_member_by_size on collection_member (collection_id, kind, size, node_id);
create index collection_member_by_updated on collection_member (collection_id, kind, updated_at, node_id);

-- Levels: 1 view, 2 contribute, 3 manage. A share with an end is without effect from that instant.
create table node_share (
  principal_id bigint not null references principal (id),
  node_id bigint not null references node (id),
  level smallint not null,
  until bigint,
  granted_by bigint references app_user (id),
  granted_at bigint not null,
  primary key (principal_id, node_id)
);
create index node_share_by_node on node_share (node_id, principal_id);

create table collection_share (
  principal_id bigint not null references principal (id),
  collection_id bigint not null references media_collection (id),
  level smallint not null,
  until bigint,
  granted_by bigint references app_user (id),
  granted_at bigint not null,
  primary key (principal_id, collection_id)
);
create index collection_share_by_collection on collection_share (collection_id, principal_id);
