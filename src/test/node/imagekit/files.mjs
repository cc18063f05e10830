// Uploading, showing, describing, copying, moving, renaming and deleting files.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import ImageKit, { toFile } from '@imagekit/nodejs';
import { typed } from './models.mjs';
import { bytes, client, eventually, png, refused, root, unique, upload } from './server.mjs';

const content = async (url) => Buffer.from(await (await fetch(url)).arrayBuffer());

test('a picture is uploaded from memory, and its bytes are at its URL', async () => {
  const file = typed('ImageKit.FileUploadResponse', await client.files.upload({
    file: await toFile(png, 'any.png'), fileName: 'small picture.png', folder: `${root}/up`, useUniqueFileName: false,
  }));
  assert.equal(file.name, 'small_picture.png');
  assert.equal(file.filePath, `${root}/up/small_picture.png`);
  assert.equal(file.fileType, 'image');
  assert.equal(file.width, 4);
  assert.equal(file.height, 3);
  assert.equal(file.size, png.length);
  assert.equal(file.AITags, null);
  assert.match(file.versionInfo.name, /^Version 1$/);
  assert.equal(typeof file.thumbnailUrl, 'string');
  assert.equal('tags' in file, false);
  assert.deepEqual(await content(file.url), png);
});

test('a file is uploaded as a stream from the disk', async () => {
  const place = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sdk-')), 'notes.txt');
  fs.writeFileSync(place, 'from the disk');
  const file = typed('ImageKit.FileUploadResponse', await client.files.upload({
    file: fs.createReadStream(place), fileName: 'notes.txt', folder: `${root}/up`, useUniqueFileName: false,
  }));
  assert.equal(file.fileType, 'non-image');
  assert.equal((await content(file.url)).toString(), 'from the disk');
});

test('a file is uploaded as base64, and as a data URI', async () => {
  for (const [name, text] of [['b64.png', ''], ['uri.png', 'data:image/png;base64,']]) {
    const file = typed('ImageKit.FileUploadResponse', await client.files.upload({
      file: text + png.toString('base64'), fileName: name, folder: `${root}/up`, useUniqueFileName: false,
    }));
    assert.equal(file.width, 4);
    assert.deepEqual(await content(file.url), png);
  }
});

test('a file is uploaded from a URL on another server', async () => {
  const other = http.createServer((request, response) => response.end(png));
  await new Promise((ready) => other.listen(0, '127.0.0.7', ready));
  try {
    const file = typed('ImageKit.FileUploadResponse', await client.files.upload({
      file: `http://127.0.0.7:${other.address().port}/far.png`, fileName: 'far.png', folder: `${root}/up`,
      useUniqueFileName: false,
    }));
    assert.deepEqual(await content(file.url), png);
  } finally {
    other.close();
  }
  await refused(() => client.files.upload({ file: 'http://127.0.0.1/secret.png', fileName: 'secret.png' }),
    ImageKit.BadRequestError, 'url-not-allowed');
});

test('every option of an upload takes effect', async () => {
  const field = unique('upload');
  await client.customMetadataFields.create({ name: field, label: 'Upload', schema: { type: 'Text' } });
  const file = typed('ImageKit.FileUploadResponse', await client.files.upload({
    file: await toFile(png, 'f'), fileName: 'all.png', folder: `${root}/options`, useUniqueFileName: false,
    overwriteFile: true, overwriteTags: true, overwriteAITags: true, overwriteCustomMetadata: true,
    tags: ['summer', 'blue'], customCoordinates: '1,1,2,2', description: 'All there is', isPrivateFile: true,
    isPublished: true, customMetadata: { [field]: 'value' },
    responseFields: ['tags', 'customCoordinates', 'isPrivateFile', 'embeddedMetadata', 'isPublished',
      'customMetadata', 'metadata', 'selectedFieldsSchema'],
  }));
  assert.deepEqual(file.tags, ['blue', 'summer']);
  assert.equal(file.customCoordinates, '1,1,2,2');
  assert.equal(file.description, 'All there is');
  assert.equal(file.isPrivateFile, true);
  assert.equal(file.isPublished, true);
  assert.deepEqual(file.customMetadata, { [field]: 'value' });
  assert.equal(typeof file.embeddedMetadata, 'object');
  assert.equal(file.metadata.width, 4);
  assert.equal(file.selectedFieldsSchema[field].type, 'Text');
  assert.equal((await fetch(file.url)).status, 404);
});

test('names are made unique unless the exact name is asked for', async () => {
  const some = { file: await toFile(bytes('x'), 'f'), folder: `${root}/unique`, fileName: 'same.txt' };
  const first = await client.files.upload(some);
  const second = await client.files.upload(some);
  assert.match(first.name, /^same_[A-Za-z0-9_-]+\.txt$/);
  assert.notEqual(first.name, second.name);
});

test('a taken name makes a new version, or an error if it must not overwrite', async () => {
  const first = await upload('/again', 'a.txt');
  const second = await upload('/again', 'a.txt');
  assert.equal(second.fileId, first.fileId);
  assert.notEqual(second.versionInfo.id, first.versionInfo.id);
  await refused(() => upload('/again', 'a.txt', { overwriteFile: false }), ImageKit.BadRequestError, 'file-exists');
});

test('the second address for uploads does the same', async () => {
  const file = typed('ImageKit.Beta.V2.FileUploadResponse', await client.beta.v2.files.upload({
    file: await toFile(png, 'f'), fileName: 'v2.png', folder: `${root}/up`, useUniqueFileName: false,
  }));
  assert.equal(file.filePath, `${root}/up/v2.png`);
});

test('a file is shown, described and made a draft', async () => {
  const { fileId } = await upload('/details', 'd.txt', { tags: ['one'] });
  const shown = typed('ImageKit.File', await client.files.get(fileId));
  assert.equal(shown.type, 'file');
  assert.equal(shown.mime, 'text/plain');
  assert.ok(Date.parse(shown.createdAt) > 0);
  assert.deepEqual(shown.embeddedMetadata, {});
  const changed = typed('ImageKit.FileUpdateResponse', await client.files.update(fileId, {
    tags: ['two', 'three'], customCoordinates: '10,10,20,20', description: 'New', removeAITags: 'all',
  }));
  assert.deepEqual(changed.tags, ['three', 'two']);
  assert.equal(changed.customCoordinates, '10,10,20,20');
  assert.equal(changed.description, 'New');
  const cleared = typed('ImageKit.FileUpdateResponse',
    await client.files.update(fileId, { tags: null, customCoordinates: null, removeAITags: ['a'] }));
  assert.ok(cleared.tags === null || cleared.tags.length === 0);
  assert.equal(cleared.customCoordinates, null);
  const draft = typed('ImageKit.FileUpdateResponse',
    await client.files.update(fileId, { publish: { isPublished: false, includeFileVersions: true } }));
  assert.equal(draft.isPublished, false);
  assert.equal((await fetch(draft.url)).status, 404);
});

test('files are tagged in bulk', async () => {
  const fileIds = [];
  for (const name of ['a.txt', 'b.txt']) fileIds.push((await upload('/tags', name)).fileId);
  assert.deepEqual(typed('ImageKit.Files.BulkAddTagsResponse',
    await client.files.bulk.addTags({ fileIds, tags: ['red', 'green'] })).successfullyUpdatedFileIds, fileIds);
  assert.deepEqual(typed('ImageKit.Files.BulkRemoveTagsResponse',
    await client.files.bulk.removeTags({ fileIds, tags: ['red'] })).successfullyUpdatedFileIds, fileIds);
  assert.deepEqual((await client.files.get(fileIds[1])).tags, ['green']);
  assert.deepEqual(typed('ImageKit.Files.BulkRemoveAITagsResponse',
    await client.files.bulk.removeAITags({ fileIds, AITags: ['red'] })).successfullyUpdatedFileIds, fileIds);
  const error = await refused(() => client.files.bulk.addTags({ fileIds: [...fileIds, '0000000000001'], tags: ['x'] }),
    ImageKit.NotFoundError, 'not-found');
  assert.deepEqual(error.error.missingFileIds, ['0000000000001']);
});

test('files are copied and moved, and become versions if the name is taken', async () => {
  const { fileId } = await upload('/from', 'c.txt');
  await client.folders.create({ folderName: 'to', parentFolderPath: root });
  assert.deepEqual(typed('ImageKit.FileCopyResponse', await client.files.copy(
    { sourceFilePath: `${root}/from/c.txt`, destinationPath: `${root}/to`, includeFileVersions: false })), {});
  const [copy] = await client.assets.list({ path: `${root}/to` });
  assert.notEqual(copy.fileId, fileId);
  assert.deepEqual(typed('ImageKit.FileMoveResponse', await client.files.move(
    { sourceFilePath: `${root}/from/c.txt`, destinationPath: `${root}/to/` })), {});
  const versions = await client.files.versions.list(copy.fileId);
  assert.equal(versions.length, 2);
  assert.equal((await client.assets.list({ path: `${root}/from` })).length, 0);
});

test('a file is renamed', async () => {
  const { fileId } = await upload('/names', 'old.txt');
  await upload('/names', 'taken.txt');
  typed('ImageKit.FileRenameResponse',
    await client.files.rename({ filePath: `${root}/names/old.txt`, newFileName: 'new.txt', purgeCache: false }));
  assert.equal((await client.files.get(fileId)).filePath, `${root}/names/new.txt`);
  await refused(() => client.files.rename({ filePath: `${root}/names/new.txt`, newFileName: 'taken.txt' }),
    ImageKit.ConflictError, 'name-taken');
});

test('versions are listed, shown, restored and deleted', async () => {
  const { fileId, versionInfo: first } = await upload('/versions', 'v.txt');
  const { versionInfo: second } = await upload('/versions', 'v.txt');
  const listed = typed('ImageKit.Files.VersionListResponse', await client.files.versions.list(fileId));
  assert.deepEqual(listed.map((one) => [one.type, one.versionInfo.id]), [['file', second.id], ['file-version', first.id]]);
  const shown = typed('ImageKit.File', await client.files.versions.get(first.id, { fileId }));
  assert.equal(shown.type, 'file-version');
  assert.equal((await content(shown.url)).toString().startsWith('/versions/v.txt'), true);
  const restored = typed('ImageKit.File', await client.files.versions.restore(first.id, { fileId }));
  assert.equal(restored.versionInfo.id, first.id);
  await refused(() => client.files.versions.delete(first.id, { fileId }), ImageKit.BadRequestError, 'version-is-current');
  typed('ImageKit.Files.VersionDeleteResponse | null', await client.files.versions.delete(second.id, { fileId }));
  assert.equal((await client.files.versions.list(fileId)).length, 1);
  await refused(() => client.files.versions.get(second.id, { fileId }), ImageKit.NotFoundError, 'not-found');
});

test('the metadata of a picture is read by id and by URL', async () => {
  const { fileId, url } = await client.files.upload({
    file: await toFile(png, 'f'), fileName: 'meta.png', folder: `${root}/meta`, useUniqueFileName: false,
  });
  const byId = typed('ImageKit.Metadata', await eventually(() => client.files.metadata.get(fileId), (one) => one.pHash));
  assert.equal(byId.width, 4);
  assert.equal(byId.height, 3);
  assert.equal(byId.format, 'png');
  assert.equal(byId.size, png.length);
  assert.equal(byId.hasTransparency, true);
  const byUrl = typed('ImageKit.Metadata', await client.files.metadata.getFromURL({ url }));
  assert.deepEqual(byUrl, byId);
});

test('the SDK builds URLs of renditions', async () => {
  const { filePath } = await client.files.upload({
    file: await toFile(png, 'f'), fileName: 'src.png', folder: `${root}/src`, useUniqueFileName: false,
  });
  const src = client.helper.buildSrc({
    urlEndpoint: `${client.baseURL}/media`, src: filePath, transformation: [{ width: 2, height: 2 }],
  });
  assert.ok(src.includes('/media/') && src.includes('tr='), src);
  const answer = await fetch(src);
  assert.equal(answer.status, 200, src);
  assert.match(answer.headers.get('content-type'), /^image\//);
});

test('files are deleted one by one and in bulk', async () => {
  const ids = [];
  for (const name of ['a.txt', 'b.txt', 'c.txt']) ids.push((await upload('/gone', name)).fileId);
  assert.ok((await client.files.delete(ids[0])) == null);
  await refused(() => client.files.get(ids[0]), ImageKit.NotFoundError, 'not-found');
  assert.deepEqual(typed('ImageKit.Files.BulkDeleteResponse',
    await client.files.bulk.delete({ fileIds: ids.slice(1) })).successfullyDeletedFileIds, ids.slice(1));
  const error = await refused(() => client.files.bulk.delete({ fileIds: ids }), ImageKit.NotFoundError, 'not-found');
  assert.deepEqual(error.error.missingFileIds, ids);
});
