import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const FALLBACK = path.join(root, 'node_modules/.cache/planpath/certificate');

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'planpath-home-'));
  folder = path.join(home, '.office-addin-dev-certs');
});
afterEach(() => rmSync(home, { recursive: true }));

/** Runs code with the certificate module and the home folder of the test. */
function ask(code: string) {
  const whole = `const s = await import('./scripts/certificate.mjs'); ${code}`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', whole], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, HOME: home, USERPROFILE: home },
  });
  expect(stderr).toBe('');
  return stdout.trim();
}

// The administrator may read everything, so the code runs as an unprivileged user.
const FOLDER =
  'if (process.getuid?.() === 0) process.setuid(65534); console.log(s.certificateFolder());';
const MADE = 'await s.developmentCertificate(); console.log("made");';

/** A folder that everybody may use. */
function openFolder() {
  mkdirSync(folder);
  for (const each of [home, folder]) chmodSync(each, 0o777);
}

test('is in the home folder, where Microsoft keeps its own', () => {
  openFolder();
  expect(ask(FOLDER)).toBe(folder);
});

test('is in the project when the key in the home folder belongs to the administrator', () => {
  openFolder();
  const key = path.join(folder, 'localhost.key');
  writeFileSync(key, '');
  chmodSync(key, 0o000);
  expect(ask(FOLDER)).toBe(FALLBACK);
});

test('is in the project when the home folder is not writable', () => {
  openFolder();
  chmodSync(folder, 0o555);
  expect(ask(FOLDER)).toBe(FALLBACK);
});

test('is made again when the key does not match', () => {
  expect(ask(MADE)).toBe('made');
  const key = path.join(folder, 'localhost.key');
  writeFileSync(key, 'not a key');
  expect(ask(MADE)).toBe('made');
  expect(ask(`console.log((await s.developmentCertificate()).key.toString())`)).toMatch(
    /^-----BEGIN (RSA )?PRIVATE KEY/,
  );
});

test('explains in one sentence that it cannot be made, and mentions no port', () => {
  mkdirSync(path.join(folder, 'localhost.key'), { recursive: true });
  const output = ask('await s.developmentCertificate().catch((e) => console.log(e.message));');
  expect(output).toMatch(/^The certificate for https:\/\/localhost could not be made or read: /);
  expect(output).toContain(`Make ${folder} yours to read and write, or delete it`);
  expect(output.split('\n')).toHaveLength(1);
  expect(existsSync(path.join(folder, 'localhost.key'))).toBe(true);
});
