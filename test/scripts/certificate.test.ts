import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

/** What each file of a folder holds. */
function contents(of: string) {
  return Object.fromEntries(
    readdirSync(of).map((name) => [name, readFileSync(path.join(of, name), 'utf8')]),
  );
}

test.each(['localhost.key', 'localhost.crt', 'ca.crt'])(
  'is in the project, and the one in the home folder stays, when its %s does not serve',
  (name) => {
    expect(ask(MADE)).toBe('made');
    writeFileSync(path.join(folder, name), 'of another add-in');
    const before = contents(folder);
    expect(ask(MADE)).toBe('made');
    expect(ask('console.log(s.certificateFolder());')).toBe(FALLBACK);
    expect(contents(folder)).toEqual(before);
    expect(ask(`console.log((await s.developmentCertificate()).key.toString())`)).toMatch(
      /^-----BEGIN (RSA )?PRIVATE KEY/,
    );
  },
);

test('an authority of another add-in stays when it has no certificate beside it', () => {
  openFolder();
  writeFileSync(path.join(folder, 'ca.crt'), 'of another add-in');
  expect(ask(MADE)).toBe('made');
  expect(contents(folder)).toEqual({ 'ca.crt': 'of another add-in' });
});

test('is used where it is valid, by a user who may not write there', () => {
  expect(ask(MADE)).toBe('made');
  const before = contents(folder);
  for (const each of [home, folder]) chmodSync(each, 0o555);
  for (const name of Object.keys(before)) chmodSync(path.join(folder, name), 0o444);
  expect(ask(FOLDER)).toBe(folder);
  for (const each of [home, folder]) chmodSync(each, 0o755);
});

test('the key is never open to others, not even while it is made', () => {
  const watch = `const fs = (await import('node:fs')).default;
    process.umask(0);
    const write = fs.writeFileSync;
    fs.writeFileSync = (file, ...rest) => {
      write(file, ...rest);
      if (!file.endsWith('.key')) return;
      const open = [file, file.replace(/[^/]*$/, '')].every((each) => fs.statSync(each).mode & 0o077);
      process.stdout.write(open ? 'open ' : 'closed ');
    };`;
  openFolder();
  expect(ask(`${watch} ${MADE}`)).toBe('closed made');
  expect(statSync(path.join(folder, 'localhost.key')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['ca.crt', 'localhost.crt', 'localhost.key']);
});

test('explains in one sentence that it cannot be made, and mentions no port', () => {
  const refuse = `const fs = (await import('node:fs')).default;
    fs.writeFileSync = () => { throw new Error('no space left'); };`;
  const output = ask(
    `${refuse} await s.developmentCertificate().catch((e) => console.log(e.message));`,
  );
  expect(output).toMatch(/^The certificate for https:\/\/localhost could not be made or read: /);
  expect(output).toContain('no space left');
  expect(output).toContain(`Make ${folder} yours to read and write, or delete it`);
  expect(output.split('\n')).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
});
