// Checks answers against the types that the SDK declares for them, with the TypeScript compiler.
import assert from 'node:assert/strict';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const file = path.join(here, 'answers.ts');
const answers = [];

// Records an answer, and returns it. The type is written as in TypeScript: ImageKit.File, or an array of it.
export function typed(type, answer) {
  answers.push({ type, json: JSON.stringify(answer ?? null) });
  return answer;
}

// Fields beyond the declared ones are allowed; a declared field that is missing or of another type is an error.
function source() {
  const head = "import ImageKit from '@imagekit/nodejs';\n"
    + 'type More<T> = T extends readonly (infer E)[] ? More<E>[] : T extends object ? T & Record<string, unknown> : T;\n'
    + 'declare function is<T>(answer: More<T>): void;\n';
  return head + answers.map(({ type, json }) => `is<${type}>(${json});`).join('\n');
}

export function checkAnswers() {
  assert.ok(answers.length > 0);
  const options = {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const text = source();
  host.getSourceFile = (name, ...more) =>
    path.resolve(name) === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...more);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => path.resolve(name) === file || exists(name);
  const program = ts.createProgram([file], options, host);
  const wrong = ts.getPreEmitDiagnostics(program, program.getSourceFile(file));
  assert.equal(wrong.length, 0, ts.formatDiagnostics(wrong, {
    getCanonicalFileName: (name) => name, getCurrentDirectory: () => here, getNewLine: () => '\n',
  }) + text);
}
