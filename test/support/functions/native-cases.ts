import { tokenize } from '@borgar/fx';
import type { WorkbookLookup } from '../../../src/functions/translate/workbook-lookup';
import {
  translateFormula,
  type Translation,
} from '../../../src/functions/translate/translate-formula';
import type { FunctionEquivalent } from './function-case';

/** A workbook of one sheet with the inputs of a case. */
export function bookOfCase({ inputs }: Pick<FunctionEquivalent, 'inputs'>): WorkbookLookup {
  const cells = new Map<string, unknown>();
  for (const [first, rows] of Object.entries(inputs)) {
    const [, letter = 'A', digits = '1'] = /^([A-Z])(\d+)$/.exec(first) ?? [];
    rows.forEach((line, down) =>
      line.forEach((value, right) => {
        const key = [Number(digits) - 1 + down, letter.charCodeAt(0) - 65 + right].join();
        cells.set(key, value ?? '');
      }),
    );
  }
  return {
    plan: null,
    areaOfName: () => null,
    valuesOf: ({ row, column, rowCount, columnCount }) =>
      Array.from({ length: rowCount }, (_, down) =>
        Array.from(
          { length: columnCount },
          (__, right) => cells.get([row + down, column + right].join()) ?? '',
        ),
      ),
  };
}

/** The call of a case as a formula. */
export function callText({ id, args }: Pick<FunctionEquivalent, 'id' | 'args'>): string {
  const written = args.map((arg) => {
    if (arg === null) return '';
    if (typeof arg === 'boolean') return arg ? 'TRUE' : 'FALSE';
    if (typeof arg !== 'string' || isReference(arg)) return String(arg);
    return `"${arg.replaceAll('"', '""')}"`;
  });
  return `=PLAN.${id}(${written.join(',')})`;
}

function isReference(text: string): boolean {
  const [only, ...others] = tokenize(text);
  return others.length === 0 && only?.type === 'range';
}

const ROW = 20;
const COLUMN = 12;

/** The call of a case as plain Excel, placed from M21. */
export function translated(known: FunctionEquivalent): Translation {
  const place = { sheet: 'Case', row: ROW, column: COLUMN };
  const translation = translateFormula(callText(known), place, bookOfCase(known));
  if (!translation) throw new Error(`${callText(known)} calls no function`);
  return translation;
}

/** The case with the translated formulas instead of its own. */
export function nativeCase(known: FunctionEquivalent): FunctionEquivalent {
  const { cells } = translated(known);
  const entries = (cells ?? []).flatMap((row, down) =>
    row.flatMap((formula, right): readonly [string, string][] =>
      formula === null ? [] : [[addressOf(down, right), formula]],
    ),
  );
  const last = addressOf((cells?.length ?? 1) - 1, (cells?.[0]?.length ?? 1) - 1);
  return { ...known, formulas: Object.fromEntries(entries), result: `${addressOf(0, 0)}:${last}` };
}

function addressOf(down: number, right: number): string {
  return `${String.fromCharCode(65 + COLUMN + right)}${String(ROW + 1 + down)}`;
}
