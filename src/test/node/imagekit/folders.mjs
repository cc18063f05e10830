// Folders and the jobs that copy, move and rename them.
import assert from 'node:assert/strict';
import test from 'node:test';
import ImageKit from '@imagekit/nodejs';
import { typed } from './models.mjs';
import { client, eventually, refused, root, upload } from './server.mjs';

const names = async (path) =>
  (await client.assets.list({ path: root + path, type: 'all', sort: 'ASC_NAME' })).map((one) => one.name);

async function done(started, type) {
  const job = await eventually(() => client.folders.job.get(started.jobId), (one) => one.status === 'Completed');
  assert.equal(job.jobId, started.jobId);
  assert.equal(job.type, type);
  return typed('ImageKit.Folders.JobGetResponse', job);
}

test('a folder is created, and creating it again does no harm', async () => {
  typed('ImageKit.FolderCreateResponse', await client.folders.create({ folderName: 'new', parentFolderPath: `${root}/a/b` }));
  await client.folders.create({ folderName: 'new', parentFolderPath: `${root}/a/b/` });
  const [folder] = typed('ImageKit.Folder[]', await client.assets.list({ path: `${root}/a/b`, type: 'folder' }));
  assert.equal(folder.type, 'folder');
  assert.equal(folder.folderPath, `${root}/a/b/new`);
  assert.ok(folder.folderId);
  assert.deepEqual(folder.customMetadata, {});
});

test('a folder is copied with its versions', async () => {
  await upload('/jobs/one/deep', 'f.txt');
  await upload('/jobs/one/deep', 'f.txt');
  await client.folders.create({ folderName: 'copies', parentFolderPath: `${root}/jobs` });
  await done(typed('ImageKit.FolderCopyResponse', await client.folders.copy({
    sourceFolderPath: `${root}/jobs/one`, destinationPath: `${root}/jobs/copies`, includeVersions: true,
  })), 'COPY_FOLDER');
  const [file] = await client.assets.list({ path: `${root}/jobs/copies/one/deep` });
  assert.equal((await client.files.versions.list(file.fileId)).length, 2);
  assert.deepEqual(await names('/jobs/one'), ['deep']);
});

test('a folder is moved', async () => {
  await upload('/moves/one', 'f.txt');
  await client.folders.create({ folderName: 'there', parentFolderPath: `${root}/moves` });
  await done(typed('ImageKit.FolderMoveResponse', await client.folders.move({
    sourceFolderPath: `${root}/moves/one`, destinationPath: `${root}/moves/there`,
  })), 'MOVE_FOLDER');
  assert.deepEqual(await names('/moves'), ['there']);
  assert.deepEqual(await names('/moves/there/one'), ['f.txt']);
});

test('a folder cannot be moved below itself', async () => {
  await upload('/self/in', 'f.txt');
  await refused(() => client.folders.move({ sourceFolderPath: `${root}/self`, destinationPath: `${root}/self/in` }),
    ImageKit.BadRequestError, 'into-itself');
});

test('a folder is renamed', async () => {
  await upload('/renames/before', 'f.txt');
  await done(typed('ImageKit.FolderRenameResponse', await client.folders.rename({
    folderPath: `${root}/renames/before`, newFolderName: 'after', purgeCache: false,
  })), 'RENAME_FOLDER');
  assert.deepEqual(await names('/renames'), ['after']);
  assert.deepEqual(await names('/renames/after'), ['f.txt']);
});

test('a folder is deleted with all that is in it', async () => {
  const { fileId } = await upload('/waste/deep', 'f.txt');
  const answer = await client.folders.delete({ folderPath: `${root}/waste` });
  typed('ImageKit.FolderDeleteResponse | null', answer);
  await refused(() => client.files.get(fileId), ImageKit.NotFoundError, 'not-found');
  await refused(() => client.folders.delete({ folderPath: `${root}/waste` }), ImageKit.NotFoundError, 'not-found');
});

test('a job that nobody started is not found', async () => {
  await refused(() => client.folders.job.get('0000000000001'), ImageKit.NotFoundError, 'not-found');
});
