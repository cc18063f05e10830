-- The highest number that a version of the file was ever given, also where that version is gone. Null: as its versions say.
alter table node add column last_number integer;
-- [jooq ignore start]
update node set last_number = (
  select max((details::json ->> 'number')::integer) from event where event.object_id = node.id and event.action = 'file.deleteVersion'
) where id in (select object_id from event where action = 'file.deleteVersion');
-- [jooq ignore stop]
