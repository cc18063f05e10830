-- [jooq ignore start]
-- Searches for parts of words need this extension, which the owner of a database may install.
do $$
begin
  create extension if not exists pg_trgm;
exception when insufficient_privilege then
  raise exception 'The database lacks the extension pg_trgm, and this user may not install it: '
    'let an administrator of the database run "create extension pg_trgm", then start again';
end $$;
-- [jooq ignore stop]

-- Custom metadata: the fields that administrators define, and the values of assets. A deleted field keeps its name.
create table metadata_field (
  id bigint primary key,
  name varchar not null unique,
  label varchar not null,
  description varchar,
  schema varchar not null,
  created_at bigint not null,
  updated_at bigint not null,
  deleted_at bigint
);

-- What node.custom_metadata says, one row a value, to be searched: texts folded, dates in milliseconds, truth as 0 and 1.
create table node_value (
  node_id bigint not null references node (id),
  field_id bigint not null references metadata_field (id),
  place integer not null,
  text_key varchar collate "C",
  number double precision,
  primary key (node_id, field_id, place)
);
create index node_value_by_text on node_value (field_id, text_key, node_id);
create index node_value_by_number on node_value (field_id, number, node_id);

-- Tags as they are searched for: folded. Those that were there before are put right when their asset is next described.
alter table node_tag add column tag_key varchar collate "C" not null default '';
update node_tag set tag_key = lower(tag);

-- What quick searches look into: an asset's name, tags, description and metadata, folded, one to a line.
create table node_words (
  node_id bigint primary key references node (id),
  words varchar collate "C" not null
);

-- [jooq ignore start]
-- Assets without a description of any kind are at hand at once; a job adds the others.
insert into node_words (node_id, words)
select id, name_key from node
where parent_id is not null and description is null and custom_metadata is null
  and not exists (select 1 from node_tag where node_tag.node_id = node.id);

create index node_words_fts on node_words using gin (words gin_trgm_ops);
-- [jooq ignore stop]


-- Searches that are kept. Those that are shared are seen by everybody who is signed in.
create table saved_search (
  id bigint primary key,
  name varchar not null,
  name_key varchar collate "C" not null,
  query varchar not null,
  sort varchar,
  shared boolean not null,
  owner_kind varchar not null,
  owner_id bigint not null,
  owner_name varchar not null,
  created_at bigint not null,
  updated_at bigint not null,
  revision bigint not null,
  unique (owner_id, name_key)
);
create index saved_search_by_shared on saved_search (shared, name_key, id);
