import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

describe('output', () => {
  const shell = (line: string) =>
    spawnSync('sh', ['-c', line, 'sh', process.execPath, SCRIPT, SOURCE], {
      encoding: 'utf8',
      env: environment,
    });
  /** What takes no output: a full device, where there is one, and a file opened for reading. */
  const REFUSING = [...(existsSync('/dev/full') ? ['>/dev/full'] : []), '1<package.json'];

  test.each(REFUSING.flatMap((to) => ['project', 'validate', 'check'].map((name) => [name, to])))(
    'of %s %s that is lost is an error of code 2',
    (name, to) => {
      const { status, stderr } = shell(`"$1" "$2" ${name} "$3" ${to}`);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^The output could not be written \(E[A-Z]+\)\. Make room [^\n]*\n$/);
    },
  );

  test('that nobody reads any more is no error', () => {
    const { status, stdout, stderr } = shell(
      '{ "$1" "$2" project "$3"; echo "code $?" >&2; } | head -1',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'code 0\n' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(shell('{ "$1" "$2" validate package.json; echo "code $?" >&2; } | true').stderr).toBe(
      'code 1\n',
    );
  });

  test('of an error that nobody can read keeps its code', () => {
    for (const to of REFUSING.map((each) => each.replace('1<', '2<').replace(/^>/, '2>')))
      expect([to, shell(`"$1" "$2" nope ${to}`).status]).toEqual([to, 2]);
  });
});

test('a run that is killed while it writes leaves the old workbook, and the next run its folder clean', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-killed-'));
  const out = path.join(folder, 'out.xlsx');
  writeFileSync(out, 'before');
  // Ends as if by kill -9, once the temporary file is written and before it takes the name.
  const killer = path.join(folder, 'killer.mjs');
  writeFileSync(
    killer,
    `import promises from 'node:fs/promises';
     import { syncBuiltinESMExports } from 'node:module';
     promises.rename = () => process.kill(process.pid, 'SIGKILL');
     syncBuiltinESMExports();`,
  );
  const { signal } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(killer).href, SCRIPT, 'write', SOURCE, out],
    { env: environment },
  );
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(out, 'utf8')).toBe('before');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toHaveLength(1);
  expect(run(['write', SOURCE, out]).status).toBe(0);
  expect(readdirSync(folder).sort()).toEqual(['killer.mjs', 'out.xlsx']);
  rmSync(folder, { recursive: true });
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
