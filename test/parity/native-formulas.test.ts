import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { writeXlsx } from '../../src/workbook/file/write-xlsx';
import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import { calculateInGrid } from '../support/calculate-in-grid';
import { callFunction, shown } from '../support/call-function';
import type { CalculatedBook } from '../support/compare-cells';
import {
  equivalentArguments,
  equivalentSheets,
  equivalentValues,
} from '../support/equivalent-sheets';
import { FUNCTION_EQUIVALENTS, type FunctionEquivalent } from '../support/function-equivalents';
import { calculate, findLibreOffice } from '../support/libreoffice';
import { nativeCase, translated } from '../support/native-cases';
import { NATIVE_CALLS } from '../support/native-calls';

const SLOW = 240_000;
const SIMULATED = ['FAN', 'CHANCE'];
const program = findLibreOffice();

const cases: readonly FunctionEquivalent[] = [
  ...FUNCTION_EQUIVALENTS.filter(({ id }) => !SIMULATED.includes(id)),
  ...NATIVE_CALLS.map((known) => ({ ...known, formulas: {}, result: 'A1' })),
];
const natives = cases.map(nativeCase);
const plan = equivalentSheets(natives);

function isSame(ours: unknown, theirs: unknown): boolean {
  // A cell that is not formatted holds TRUE as 1 in LibreOffice.
  if (typeof ours === 'boolean') return theirs === ours || theirs === Number(ours);
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
}

/** The calls whose translation comes to something else than the function gives. */
function findWrong(book: CalculatedBook): readonly string[] {
  return natives.flatMap((native, index) => {
    const ours = shown(callFunction(native.id, ...equivalentArguments(native)));
    const theirs = equivalentValues(book, index, native);
    const isGood =
      Array.isArray(ours) &&
      ours.length === theirs.length &&
      theirs.every((row, down) => {
        const line: unknown = ours[down];
        return (
          Array.isArray(line) &&
          line.length === row.length &&
          row.every((value, right) => isSame(line[right], value))
        );
      });
    const facts = [ours, theirs, native.formulas].map((each) => JSON.stringify(each)).join('\n  ');
    return isGood ? [] : [`${native.id}: ${native.about}\n  ${facts}`];
  });
}

describe('A call translated to native formulas comes to what the function gives', () => {
  test(
    'in the embedded spreadsheet',
    async () => {
      const grid = await createNodeGrid();
      try {
        expect(findWrong(await calculateInGrid(grid, plan))).toEqual([]);
      } finally {
        grid.dispose();
      }
    },
    SLOW,
  );

  test(
    program ? 'in LibreOffice' : 'NOT CHECKED: LibreOffice is not installed',
    async () => {
      if (program === null) {
        expect(findLibreOffice()).toBeNull();
        return;
      }
      expect(findWrong(calculate(program, await writeXlsx(plan)))).toEqual([]);
    },
    SLOW,
  );
});

test('only what is drawn at random keeps its value', () => {
  const without = FUNCTION_EQUIVALENTS.filter((known) => translated(known).reason !== null);
  expect([...new Set(without.map(({ id }) => id))]).toEqual(SIMULATED);
  expect(without.map((known) => translated(known).reason)).toEqual(without.map(() => 'simulated'));
});

test('every function but those is translated here', () => {
  const known = cases.map(({ id }) => id);
  const others = CUSTOM_FUNCTIONS.map(({ id }) => id).filter((id) => !known.includes(id));
  expect(others).toEqual(SIMULATED);
});
