-- For lists of the whole library, in their orders, and for the beginnings of names. They are of expressions, so that no plan for the
-- list of one folder, which says the columns themselves, takes them for its own indexes.
-- [jooq ignore start]
create index node_all_by_name on node ((name_key || ''), id);
create index node_all_by_size on node ((size + 0), id);
create index node_all_by_created on node ((created_at + 0), id);
create index node_all_by_updated on node ((updated_at + 0), id);
-- [jooq ignore stop]
