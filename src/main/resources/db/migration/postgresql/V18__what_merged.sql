-- What was moved onto something of its name is no more; downloads that list it are asked about what it has become a part of. Kept for
-- as long as a download may live.
create table merged_node (
  node_id bigint primary key,
  into_id bigint not null references node (id),
  at bigint not null
);
create index merged_node_by_into on merged_node (into_id);
create index merged_node_by_time on merged_node (at);
