// Bundles packages for Node into one file under node_modules/.cache, which loads faster in every test
// than their many files.
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root.mjs';

/** The path of a package's bundle, built or not; its name holds the installed version. */
export function bundlePath(name, packageName) {
  const file = path.join(root, 'node_modules', packageName, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8'));
  return path.join(root, `node_modules/.cache/planpath/${name}-${version}.cjs`);
}

/** Builds a bundle if it is missing; several processes may do so at the same time. */
export function buildOnce(file, entry, options = {}) {
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  buildSync({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    loader: { '.css': 'empty' },
    outfile: draft,
    logLevel: 'error',
    ...options,
  });
  renameSync(draft, file);
  return file;
}
