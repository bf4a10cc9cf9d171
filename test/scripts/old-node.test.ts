import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Linter } from 'eslint';

const root = path.resolve(__dirname, '../..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planpath-node-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs an npm command under a Node that reports another version. */
function runAs(version: string, command: string) {
  const disguise = path.join(folder, `${version}.cjs`);
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(disguise, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  const words = ['--require', disguise, path.join(root, 'scripts/run.cjs'), command];
  return spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
}

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

test.each(['12.22.12', '18.20.8', '20.10.0'])('Node %s is rejected in one sentence', (version) => {
  const { status, stdout, stderr } = runAs(version, 'start');
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: `PlanPath needs Node 20.11 or newer and this is ${version}: install a current Node and run the command again.\n`,
  });
});

test.each(['20.11.0', '22.0.0', '100.1.0'])('Node %s runs the command', (version) => {
  const { status, stderr } = runAs(version, 'manifest');
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^The option --origin is missing\./) as string,
  });
});

test.each(['run.cjs', 'node-version.cjs'])('an old Node can read %s', (file) => {
  const code = readFileSync(path.join(root, 'scripts', file), 'utf8');
  const found = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  });
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
});

test('every npm command starts through it', () => {
  const own = Object.values(scripts).filter((command) => command.includes('scripts/'));
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter((command) => !/^node scripts\/run\.cjs [\w-]+$/.test(command))).toEqual([]);
});
