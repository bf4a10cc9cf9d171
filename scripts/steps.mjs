// The steps of `npm test` and `npm run check`. Each reports how many facts it checked.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './port.mjs';
import { root } from './root.mjs';

const bin = (name) => path.join(root, 'node_modules', name);
const TOOLS = {
  prettier: bin('prettier/bin/prettier.cjs'),
  eslint: bin('eslint/bin/eslint.js'),
  oxlint: bin('oxlint/bin/oxlint'),
  tsc: bin('typescript/bin/tsc'),
  depcruise: bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  jest: bin('jest/bin/jest.js'),
  playwright: bin('@playwright/test/cli.js'),
};
const RESULTS = path.join(root, '.build/results');
/** Draws the samples of this run; Jest and the end-to-end tests share it. */
const SEED = process.env.PLANPATH_SEED ?? String(Math.floor(Math.random() * 100_000));
/** Where tools cache their results for files that have not changed. */
const CACHE = '.build/cache';

/**
 * Runs one tool of node_modules to its end; then its output is shown, if it has failed or with `loud`.
 */
function runTool(tool, args, { loud = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [TOOLS[tool], ...args], {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (status) => {
      if (status !== 0 || loud) process.stdout.write(output);
      resolve(status ?? 1);
    });
  });
}

/** One named check: it passes or it fails. */
async function check(title, tool, args) {
  const started = Date.now();
  const status = await runTool(tool, args);
  report(title, status === 0, started);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Prints one line about a finished step. */
export function report(title, passed, started, detail = '') {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${title}${detail && ` (${detail})`} ${seconds} s`);
}

/** Prettier checks only files whose content has changed. */
export const format = (files = ['.']) =>
  check('format', 'prettier', [
    ...['--check', '--log-level=warn', '--ignore-unknown'],
    ...['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/prettier`],
    ...files,
  ]);
/** ESLint judges each file alone, without types, so its cache is as good as a new run. */
export const lint = (files = ['.']) =>
  check('lint', 'eslint', [
    ...['-c', 'eslint.config.js', '--max-warnings=0', '--no-warn-ignored'],
    ...['--cache', '--cache-strategy=content', `--cache-location=${CACHE}/eslint`],
    ...files,
  ]);
export const layers = () =>
  check('layers', 'depcruise', ['-c', '.dependency-cruiser.cjs', '--output-type=err', 'src']);
/** What needs types: the types themselves, and that no promise is forgotten. */
export const types = () =>
  check('types and promises', 'oxlint', [
    ...['--type-aware', '--type-check', '-A', 'all'],
    ...['-D', 'typescript/no-floating-promises', '-D', 'typescript/no-misused-promises'],
    ...['src', 'test', 'playwright.config.ts'],
  ]);
/** TypeScript itself knows what a change affects, so its cache is as good as a new run. */
export const domainTypes = () =>
  check('types of the domain alone, without DOM', 'tsc', [
    ...['-p', 'tsconfig.domain.json', '--incremental'],
    ...['--tsBuildInfoFile', `${CACHE}/tsconfig.domain.json.tsbuildinfo`],
  ]);

/**
 * Runs Jest over the named projects and counts its tests.
 * @param more - further options of Jest
 */
export async function jest(title, projects, more = []) {
  const started = Date.now();
  const file = resultFile(`jest-${projects.join('-')}.json`);
  const faults = resultFile('fault-matrix.json');
  const words = [
    ...['-c', 'jest.config.mjs', '--selectProjects', ...projects],
    // Jest by default leaves one processor idle: on two that is half of them.
    '--maxWorkers=100%',
    ...['--json', `--outputFile=${file}`, ...more],
  ];
  const status = await runTool('jest', words, { env: { PLANPATH_SEED: SEED } });
  if (!existsSync(file)) {
    report(title, false, started, 'did not run');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  report(title, status === 0 && failed === 0, started, `${results.numPassedTests} tests`);
  console.log(`     samples by seed ${SEED}: PLANPATH_SEED=${SEED} draws them again`);
  for (const each of skippedIn(results)) console.log(`     skipped: ${each}`);
  if (existsSync(faults)) {
    const { cases, codes, partialWrites } = JSON.parse(readFileSync(faults, 'utf8'));
    console.log(
      `     fault matrix: ${cases} cases, ${codes} error codes, ${partialWrites} silent partial writes`,
    );
  }
  return { passed: results.numPassedTests, failed: failed || (status === 0 ? 0 : 1), skipped };
}

/** The names of the tests that did not run. */
function skippedIn({ testResults }) {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName),
  );
}

/** Runs the end-to-end tests of a built workbench in the given browser and counts them. */
export async function endToEnd(browser, built) {
  const started = Date.now();
  const file = resultFile('e2e.json');
  await runTool('playwright', ['test', '-c', 'playwright.config.ts', '--workers=1'], {
    loud: true,
    env: {
      PLANPATH_BROWSER: browser,
      PLANPATH_SEED: SEED,
      PLANPATH_E2E_RESULTS: file,
      PLANPATH_E2E_PORT: String(await freePort()),
      PLANPATH_E2E_ROOT: built,
    },
  });
  if (!existsSync(file)) {
    report('end to end', false, started, 'did not run');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + errors.length;
  report('end to end', failed === 0 && stats.expected > 0, started, `${stats.expected} tests`);
  return {
    passed: stats.expected,
    failed: failed + (stats.expected === 0 ? 1 : 0),
    skipped: stats.skipped,
  };
}

/** Counts the end-to-end tests as skipped, because there is no browser. */
export async function skipEndToEnd() {
  const file = resultFile('e2e.json');
  await runTool('playwright', ['test', '-c', 'playwright.config.ts', '--list'], {
    env: { PLANPATH_E2E_RESULTS: file },
  });
  const { suites = [] } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const count = ({ specs = [], suites: inner = [] }) =>
    specs.length + inner.reduce((sum, suite) => sum + count(suite), 0);
  const skipped = Math.max(1, count({ suites }));
  console.log(`     skipped: ${skipped} end-to-end tests, which need a browser`);
  return { passed: 0, failed: 0, skipped };
}

/** Counts one step that is a function call, not a tool. */
export async function action(title, run) {
  const started = Date.now();
  try {
    await run();
    report(title, true, started);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    report(title, false, started);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Adds up the counts and prints the closing line. */
export function close(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed');
  const skipped = sum('skipped');
  console.log(
    `${sum('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
}

function resultFile(name) {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}
