-- A collection that filters shows each of its viewers those members only that they may see anyway.
alter table media_collection add column filtering integer not null default 0;

-- By which shares that have ended are found.
create index node_share_by_end on node_share (until);
create index collection_share_by_end on collection_share (until);
