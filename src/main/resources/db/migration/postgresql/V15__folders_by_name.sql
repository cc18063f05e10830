-- The folders of the whole library by name, of an expression as in migration 13.
-- [jooq ignore start]
create index node_all_by_name_of_folders on node ((name_key || ''), id) where kind = 0;
-- [jooq ignore stop]
