-- The folders of the whole library by name, of an expression as in migration 13.
create index node_folders_by_name on node (name_key || '', id) where kind = 0;
