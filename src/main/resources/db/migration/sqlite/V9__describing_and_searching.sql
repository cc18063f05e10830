-- Custom metadata: the fields that administrators define, and the values of assets. A deleted field keeps its name.
create table metadata_field (
  id integer primary key,
  name text not null unique,
  label text not null,
  description text,
  schema text not null,
  created_at integer not null,
  updated_at integer not null,
  deleted_at integer
) strict;

-- What node.custom_metadata says, one row a value, to be searched: texts folded, dates in milliseconds, truth as 0 and 1.
create table node_value (
  node_id integer not null references node (id),
  field_id integer not null references metadata_field (id),
  place integer not null,
  text_key text,
  number real,
  primary key (node_id, field_id, place)
) strict, without rowid;
create index node_value_by_text on node_value (field_id, text_key, node_id);
create index node_value_by_number on node_value (field_id, number, node_id);

-- Tags as they are searched for: folded. Those that were there before are put right when their asset is next described.
alter table node_tag add column tag_key text not null default '';
update node_tag set tag_key = lower(tag);

-- What quick searches look into: an asset's name, tags, description and metadata, folded, one to a line.
create table node_words (
  node_id integer primary key references node (id),
  words text not null
) strict;

-- Assets without a description of any kind are at hand at once; a job adds the others.
insert into node_words (node_id, words)
select id, name_key from node
where parent_id is not null and description is null and custom_metadata is null
  and not exists (select 1 from node_tag where node_tag.node_id = node.id);

create virtual table node_words_fts using fts5 (
  words, content = 'node_words', content_rowid = 'node_id', tokenize = 'trigram case_sensitive 1', detail = none,
  columnsize = 0
);
insert into node_words_fts (node_words_fts) values ('rebuild');

create trigger node_words_inserted after insert on node_words begin
  insert into node_words_fts (rowid, words) values (new.node_id, new.words);
end;
create trigger node_words_deleted after delete on node_words begin
  insert into node_words_fts (node_words_fts, rowid, words) values ('delete', old.node_id, old.words);
end;
create trigger node_words_updated after update on node_words begin
  insert into node_words_fts (node_words_fts, rowid, words) values ('delete', old.node_id, old.words);
  insert into node_words_fts (rowid, words) values (new.node_id, new.words);
end;


-- Searches that are kept. Those that are shared are seen by everybody who is signed in.
create table saved_search (
  id integer primary key,
  name text not null,
  name_key text not null,
  query text not null,
  sort text,
  shared integer not null,
  owner_kind text not null,
  owner_id integer not null,
  owner_name text not null,
  created_at integer not null,
  updated_at integer not null,
  revision integer not null,
  unique (owner_id, name_key)
) strict;
create index saved_search_by_shared on saved_search (shared, name_key, id);
