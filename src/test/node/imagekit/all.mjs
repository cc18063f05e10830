// Runs all tests one after the other, and checks the types of the answers at the end.
import test from 'node:test';
import { checkCalls } from './calls.mjs';
import { checkAnswers } from './models.mjs';
import { client, root } from './server.mjs';

await import('./files.mjs');
await import('./folders.mjs');
await import('./lists.mjs');
await import('./fields.mjs');
await import('./absent.mjs');

test('every call of the SDK is served or answered with a reason, as the documentation says', checkCalls);

test('every answer has the type that the SDK declares for it', checkAnswers);

test.after(() => client.folders.delete({ folderPath: root }));
