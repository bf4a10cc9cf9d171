import { CALCULATED_FUNCTIONS } from '../../src/functions/registry';
import { figure, medianMilliseconds, printTable } from './measure';

const CELLS = 10_000;
const RUNS = 15;

/** The measured calls: the function, and its arguments for one cell. */
const CALLS: readonly (readonly [id: string, argumentsOf: (row: number) => readonly number[]])[] = [
  ['GROWTH_PATH', (row) => [100 + row, 0.04 + (row % 70) / 1_000, 1]],
  ['TARGET_GAP', (row) => [100 + row, 1_000]],
  ['REQUIRED_GROWTH', (row) => [100 + row, 1_000, 5]],
];

/** The time of the functions themselves, without a spreadsheet: single cells, and one block. */
export async function benchCalls(): Promise<void> {
  const rows: string[][] = [];
  for (const [id, argumentsOf] of CALLS) {
    const known = CALCULATED_FUNCTIONS.find((each) => each.id === id);
    if (!known) throw new Error(`There is no function ${id}`);
    const cells = Array.from({ length: CELLS }, (_, row) => argumentsOf(row));
    // As Excel passes them: ranges as rows of cells, and constant arguments as single values.
    const single = cells.map((each) => each.map((value) => [[value]]));
    const columns = argumentsOf(0).map((value, index) =>
      argumentsOf(1)[index] === value ? [[value]] : cells.map((each) => [each[index]]),
    );
    const each = await medianMilliseconds(RUNS, () => {
      for (const arguments_ of single) known.evaluate(arguments_);
    });
    const block = await medianMilliseconds(RUNS, () => known.evaluate(columns));
    rows.push([
      id,
      figure((each * 1e6) / CELLS),
      figure((block * 1e6) / CELLS),
      figure((CELLS / each) * 1_000),
    ]);
  }
  console.log(`Functions alone: ${String(CELLS)} cells, no spreadsheet`);
  printTable(['function', 'ns a call', 'ns a cell of one block', 'calls per second'], rows);
  await benchSimulations();
}

/** The functions that draw random numbers and remember the results for equal arguments. */
async function benchSimulations(): Promise<void> {
  const rows: string[][] = [];
  for (const [id, more] of [
    ['FAN', []],
    ['CHANCE', [115]],
  ] as const) {
    const known = CALCULATED_FUNCTIONS.find((each) => each.id === id);
    let base = 100;
    const call = () => known?.evaluate([base, 0.02, 0.05, 0.07, 3, ...more]);
    const first = await medianMilliseconds(RUNS, () => {
      base += 1;
      return call();
    });
    const again = await medianMilliseconds(RUNS, call);
    rows.push([id, figure(first * 1_000), figure(again * 1_000)]);
  }
  console.log('Functions that draw 2,000 paths of 3 years');
  printTable(['function', 'µs, new arguments', 'µs, equal arguments'], rows);
}
