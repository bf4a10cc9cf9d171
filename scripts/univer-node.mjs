// Bundles the embedded spreadsheet for Node. Its packages cannot be imported there as published (a
// dependency's named exports are missing under ESM), and one CommonJS file also loads faster in
// every test. Prints the file's path; builds it only when it is missing.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const entry = `
export * from '@univerjs/core';
export { FUniver } from '@univerjs/core/facade';
export * from '@univerjs/preset-sheets-node-core';
export { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
`;

/** The path of the bundle of the installed version, built or not. */
export function univerNodePath() {
  const packagePath = join(root, 'node_modules/@univerjs/core/package.json');
  const { version } = JSON.parse(readFileSync(packagePath, 'utf8'));
  return join(root, `node_modules/.cache/planpath/univer-node-${version}.cjs`);
}

/** Builds the bundle if it is missing; several processes may do so at the same time. */
export function buildUniverNode() {
  const path = univerNodePath();
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  buildSync({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.css': 'empty' },
    outfile: draft,
    logLevel: 'error',
  });
  renameSync(draft, path);
  return path;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(buildUniverNode());
}
