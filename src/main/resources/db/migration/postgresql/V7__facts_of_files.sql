-- What a job finds out about a version after its upload: null before. facts is JSON as GET /v1/files/{id}/metadata answers
-- it; embedded_metadata is one flat JSON object of what EXIF, IPTC and XMP say; placeholder is a ThumbHash in Base64.
alter table file_version add column facts_at bigint;
alter table file_version add column facts text;
alter table file_version add column embedded_metadata text;
alter table file_version add column placeholder text;
