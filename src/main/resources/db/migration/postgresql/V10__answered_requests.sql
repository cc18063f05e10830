-- What was answered to writes that carried an Idempotency-Key, so that a request that is sent again is not carried out again.
-- The row comes to be in the transaction of the write itself; status and answer follow before the answer is sent.
create table answered_request (
  viewer varchar not null,
  key_hash varchar not null,
  request_hash varchar not null,
  at bigint not null,
  status integer,
  answer bytea,
  primary key (viewer, key_hash)
);
create index answered_request_by_time on answered_request (at);
