import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCE = path.resolve('assets/templates/jinjiang.plan.json');
const MAIN = path.resolve('src/cli/main.ts');
const environment = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };

/** Runs the command line as a process of its own. */
function run(words: readonly string[], cwd = process.cwd()) {
  const tsx = pathToFileURL(path.resolve('node_modules/tsx/dist/loader.mjs')).href;
  return spawnSync(process.execPath, ['--import', tsx, MAIN, ...words], {
    cwd,
    encoding: 'utf8',
    env: environment,
  });
}

test('prints results alone to stdout', () => {
  const { status, stdout, stderr } = run(['eval', 'GROWTH_PATH(100, 0.06, 3)']);
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: '[[106,112.36,119.1016]]\n',
    stderr: '',
  });
});

test.each([
  [['project', SOURCE, '--json'], 0],
  [['validate', 'package.json'], 1],
  [['validate', 'nope.json'], 2],
  [['nope'], 2],
  [['eval', 'GROWTH_PATH('], 2],
  [['eval', 'GROWTH_PATH(,6%)'], 0],
])('%j ends with exit code %i and without a stack trace', (words, code) => {
  const { status, stdout, stderr } = run(words);
  expect(status).toBe(code);
  expect(stdout + stderr).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect((code === 2 ? stderr : stdout).length).toBeGreaterThan(0);
});

test("starts through npm's script from any folder and takes file names from there", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-process-'));
  const script = path.resolve('scripts/plan.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, 'write', SOURCE, 'out.xlsx'],
    { cwd: folder, encoding: 'utf8', env: environment },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Wrote out\.xlsx/);
  expect(existsSync(path.join(folder, 'out.xlsx'))).toBe(true);
  rmSync(folder, { recursive: true });
});
