import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { followLinks, replaceFile } from './replace-file';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planpath-write-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = new TextEncoder().encode('after');

function existing(name: string, text = 'before'): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('replaceFile', () => {
  test('writes a file and leaves nothing else', async () => {
    await replaceFile(path.join(folder, 'out.xlsx'), bytes);
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
  });

  test('replaces what was there', async () => {
    const file = existing('out.xlsx');
    await replaceFile(file, bytes);
    expect(readFileSync(file, 'utf8')).toBe('after');
  });

  test.each([0o600, 0o640, 0o644, 0o666, 0o755])('keeps the mode %o', async (mode) => {
    const file = existing('out.xlsx');
    chmodSync(file, mode);
    await replaceFile(file, bytes);
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  test('the temporary file is as closed as the file that it replaces', async () => {
    const file = existing('out.xlsx');
    chmodSync(file, 0o600);
    const modes: number[] = [];
    const watcher = setInterval(() => {
      for (const name of readdirSync(folder)) modes.push(statSync(path.join(folder, name)).mode);
    }, 0);
    await replaceFile(file, new Uint8Array(50_000_000));
    clearInterval(watcher);
    expect(modes.length).toBeGreaterThan(1);
    expect(modes.filter((mode) => (mode & 0o077) !== 0)).toEqual([]);
  });

  test('is on the disk before it takes the name', async () => {
    const file = path.join(folder, 'out.xlsx');
    const probe = await promises.open(existing('probe'), 'r');
    const Handle = Object.getPrototypeOf(probe) as promises.FileHandle;
    await probe.close();
    const flushed: (readonly string[])[] = [];
    const sync = jest.spyOn(Handle, 'sync').mockImplementation(() => {
      flushed.push(readdirSync(folder).map((name) => name.replace(/^\.planpath-.*/, () => 'new')));
      return Promise.resolve();
    });
    await replaceFile(file, bytes);
    sync.mockRestore();
    // The content first, then the name.
    expect(flushed).toEqual([
      ['new', 'probe'],
      ['out.xlsx', 'probe'],
    ]);
  });

  test('leaves what was there, and nothing half-written, when it fails', async () => {
    const taken = path.join(folder, 'out.xlsx');
    mkdirSync(path.join(taken, 'inside'), { recursive: true });
    await expect(replaceFile(taken, bytes)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['out.xlsx']);
    await expect(replaceFile(path.join(folder, 'no', 'x'), bytes)).rejects.toThrow();
  });

  test.each([
    ['80 Chinese characters', `${'规'.repeat(80)}.xlsx`],
    ['as long as a disk allows', `${'x'.repeat(250)}.xlsx`],
  ])('writes a name of %s', async (_, name) => {
    await replaceFile(path.join(folder, name), bytes);
    await replaceFile(path.join(folder, name), bytes);
    expect(readdirSync(folder)).toEqual([name]);
  });

  test('removes what killed runs have left, and nothing of a run that goes on', async () => {
    // The name of a temporary file of this machine, as a run sees it.
    const names: string[] = [];
    const watcher = setInterval(() => names.push(...readdirSync(folder)), 0);
    await replaceFile(path.join(folder, 'out.xlsx'), new Uint8Array(50_000_000));
    clearInterval(watcher);
    const mine = names.find((name) => name.endsWith('.tmp')) ?? '';
    expect(mine).toContain(`-${String(process.pid)}-`);
    // The highest number that a process may have is above what any system gives out.
    const killed = mine.replace(`-${String(process.pid)}-`, () => '-2147483646-');
    const elsewhere = mine.replace(/^\.planpath-[0-9a-f]{8}-\d+/, () => '.planpath-00000000-1');
    const forgotten = elsewhere.replace(/[0-9a-f]{8}\.tmp$/, () => '11111111.tmp');
    for (const name of [mine, killed, elsewhere, forgotten, '.planpath.tmp', 'mine.tmp'])
      existing(name);
    utimesSync(path.join(folder, forgotten), 1, 1);
    await replaceFile(path.join(folder, 'out.xlsx'), bytes);
    expect(readdirSync(folder).sort()).toEqual(
      ['out.xlsx', mine, elsewhere, '.planpath.tmp', 'mine.tmp'].sort(),
    );
  });
});

describe('followLinks', () => {
  test('leads past links to the file, existing or not', async () => {
    mkdirSync(path.join(folder, 'real'));
    const file = existing('real/out.xlsx');
    symlinkSync('real', path.join(folder, 'linked'));
    symlinkSync('linked/out.xlsx', path.join(folder, 'link.xlsx'));
    symlinkSync(path.join('linked', 'new.xlsx'), path.join(folder, 'dangling.xlsx'));
    expect(await followLinks(path.join(folder, 'link.xlsx'))).toBe(file);
    expect(await followLinks(path.join(folder, 'dangling.xlsx'))).toBe(
      path.join(folder, 'real/new.xlsx'),
    );
    expect(await followLinks(path.join(folder, 'plain.xlsx'))).toBe(
      path.join(folder, 'plain.xlsx'),
    );
  });

  test('refuses a circle of links', async () => {
    symlinkSync('b.xlsx', path.join(folder, 'a.xlsx'));
    symlinkSync('a.xlsx', path.join(folder, 'b.xlsx'));
    await expect(followLinks(path.join(folder, 'a.xlsx'))).rejects.toMatchObject({ code: 'ELOOP' });
  });
});
