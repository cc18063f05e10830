-- What was answered to writes that carried an Idempotency-Key, so that a request that is sent again is not carried out again.
-- The row comes to be in the transaction of the write itself; status and answer follow before the answer is sent.
create table answered_request (
  viewer text not null,
  key_hash text not null,
  request_hash text not null,
  at integer not null,
  status integer,
  answer blob,
  primary key (viewer, key_hash)
) strict, without rowid;
create index answered_request_by_time on answered_request (at);
