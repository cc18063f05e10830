// Listing and searching.
import assert from 'node:assert/strict';
import test from 'node:test';
import ImageKit, { toFile } from '@imagekit/nodejs';
import { typed } from './models.mjs';
import { client, png, refused, root, unique, upload } from './server.mjs';

const field = unique('season');
const at = `${root}/lists`;
const names = (list) => list.map((one) => one.name);

test.before(async () => {
  await client.customMetadataFields.create({ name: field, label: 'Season', schema: { type: 'Text' } });
  await client.files.upload({
    file: await toFile(png, 'f'), fileName: 'b-red-dress.png', folder: at, useUniqueFileName: false,
    tags: ['summer'], customMetadata: { [field]: 'warm' },
  });
  await upload('/lists', 'a.txt');
  await upload('/lists', 'a.txt');
  await upload('/lists/in', 'c.txt', { tags: ['winter'] });
});

test('a folder is listed by type or as a whole', async () => {
  assert.deepEqual(names(typed('ImageKit.File[]', await client.assets.list({ path: at, type: 'file', sort: 'ASC_NAME' }))),
    ['a.txt', 'b-red-dress.png']);
  assert.deepEqual(names(typed('ImageKit.AssetListResponse',
    await client.assets.list({ path: `${at}/`, type: 'all', sort: 'DESC_NAME' }))), ['in', 'b-red-dress.png', 'a.txt']);
  assert.deepEqual(names(await client.assets.list({ path: at, fileType: 'image' })), ['b-red-dress.png']);
  assert.deepEqual(names(await client.assets.list({ path: at, fileType: 'non-image' })), ['a.txt']);
  assert.deepEqual(names(await client.assets.list({ path: `${at}-none` })), []);
});

test('former versions are listed', async () => {
  const former = typed('ImageKit.File[]', await client.assets.list({ path: at, type: 'file-version' }));
  assert.deepEqual(former.map((one) => [one.type, one.name, one.versionInfo.name]), [['file-version', 'a.txt', 'Version 1']]);
  assert.deepEqual(await client.assets.list({ searchQuery: `type = "file-version" AND path : "${at}"` }), former);
});

test('lists are sorted and paged', async () => {
  for (const by of ['NAME', 'CREATED', 'UPDATED', 'HEIGHT', 'WIDTH', 'SIZE', 'RELEVANCE']) {
    const up = names(await client.assets.list({ path: at, sort: `ASC_${by}` }));
    const down = names(await client.assets.list({ path: at, sort: `DESC_${by}` }));
    assert.equal(up.length, 2, by);
    assert.deepEqual([...down].sort(), [...up].sort(), by);
  }
  assert.deepEqual(names(await client.assets.list({ path: at, sort: 'ASC_NAME', limit: 1, skip: 1 })), ['b-red-dress.png']);
  await refused(() => client.assets.list({ limit: 1001 }), ImageKit.BadRequestError, 'invalid-limit');
});

test('queries find by name, tags, path, type, size, time and custom metadata', async () => {
  const expected = {
    'name : "b-red"': ['b-red-dress.png'],
    'name HAS "dress"': ['b-red-dress.png'],
    'name IN ["a.txt", "c.txt"]': ['a.txt', 'c.txt'],
    'tags IN ["winter", "summer"] AND type = "file"': ['b-red-dress.png', 'c.txt'],
    'tags NOT EXISTS AND type = "file"': ['a.txt'],
    'type = "folder"': ['in'],
    'format = "png" AND width >= 4 AND height < 10 AND transparency = true': ['b-red-dress.png'],
    'createdAt > "1h" AND size < "1mb" AND type = "file"': ['a.txt', 'b-red-dress.png', 'c.txt'],
    'private = false AND published = true AND name NOT = "a.txt"': ['b-red-dress.png', 'c.txt'],
    [`"customMetadata.${field}" = "warm"`]: ['b-red-dress.png'],
  };
  for (const [query, found] of Object.entries(expected)) {
    const searchQuery = `path : "${at}" AND (${query})`;
    const list = typed('ImageKit.AssetListResponse', await client.assets.list({ searchQuery, sort: 'ASC_NAME' }));
    assert.deepEqual(names(list), found, query);
  }
  assert.deepEqual(names(await client.assets.list({ searchQuery: `path = "${at}" AND dress`, sort: 'DESC_RELEVANCE' })),
    ['b-red-dress.png']);
});

test('an unreadable query is refused with the position of the fault', async () => {
  const error = await refused(() => client.assets.list({ searchQuery: 'name ~ "x"' }), ImageKit.BadRequestError, 'invalid-query');
  assert.equal(error.error.position, 6);
});
