import fc from 'fast-check';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkXlsx } from '../support/check-xlsx/check-xlsx';
import { isWhole, runs, seed } from '../support/seed';

if (isWhole) jest.setTimeout(3_600_000);

const SOURCE = path.resolve('assets/templates/fiscal.plan.json');
const SCRIPT = path.resolve('scripts/plan.mjs');
const BEFORE = 'the workbook before';

const temporaries = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.tmp'));

/** When a run is killed. */
interface Kill {
  /** Counted from its start, or from when its temporary file is there. */
  readonly from: 'start' | 'file';
  /** A share of the time of a whole run, or of a moment. */
  readonly share: number;
}

const A_MOMENT = 12;

/** Runs `write` into a folder, kills it, and returns how it ended. */
function write(folder: string, kill: Kill | null, usual: number): Promise<number | string | null> {
  return new Promise((resolve, reject) => {
    const words = [SCRIPT, 'write', SOURCE, path.join(folder, 'out.xlsx')];
    const child = spawn(process.execPath, words, { stdio: 'ignore' });
    const end = (): boolean => child.kill('SIGKILL');
    const timers: NodeJS.Timeout[] = [];
    if (kill?.from === 'start') timers.push(setTimeout(end, kill.share * usual));
    if (kill?.from === 'file') {
      const watcher = setInterval(() => {
        if (temporaries(folder).length === 0) return;
        clearInterval(watcher);
        timers.push(setTimeout(end, kill.share * A_MOMENT));
      }, 1);
      timers.push(watcher);
    }
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      timers.forEach(clearTimeout);
      resolve(signal ?? code);
    });
  });
}

/** How far the killed runs came: temporary files are what the next run has to remove. */
const counts = { kills: 0, temporaryFiles: 0, written: 0 };

afterAll(() => {
  const folder = path.resolve('.build/results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'killed-writes.json'), JSON.stringify(counts));
});

/** One kill and the next run; what is wrong afterwards. */
async function killOnce(kill: Kill, usual: number): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-kill-'));
  const out = path.join(folder, 'out.xlsx');
  writeFileSync(out, BEFORE);
  const wrong: string[] = [];
  try {
    await write(folder, kill, usual);
    const left = readFileSync(out);
    counts.kills += 1;
    if (temporaries(folder).length > 0) counts.temporaryFiles += 1;
    if (left.toString() !== BEFORE) {
      counts.written += 1;
      const faults = await checkXlsx(left);
      if (faults.length > 0) wrong.push(`half a workbook: ${String(faults[0])}`);
    }
    const next = await write(folder, null, usual);
    if (next !== 0) wrong.push(`the next run ended with ${String(next)}`);
    const files = readdirSync(folder).filter((name) => name !== 'out.xlsx');
    if (files.length > 0) wrong.push(`left: ${files.join()}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return wrong.map((each) => `${kill.from} ${kill.share.toFixed(3)}: ${each}`);
}

test('a run of write that is killed at any moment loses nothing and leaves no file after the next run', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-kill-'));
  // The first run may build the bundle.
  expect(await write(folder, null, 0)).toBe(0);
  const started = performance.now();
  expect(await write(folder, null, 0)).toBe(0);
  const usual = performance.now() - started;
  rmSync(folder, { recursive: true });
  const anyKill: fc.Arbitrary<Kill> = fc.record({
    from: fc.constantFrom('start' as const, 'file' as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const kills = fc.sample(anyKill, { numRuns: isWhole ? 200 : runs(4), seed });
  const wrong: string[] = [];
  // Two at a time: a run has one core.
  const lane = async (first: number): Promise<void> => {
    for (let at = first; at < kills.length; at += 2) {
      const kill = kills[at];
      if (kill) wrong.push(...(await killOnce(kill, usual)));
    }
  };
  await Promise.all([lane(0), lane(1)]);
  expect(wrong).toEqual([]);
});
