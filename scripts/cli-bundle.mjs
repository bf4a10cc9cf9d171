// The command line as one file of JavaScript, built when one of its sources has changed:
// translating every source at every start would take seconds.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root as projectRoot } from './root.mjs';

/** Changes when the shape of the bundle changes. */
const SHAPE = 1;

/**
 * The bundle of the command line; builds it when it is missing or a source has changed.
 * @param {{root?: string, entry?: string}} options
 * @returns {Promise<string>} the file to run
 */
export async function cliBundle({ root = projectRoot, entry = 'src/cli/main.ts' } = {}) {
  const folder = path.join(root, '.build/cli');
  const state = path.join(folder, 'sources.json');
  const known = readState(state);
  if (known !== null) {
    const file = bundleFile(folder, keyOf(root, known));
    if (existsSync(file)) return file;
  }
  const started = Date.now();
  const sources = await build({ root, entry, folder });
  const key = keyOf(root, sources);
  move(path.join(folder, buildName()), path.join(folder, key));
  // A source that was saved during the build may be older in the bundle; the next start builds
  // again.
  const isCurrent = sources.every((source) => changedAt(root, source) < started);
  if (isCurrent) writeWhole(state, JSON.stringify(sources));
  removeOld(folder, key);
  return bundleFile(folder, key);
}

const bundleFile = (folder, key) => path.join(folder, key, 'main.mjs');
const buildName = () => `building-${process.pid}`;

/** The sources of the last build, relative to the root; null before the first build. */
function readState(state) {
  try {
    return JSON.parse(readFileSync(state, 'utf8'));
  } catch {
    return null;
  }
}

/** Identifies a state of the sources by their change times and sizes. */
function keyOf(root, sources) {
  const hash = createHash('sha256').update(`${SHAPE} ${process.versions.node}`);
  for (const source of [...sources, 'package-lock.json']) {
    const stats = statSync(path.join(root, source), { throwIfNoEntry: false });
    hash.update(`\n${source} ${stats?.mtimeMs} ${stats?.size}`);
  }
  return hash.digest('hex').slice(0, 16);
}

function changedAt(root, source) {
  return statSync(path.join(root, source)).mtimeMs;
}

/** Bundles into a folder of this process and returns the project's own sources. */
async function build({ root, entry, folder }) {
  const { build: bundle } = await import('esbuild');
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir: path.join(folder, buildName()),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    // Packages in the older module format call `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
    },
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs)
    .filter((input) => !input.includes('node_modules/'))
    .sort();
}

/**
 * Two commands that start together build the same; the second keeps what the first has moved there.
 */
function move(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** Removes bundles older than an hour; a younger one may still be running. */
function removeOld(folder, key) {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  )) {
    const old = path.join(folder, name);
    const { mtimeMs = Infinity } = statSync(old, { throwIfNoEntry: false }) ?? {};
    if (name !== key && Date.now() - mtimeMs > 3_600_000)
      rmSync(old, { recursive: true, force: true });
  }
}

function writeWhole(file, text) {
  const neighbour = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(neighbour, text);
  renameSync(neighbour, file);
}
