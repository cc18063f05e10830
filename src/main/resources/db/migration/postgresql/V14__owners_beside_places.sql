-- Who owns what in a folder is told by the index, without a look at each of its files.
drop index node_by_created;
create index node_by_created on node (parent_id, kind, created_at, id) include (owner_id);
