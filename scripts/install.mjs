// Installs what a fresh machine lacks: packages from the lock file, a browser for the end-to-end
// tests, a second calculator. Nothing here needs an npm package, since none may be installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nodeProblem } from './node-version.cjs';
import { root } from './root.mjs';

/** Ends the process with one sentence when Node is too old, even when run.cjs was bypassed. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

const INSTALLED = path.join(root, 'node_modules/.package-lock.json');
const STAMP = path.join(root, 'node_modules/.cache/planpath/installed');
/** After this long, the owner of the lock is considered dead. */
const PATIENCE_MINUTES = 15;
const LOCK = path.join(root, '.build/installing');

/** Installs the packages of the lock file when they are missing or the lock file has changed. */
export function installPackages({ quiet = false } = {}) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const stamp = createHash('sha256').update(lock).digest('hex');
  const isStamped = () =>
    existsSync(INSTALLED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp;
  if (isStamped()) return;
  const problem = alone(() => {
    if (isStamped()) return null;
    const failure = existsSync(INSTALLED) && isUpToDate(lock) ? null : runNpm(quiet);
    if (failure !== null) return failure;
    mkdirSync(path.dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, stamp);
    return null;
  });
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

/** Runs alone among the project's commands: two installations at once leave half a node_modules. */
function alone(run) {
  mkdirSync(path.dirname(LOCK), { recursive: true });
  let isTold = false;
  while (!takeLock()) {
    if (!isHolderAlive()) rmSync(LOCK, { force: true });
    else {
      if (!isTold) console.error('Another command is installing the packages: waiting for it …');
      isTold = true;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    }
  }
  try {
    return run();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function takeLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isHolderAlive() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > PATIENCE_MINUTES * 60_000) return false;
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || error.code === 'ENOENT';
  }
}

/** Installs; returns the reason for a failure as one sentence, or null. */
function runNpm(quiet) {
  console.error('Installing packages from package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', quiet ? 'ignore' : process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
  });
  if (result.status === 0) return null;
  return result.error?.code === 'ENOENT'
    ? 'npm was not found: install Node with npm, then run the command again.'
    : 'npm ci failed: see the lines above, then run the command again.';
}

/** True when the installed packages match the lock file, no matter who installed them. */
function isUpToDate(lock) {
  const wanted = JSON.parse(lock.toString()).packages;
  const present = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) =>
      name === '' || optional || peer || present[name]?.version === version,
  );
}

/** The first of these programs on PATH, or null. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names)
    for (const folder of folders)
      for (const suffix of suffixes) {
        const file = path.join(folder, name + suffix);
        if (folder !== '' && existsSync(file)) return file;
      }
  return null;
}

const USUAL_BROWSERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser of the end-to-end tests: PLANPATH_BROWSER, one on the machine, or null. */
export function findBrowser() {
  const named = process.env.PLANPATH_BROWSER;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    console.error(`PLANPATH_BROWSER names ${named}, which is not there: correct it or unset it.`);
    process.exit(1);
  }
  return (
    findProgram([
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ]) ??
    USUAL_BROWSERS.find((file) => existsSync(file)) ??
    null
  );
}

// A mirror that does not answer must not delay the tests for the minutes that apt waits by default.
const APT_PATIENCE = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1'];
const UPDATE_MINUTES = 3;

/** Installs Debian packages where possible; true when it has. */
export function installDebianPackages(packages) {
  const apt = findProgram(['apt-get']);
  if (apt === null || process.getuid?.() !== 0) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env };
  const run = (words, more) =>
    spawnSync(apt, ['-qq', ...APT_PATIENCE, ...words], { ...options, ...more }).status === 0;
  // Even when no list can be fetched, the existing one may be enough.
  run(['update'], { timeout: UPDATE_MINUTES * 60_000 });
  return run(['install', '-y', '--no-install-recommends', ...packages]);
}
