import type { BaseValueObject } from '@univerjs/preset-sheets-node-core';
import { CALCULATED_FUNCTIONS } from '../../src/functions/registry';
import { matrixOf, valueObjectOf } from '../../src/workbench/grid/call-values';
import { createNodeParts } from '../../src/workbench/grid/create-node-grid';
import type { UniverParts } from '../../src/workbench/univer/univer-parts';
import { startOfficeHost } from '../support/workbooks/office-host';
import type { Grid, GridContent } from '../../src/simulator/base/grid';
import { figure, printTable } from './measure';
import { readFunctionsJson } from './read-functions-json';

const ROWS = 10_000;
const ROUNDS = 5;

/** Three ways to get the same numbers, each from the values in columns A and B. */
const WAYS: readonly (readonly [how: string, formulaAt: (row: string) => string | null])[] = [
  ['native formulas, a cell each', (row) => `=A${row}*(1+B${row})^1`],
  ['GROWTH_PATH in the engine itself, a cell each', (row) => `=DIRECT(A${row},B${row},1)`],
  ['PLAN.GROWTH_PATH, a cell each', (row) => `=PLAN.GROWTH_PATH(A${row},B${row},1)`],
  [
    'PLAN.GROWTH_PATH, one spilled block',
    (row) => (row === '1' ? `=PLAN.GROWTH_PATH(A1:A${String(ROWS)},B1:B${String(ROWS)},1)` : null),
  ],
];

/**
 * Ten thousand cells of GROWTH_PATH compared with the same numbers by native formulas in the same
 * embedded engine: when they are entered, and when every input changes. The engine calls the
 * function directly, like its own functions, which shows the cost of the function; and the real
 * library calls it through the simulated Excel, where the results arrive later and the engine
 * calculates twice. No two rows and no two rounds have equal inputs, so no result is cached.
 */
export async function benchFunctions(): Promise<void> {
  const { grid, parts } = createNodeParts();
  const host = await startOfficeHost({ functions: readFunctionsJson(), grid });
  await import('../../src/functions/main');
  addToEngine(parts);
  const sheet = grid.activeSheetId();
  const times = WAYS.map(() => ({ entered: [] as number[], changed: [] as number[] }));
  let step = 0;
  const setInputs = (): void => {
    step += 1;
    fill(grid, sheet, 0, (row) => value(100 + row + step / 8));
  };
  fill(grid, sheet, 1, (row) => value(0.04 + (row % 70) / 1_000));
  // The first round warms up the engine and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [way, [, formulaAt]] of WAYS.entries()) {
      setInputs();
      await grid.whenCalculated();
      const entered = await time(grid, () => {
        fill(grid, sheet, 2, (row) => formulaOf(formulaAt(String(row + 1))));
      });
      const changed = await time(grid, setInputs);
      checkLast(grid, sheet);
      if (round > 0) {
        times[way]?.entered.push(entered);
        times[way]?.changed.push(changed);
      }
      fill(grid, sheet, 2, () => value(''));
      await grid.whenCalculated();
    }
  }
  console.log(`Functions: ${String(ROWS)} values of a growth path in the embedded engine`);
  const middles = times.map(({ entered, changed }) => [middle(entered), middle(changed)] as const);
  const [native = [1, 1]] = middles;
  printTable(
    ['how', 'entered, ms', '× native', 'inputs change, ms', '× native'],
    WAYS.map(([how], way) => {
      const [entered, changed] = middles[way] ?? [0, 0];
      const ratios = [figure(entered / native[0]), figure(changed / native[1])] as const;
      return [how, figure(entered), ratios[0], figure(changed), ratios[1]];
    }),
  );
  await host.dispose();
}

/** Adds the function to the engine's own functions. */
function addToEngine({ univer, library }: UniverParts): void {
  const known = CALCULATED_FUNCTIONS.find(({ id }) => id === 'GROWTH_PATH');
  if (!known) throw new Error('There is no GROWTH_PATH');
  const executor = Object.assign(new library.BaseFunction('DIRECT'), {
    calculate: (...arguments_: BaseValueObject[]) => {
      const result = known.evaluate(arguments_.map(matrixOf));
      if (result.kind === 'failure') throw new Error(result.failure.problem.kind);
      const values = result.rows.map((row) => row.map(Number));
      return valueObjectOf(library, { kind: 'values', values });
    },
  });
  univer.__getInjector().get(library.IFunctionService).registerExecutors(executor);
}

const value = (content: number | string): GridContent => ({ kind: 'value', value: content });

function formulaOf(text: string | null): GridContent | null {
  return text === null ? null : { kind: 'formula', formula: text };
}

function fill(
  grid: Grid,
  sheet: string,
  column: number,
  content: (row: number) => GridContent | null,
) {
  const area = { row: 0, column, rowCount: ROWS, columnCount: 1 };
  grid.write(
    sheet,
    area,
    Array.from({ length: ROWS }, (_, row) => [content(row)]),
  );
}

async function time(grid: Grid, work: () => void): Promise<number> {
  const started = performance.now();
  work();
  await grid.whenCalculated();
  return performance.now() - started;
}

/** A way without a number would be fast but wrong. */
function checkLast(grid: Grid, sheet: string): void {
  const area = { row: ROWS - 1, column: 0, rowCount: 1, columnCount: 3 };
  const [base, growth, result] = (grid.read(sheet, area)[0] ?? []).map((cell) => cell.value);
  const wanted = Number(base) * (1 + Number(growth));
  const isRight = typeof result === 'number' && Math.abs(result - wanted) < 1e-9 * wanted;
  if (!isRight) throw new Error(`It gave ${String(result)}, not ${String(wanted)}`);
}

function middle(times: readonly number[]): number {
  return [...times].sort((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;
}
