// The server under test, as the SDK sees it: its base URL and key come from the SDK's own environment variables.
import assert from 'node:assert/strict';
import ImageKit from '@imagekit/nodejs';

const plainFetch = globalThis.fetch;
let sent = 0;
globalThis.fetch = (...request) => {
  sent += 1;
  return plainFetch(...request);
};

export const client = new ImageKit();

// A folder that nobody else uses.
export const root = `/sdk-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
export const unique = (name) => `${name}_${root.slice(5).replace('-', '_')}`;

// A picture of 4 x 3 pixels, with an alpha channel.
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAKklEQVR4nBXIMQEAMAzDMAMbiMIJnIEIiMGqd+gRkHcUVTCGos6PayiqFgjJFvmLvCwCAAAAAElFTkSuQmCC',
  'base64');

export const bytes = (text) => Buffer.from(text);

// Uploads text under exactly this name, below the root.
export const upload = (folder, fileName, more = {}) =>
  client.files.upload({
    file: new File([bytes(`${folder}/${fileName} ${Math.random()}`)], fileName),
    fileName,
    folder: root + folder,
    useUniqueFileName: false,
    ...more,
  });

// Expects the SDK to throw an error of this class after a single request.
export async function refused(call, type, code) {
  const before = sent;
  try {
    await call();
  } catch (error) {
    assert.ok(error instanceof type, `${error?.constructor?.name} instead of ${type.name}: ${error}`);
    assert.equal(error.error.code, code);
    assert.equal(error.message, `${error.status} ${error.error.message}`);
    assert.equal(typeof error.error.help, 'string');
    assert.equal(sent - before, 1, `${error.status} was sent ${sent - before} times`);
    return error;
  }
  throw new assert.AssertionError({ message: `was done, instead of ${type.name} ${code}` });
}

// Repeats a call until its answer is as expected, for up to 20 seconds.
export async function eventually(call, holds) {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await call();
    if (holds(answer)) return answer;
    if (Date.now() > end) throw new Error(`Not so after 20 s: ${holds}, but ${JSON.stringify(answer)}`);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
