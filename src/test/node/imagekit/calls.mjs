// Compares the SDK's calls that the tests made with what docs/imagekit.md says of each.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { client } from './server.mjs';

// These work without a server.
const LOCAL = ['helper', 'webhooks'];

// Every call of the SDK, by the name under which its users know it.
const calls = new Map();

function watch(resource, name) {
  for (const method of Object.getOwnPropertyNames(Object.getPrototypeOf(resource))) {
    if (method === 'constructor') continue;
    const outcome = { done: 0, absent: 0 };
    const call = resource[method].bind(resource);
    calls.set(`${name}.${method}`, outcome);
    resource[method] = (...given) => {
      const answer = call(...given);
      answer.then(() => (outcome.done += 1), (error) => (outcome.absent += error.status === 501 ? 1 : 0));
      return answer;
    };
  }
  for (const [part, value] of Object.entries(resource)) {
    if (part !== '_client' && value?._client) watch(value, `${name}.${part}`);
  }
}

for (const [name, resource] of Object.entries(client)) {
  if (resource?._client && !LOCAL.includes(name)) watch(resource, name);
}

// The calls in the first column of a table: `files.get`, `update` means both in `files`, `accounts.origins.*` means all in there.
function named(heading) {
  const part = fs.readFileSync(process.env.DOCUMENTATION, 'utf8').split(`## ${heading}\n`)[1].split('\n## ')[0];
  const names = [];
  for (const row of part.split('\n').filter((line) => line.startsWith('| `'))) {
    let before = '';
    for (const [, name] of row.split('|')[1].matchAll(/`([\w.*]+)`/g)) {
      if (name.includes('.')) before = name.slice(0, name.lastIndexOf('.') + 1);
      const whole = name.includes('.') ? name : before + name;
      names.push(...(whole.endsWith('*') ? [...calls.keys()].filter((call) => call.startsWith(whole.slice(0, -1))) : [whole]));
    }
  }
  return names.filter((name) => calls.has(name)).sort();
}

// Each call of the SDK was tried; those that the documentation lists as served succeeded, and the others answered 501.
export function checkCalls() {
  const those = (holds) => [...calls].filter(([, outcome]) => holds(outcome)).map(([name]) => name).sort();
  assert.deepEqual(those(({ done, absent }) => done + absent === 0), [], 'never tried');
  assert.deepEqual(those(({ done }) => done > 0), named('What is served'));
  assert.deepEqual(those(({ done }) => done === 0), named('What is not served'));
}
