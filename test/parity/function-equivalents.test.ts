import { existsSync, readFileSync } from 'node:fs';
import { CUSTOM_FUNCTIONS } from '../../src/functions/custom-functions';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { writeXlsx } from '../../src/workbook/file/write-xlsx';
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

const SLOW = 240_000;
const program = findLibreOffice();
const plan = equivalentSheets(FUNCTION_EQUIVALENTS);
/** The same as a file has it, where functions younger than the format bear a prefix. */
const filed = equivalentSheets(
  FUNCTION_EQUIVALENTS.map((known) => ({
    ...known,
    formulas: Object.fromEntries(
      Object.entries(known.formulas).map(([range, formula]) => [
        range,
        formula.replace(/\bRRI\(/g, '_xlfn.RRI('),
      ]),
    ),
  })),
);
const nameOf = ({ id, about }: FunctionEquivalent): string => `${id}: ${about}`;

function isSame(ours: unknown, theirs: unknown): boolean {
  // A cell that is not formatted holds TRUE as 1 in LibreOffice.
  if (typeof ours === 'boolean') return theirs === ours || theirs === Number(ours);
  if (typeof ours !== 'number' || typeof theirs !== 'number') return ours === theirs;
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
}

/** The cases whose formulas do not come to what the function gives. */
function findWrong(book: CalculatedBook): readonly string[] {
  return FUNCTION_EQUIVALENTS.flatMap((known, index) => {
    const ours = shown(callFunction(known.id, ...equivalentArguments(known)));
    const theirs = equivalentValues(book, index, known);
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
    return isGood
      ? []
      : [`${nameOf(known)}: ${JSON.stringify(ours)}, not ${JSON.stringify(theirs)}`];
  });
}

describe('The native formulas of the functions come to the same', () => {
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
      expect(findWrong(calculate(program, await writeXlsx(filed)))).toEqual([]);
    },
    SLOW,
  );
});

test.each(FUNCTION_EQUIVALENTS.map((known) => [nameOf(known), known] as const))(
  '%s is on the page of the function, in both languages',
  (_, { id, formulas }) => {
    const file = `docs/functions/${id.toLowerCase().replaceAll('_', '-')}.md`;
    const parts = existsSync(file) ? readFileSync(file, 'utf8').split('<!-- zh-CN -->') : [];
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      for (const formula of Object.values(formulas)) expect(part).toContain(formula);
    }
  },
);

test('every function has a native equivalent here', () => {
  const known = FUNCTION_EQUIVALENTS.map(({ id }) => id);
  expect(CUSTOM_FUNCTIONS.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
});
