// The steps that `npm test` and `npm run check` are made of. Each says how many facts it checked.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './port.mjs';
import { root } from './root.mjs';

const bin = (name) => path.join(root, 'node_modules', name);
const TOOLS = {
  prettier: bin('prettier/bin/prettier.cjs'),
  eslint: bin('eslint/bin/eslint.js'),
  tsc: bin('typescript/bin/tsc'),
  depcruise: bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  jest: bin('jest/bin/jest.js'),
  playwright: bin('@playwright/test/cli.js'),
};
const RESULTS = path.join(root, '.build/results');

/** Runs one tool of node_modules to its end; its output is shown only when it fails or `loud`. */
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
      if (loud) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (status) => {
      if (status !== 0 && !loud) process.stdout.write(output);
      resolve(status ?? 1);
    });
  });
}

/** One named check: it passes or it fails. */
async function check(title, tool, args) {
  const started = Date.now();
  const status = await runTool(tool, args);
  report(title, status === 0, started);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

/** Prints one line about a finished step. */
export function report(title, passed, started, detail = '') {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${title}${detail && ` (${detail})`} ${seconds} s`);
}

export const format = () => check('format', 'prettier', ['--check', '--log-level=warn', '.']);
export const lint = () =>
  check('lint', 'eslint', ['-c', 'eslint.config.js', '--max-warnings=0', '.']);
export const layers = () =>
  check('layers', 'depcruise', ['-c', '.dependency-cruiser.cjs', '--output-type=err', 'src']);
export const types = () => check('types', 'tsc', ['-p', '.']);
export const domainTypes = () =>
  check('types of the domain alone, without DOM', 'tsc', ['-p', 'tsconfig.domain.json']);

/** Runs Jest over the named projects and counts its tests. */
export async function jest(title, projects) {
  const started = Date.now();
  const file = resultFile(`jest-${projects.join('-')}.json`);
  const faults = resultFile('fault-matrix.json');
  const status = await runTool('jest', [
    '-c',
    'jest.config.mjs',
    '--selectProjects',
    ...projects,
    // Jest alone would leave one processor idle: on two that is half of them.
    '--maxWorkers=100%',
    '--json',
    `--outputFile=${file}`,
  ]);
  if (!existsSync(file)) {
    report(title, false, started, 'did not run');
    return { passed: 0, failed: 1 };
  }
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const brokenSuites = results.numRuntimeErrorTestSuites;
  const failed = results.numFailedTests + brokenSuites + results.numPendingTests;
  report(title, status === 0 && failed === 0, started, `${results.numPassedTests} tests`);
  if (existsSync(faults)) {
    const { cases, codes, partialWrites } = JSON.parse(readFileSync(faults, 'utf8'));
    console.log(
      `     fault matrix: ${cases} cases, ${codes} error codes, ${partialWrites} silent partial writes`,
    );
  }
  return { passed: results.numPassedTests, failed: failed || (status === 0 ? 0 : 1) };
}

/** Runs the end-to-end tests of a built workbench in the given browser and counts them. */
export async function endToEnd(browser, built) {
  const started = Date.now();
  const file = resultFile('e2e.json');
  await runTool('playwright', ['test', '-c', 'playwright.config.ts'], {
    loud: true,
    env: {
      PLANPATH_BROWSER: browser,
      PLANPATH_E2E_RESULTS: file,
      PLANPATH_E2E_PORT: String(await freePort()),
      PLANPATH_E2E_ROOT: built,
    },
  });
  if (!existsSync(file)) {
    report('end to end', false, started, 'did not run');
    return { passed: 0, failed: 1 };
  }
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  report('end to end', failed === 0 && stats.expected > 0, started, `${stats.expected} tests`);
  return { passed: stats.expected, failed: failed + (stats.expected === 0 ? 1 : 0) };
}

/** Counts one thing that is done by calling, not by running a tool. */
export async function action(title, run) {
  const started = Date.now();
  try {
    await run();
    report(title, true, started);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    report(title, false, started);
    return { passed: 0, failed: 1 };
  }
}

/** Adds the counts up and prints the closing line. */
export function close(counts) {
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const failed = sum('failed');
  console.log(`${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function resultFile(name) {
  mkdirSync(RESULTS, { recursive: true });
  const file = path.join(RESULTS, name);
  rmSync(file, { force: true });
  return file;
}
