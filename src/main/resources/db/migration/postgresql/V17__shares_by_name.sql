-- A share repeats the kind of its node, which never changes, and what it is sorted by: lists of what somebody was given begin in their
-- order, and no node is read that is not listed. Ends and levels stand beside, so that this index answers alone.
alter table node_share add column kind smallint not null default 1;
alter table node_share add column name_key varchar collate "C" not null default '';
-- [jooq ignore start]
update node_share set kind = node.kind, name_key = node.name_key from node where node.id = node_share.node_id;
-- [jooq ignore stop]
create index node_share_by_name on node_share (principal_id, kind, name_key, node_id) include (level, until);
