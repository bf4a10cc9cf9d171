import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCE = path.resolve('assets/templates/jinjiang.plan.json');
const SCRIPT = path.resolve('scripts/plan.mjs');
const environment = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };

/** Runs the command line as a process of its own. */
function run(words: readonly string[], cwd = process.cwd()) {
  return spawnSync(process.execPath, [SCRIPT, ...words], {
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

test("starts through npm's script from any folder and resolves file names from there", () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-process-'));
  const { status, stdout, stderr } = run(['write', SOURCE, 'out.xlsx'], folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Wrote out\.xlsx/);
  expect(existsSync(path.join(folder, 'out.xlsx'))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('is built once, and again when a source has changed or the bundle is missing', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'planpath-bundle-'));
  const script = pathToFileURL(path.resolve('scripts/cli-bundle.mjs')).href;
  const save = (name: string, text: string, seconds: number): void => {
    writeFileSync(path.join(root, name), text);
    utimesSync(path.join(root, name), seconds, seconds);
  };
  const bundles = () =>
    readdirSync(path.join(root, '.build/cli')).filter((name) => !name.includes('.'));
  const output = () => {
    const code = `import { cliBundle } from '${script}';
      await import((await cliBundle({ root: ${JSON.stringify(root)}, entry: 'main.ts' })));`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    return stdout.trim();
  };
  save('main.ts', "import { word } from './word';\nconsole.log(word satisfies string);", 1_000);
  save('word.ts', "export const word = 'one';", 1_000);
  expect([output(), output()]).toEqual(['one', 'one']);
  expect(bundles()).toHaveLength(1);
  save('word.ts', "export const word = 'two';", 2_000);
  expect(output()).toBe('two');
  expect(bundles()).toHaveLength(2);
  rmSync(path.join(root, '.build/cli'), { recursive: true });
  expect(output()).toBe('two');
  rmSync(root, { recursive: true });
});
