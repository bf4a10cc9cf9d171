import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

let copy: string;
let programs: string;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'planpath-bare-'));
  programs = path.join(copy, 'programs');
  mkdirSync(programs);
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true }));

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, 'localhost', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Runs an npm command in a copy without installed packages, with only these programs. */
function run(command: string, args: readonly string[], folder = programs) {
  const words = [path.join(copy, 'scripts/run.cjs'), command, ...args];
  const env = { ...process.env, PATH: folder, PLANPATH_BROWSER: '' };
  return spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8', env });
}

test.each([
  ['start', []],
  ['test', []],
  ['test-unit', []],
  ['test-changed', []],
  ['check', []],
  ['dev', []],
  ['build', []],
  ['bench', []],
  ['fuzz', []],
  ['bank', []],
  ['plan', ['eval', '1']],
])('npm run %s needs no package to begin installing them', async (command, args) => {
  const npm = path.join(programs, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho no way to the registry >&2\nexit 1\n');
  chmodSync(npm, 0o755);
  const port = ['start', 'dev'].includes(command) ? ['--port', String(await freePort())] : [];
  const { status, stdout, stderr } = run(command, [...args, ...port]);
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Installing packages from package-lock.json …\nno way to the registry\nnpm ci failed: see the lines above, then run the command again.\n',
  });
});

test('reports that npm is missing', () => {
  const { status, stderr } = run('check', [], path.join(copy, 'nowhere'));
  expect(status).toBe(1);
  expect(stderr).toContain('npm was not found: install Node with npm');
});

test('waits while another command installs, but not for one that has ended', async () => {
  const lock = path.join(copy, '.build/installing');
  mkdirSync(path.dirname(lock), { recursive: true });
  const endedPid = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(lock, String(endedPid));
  expect(run('check', []).status).toBe(1);
  expect(existsSync(lock)).toBe(false);

  const holder = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  writeFileSync(lock, String(holder.pid));
  const words = [path.join(copy, 'scripts/run.cjs'), 'check'];
  const waiting = spawn(process.execPath, words, { cwd: copy, env: { PATH: programs } });
  const [output] = (await once(waiting.stderr, 'data')) as [Buffer];
  expect(output.toString()).toBe('Another command is installing the packages: waiting for it …\n');
  expect(waiting.exitCode).toBe(null);
  holder.stdin.end();
  const [status] = (await once(waiting, 'exit')) as [number];
  expect(status).toBe(1);
});
