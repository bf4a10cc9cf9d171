import fc from 'fast-check';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sameContent } from '../../src/shared/same-content';
import { seed } from '../support/seed';
import { EVERY_FUZZ_KIND } from './every-kind';
import type { AnyFuzzKind } from './fuzz-kind';

/** Inputs that failed once, by kind; `npm run fuzz` adds a file for each that it finds. */
const EXAMPLES = path.join(__dirname, 'examples');

/** How long all kinds together may take in `npm test`. */
const MILLISECONDS = 10_000;
/** How many inputs each kind gets at least. */
const FEWEST = 10;
/** The longest task that does not block the pane noticeably, with the reserve of a slow machine. */
const LONGEST_TASK = 200;

/** `npm run fuzz` gives a number of inputs and measures; `npm test` has a time and measures nothing. */
const wanted = process.env['PLANPATH_FUZZ'];
const kinds = EVERY_FUZZ_KIND.filter(({ name }) =>
  name.includes(process.env['PLANPATH_FUZZ_KIND'] ?? ''),
);
const shares = kinds.reduce((sum, { share }) => sum + share, 0);

const folderOf = ({ name }: AnyFuzzKind): string => path.join(EXAMPLES, name.replaceAll(' ', '-'));

interface Example {
  readonly input: unknown;
}

function examplesOf(kind: AnyFuzzKind): readonly (readonly [file: string, example: Example])[] {
  const folder = folderOf(kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => [
    file,
    JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Example,
  ]);
}

/** Runs an input and measures the processor's time. One that takes too long has two more tries. */
async function timed(
  kind: AnyFuzzKind,
  input: unknown,
): Promise<readonly [outcome: string, took: number]> {
  let shortest = Infinity;
  for (let tries = 0; tries < 3; tries += 1) {
    const started = process.cpuUsage();
    const outcome = await kind.run(input);
    const { user, system } = process.cpuUsage(started);
    shortest = Math.min(shortest, (user + system) / 1000);
    if (shortest <= LONGEST_TASK || kind.isTask === false) return [outcome, shortest];
  }
  throw new Error(`a task of ${String(Math.round(shortest))} ms`);
}

function keep(kind: AnyFuzzKind, input: unknown): void {
  const folder = folderOf(kind);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${String(seed)}.json`);
  writeFileSync(file, `${JSON.stringify({ input }, null, 2)}\n`);
}

/** JSON loses some inputs of a call, such as NaN; then only the seed repeats them. */
const isKept = (input: unknown): boolean =>
  input !== undefined && sameContent(JSON.parse(JSON.stringify(input)) as unknown, input);

/** A few inputs however busy the machine is, then as many as the time allows. */
async function checkFor(
  milliseconds: number,
  property: fc.IAsyncProperty<[unknown]>,
): Promise<fc.RunDetails<[unknown]>> {
  const first = await fc.check(property, { seed, numRuns: FEWEST });
  if (first.failed) return first;
  const more = await fc.check(property, {
    ...{ seed: seed + 1, numRuns: 10_000_000 },
    ...{ interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false },
  });
  // Interrupted before its first input, a run counts as failed.
  return more.interrupted && more.numRuns === 0 ? first : more;
}

describe.each(kinds)('$name', (kind) => {
  const examples = examplesOf(kind);
  if (examples.length > 0) {
    test.each(examples)('hold for the example %s', async (_, { input }) => {
      expect(await kind.run(input)).toMatch(/accepted|refused/);
    });
  }

  test('hold for any input', async () => {
    await kind.prepare?.();
    const counts = { accepted: 0, refused: 0 };
    let slowest = 0;
    const property = fc.asyncProperty(kind.inputs, async (input) => {
      const [outcome, took] =
        wanted === undefined ? [await kind.run(input), 0] : await timed(kind, input);
      counts[outcome as keyof typeof counts] += 1;
      slowest = Math.max(slowest, took);
    });
    const share = kind.share / shares;
    const details =
      wanted === undefined
        ? await checkFor(MILLISECONDS / kinds.length, property)
        : await fc.check(property, { seed, numRuns: Math.ceil(Number(wanted) * share) });
    if (details.failed) {
      const [input] = details.counterexample ?? [];
      if (wanted !== undefined && isKept(input)) keep(kind, input);
      throw new Error(fc.defaultReportMessage(details) ?? 'failed', {
        cause: details.errorInstance,
      });
    }
    kind.finish?.();
    if (wanted === undefined) return;
    const { accepted, refused } = counts;
    console.log(
      `${kind.name}: ${String(accepted + refused)} inputs, ${String(accepted)} accepted, ${String(refused)} refused, the slowest took ${slowest.toFixed(0)} ms of processor time`,
    );
    // If nothing were accepted or nothing refused, the inputs would prove little.
    expect(Math.min(accepted, refused)).toBeGreaterThan(0);
  });
});
