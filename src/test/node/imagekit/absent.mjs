// Calls without a counterpart on this server, and how errors look to the SDK.
import assert from 'node:assert/strict';
import test from 'node:test';
import ImageKit, { toFile } from '@imagekit/nodejs';
import { bytes, client, refused, root, upload } from './server.mjs';

const id = '0000000000001';
const origin = { type: 'WEB_FOLDER', name: 'x', baseUrl: 'https://example.com' };
const ABSENT = {
  'purging a cache': () => client.cache.invalidation.create({ url: 'https://example.com/a.jpg' }),
  'the state of a purge': () => client.cache.invalidation.get(id),
  'usage of the account': () => client.accounts.usage.get({ startDate: '2026-01-01', endDate: '2026-02-01' }),
  'analytics of the account': () => client.accounts.usageAnalytics.get({ startDate: '2026-01-01', endDate: '2026-02-01' }),
  'listing origins': () => client.accounts.origins.list(),
  'making an origin': () => client.accounts.origins.create(origin),
  'an origin': () => client.accounts.origins.get(id),
  'changing an origin': () => client.accounts.origins.update(id, origin),
  'deleting an origin': () => client.accounts.origins.delete(id),
  'listing URL endpoints': () => client.accounts.urlEndpoints.list(),
  'making a URL endpoint': () => client.accounts.urlEndpoints.create({ description: 'x' }),
  'a URL endpoint': () => client.accounts.urlEndpoints.get(id),
  'changing a URL endpoint': () => client.accounts.urlEndpoints.update(id, { description: 'x' }),
  'deleting a URL endpoint': () => client.accounts.urlEndpoints.delete(id),
  'listing saved extensions': () => client.savedExtensions.list(),
  'making a saved extension': () => client.savedExtensions.create({ name: 'x', description: 'x', config: { name: 'remove-bg' } }),
  'a saved extension': () => client.savedExtensions.get(id),
  'changing a saved extension': () => client.savedExtensions.update(id, { name: 'y' }),
  'deleting a saved extension': () => client.savedExtensions.delete(id),
  'listing named transformations': () => client.namedTransformations.list(),
  'making a named transformation': () => client.namedTransformations.create({ name: 'x', value: 'w-100' }),
  'a named transformation': () => client.namedTransformations.get('x'),
  'changing a named transformation': () => client.namedTransformations.update('x', { value: 'w-200' }),
  'deleting a named transformation': () => client.namedTransformations.delete('x'),
  'extensions of an upload': () => upload('/absent', 'e.txt', { extensions: [{ name: 'remove-bg' }] }),
  'transformations of an upload': () => upload('/absent', 't.txt', { transformation: { pre: 'w-100' } }),
  'checks of an upload': () => upload('/absent', 'c.txt', { checks: '"file.size" < "1mb"' }),
  'a webhook of an upload': () => upload('/absent', 'w.txt', { webhookUrl: 'https://example.com' }),
  'an upload that a browser signed': () => upload('/absent', 's.txt', { token: 't', signature: 's', expire: 1 }),
};

for (const [what, call] of Object.entries(ABSENT)) {
  test(`${what} is refused with a reason, and not sent again`, async () => {
    const error = await refused(call, ImageKit.InternalServerError, 'not-implemented');
    assert.equal(error.status, 501);
    assert.ok(error.error.detail.length > 20);
  });
}

test('extensions of a file are refused with a reason', async () => {
  const { fileId } = await upload('/absent', 'f.txt');
  await refused(() => client.files.update(fileId, { extensions: [{ name: 'ai-auto-description' }] }),
    ImageKit.InternalServerError, 'not-implemented');
});

test('a wrong key gets an authentication error', async () => {
  const stranger = new ImageKit({ privateKey: 'vtr_wrong' });
  await refused(() => stranger.assets.list(), ImageKit.AuthenticationError, 'unauthenticated');
});

test('a role without the permission gets a permission error', async () => {
  const viewer = new ImageKit({ privateKey: process.env.VIEWER_KEY });
  await refused(async () => viewer.files.upload({ file: await toFile(bytes('x'), 'f'), fileName: 'x.txt', folder: root }),
    ImageKit.PermissionDeniedError, 'forbidden');
});

test('any password is accepted with the key', async () => {
  const other = new ImageKit({ password: 'something else' });
  assert.ok(Array.isArray(await other.assets.list({ limit: 1 })));
});
