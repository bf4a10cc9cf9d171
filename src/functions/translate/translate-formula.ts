import type { Token } from '@borgar/fx';
import { CALCULATED_FUNCTIONS } from '../registry';
import type { FunctionResult } from '../runtime/function-result';
import {
  argumentValues,
  type FormulaArgument,
  type ExcelEquivalent,
  type ValueReason,
} from '../excel-equivalents/formula-call';
import {
  findCalls,
  isSpace,
  mayCallUs,
  tokensOf,
  type FoundCall,
  isScalar,
} from './formula-tokens';
import { LONGEST_FORMULA, resultCells } from './formula-text';
import type { WorkbookLookup } from './workbook-lookup';
import { excelEquivalent } from './excel-equivalent';
import { oneCell, readArgument } from './read-argument';
import type { Cell } from '../runtime/cell';

/** The cell of a formula; rows and columns count from 0. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A formula with calls of our functions, as plain Excel. */
export interface Translation {
  /** The functions called, by the names after `PLAN.`. */
  readonly ids: readonly string[];
  /**
   * A formula with `=` for each cell that it fills, null where only the value is possible; null
   * where the size is not known because only the spreadsheet can work it out.
   */
  readonly cells: readonly (readonly (string | null)[])[] | null;
  /** Why cells keep their value; null if every cell becomes a formula. */
  readonly reason: ValueReason | null;
}

/** Writes a formula with calls of our functions in plain Excel; null if it has none. */
export function translateFormula(
  formula: unknown,
  place: FormulaPlace,
  book: WorkbookLookup,
): Translation | null {
  if (!mayCallUs(formula)) return null;
  const all = tokensOf(formula);
  const tokens = withoutIntersection(all);
  const calls = findCalls(tokens);
  const [call] = calls;
  if (!call) return null;
  const ids = calls.map(({ id }) => id);
  const rest = tokens.filter((token, index) => {
    const isInside = index >= call.from && index <= call.to;
    return !isInside && !isSpace(token) && token.type !== 'fx_prefix';
  });
  const filled =
    rest.length === 0 ? wholeCell(call, place, book) : insideFormula(tokens, calls, place, book);
  const isOneCell = rest.length === 0 && all.length > tokens.length;
  return { ids, ...withinLimit(isOneCell ? firstCell(filled) : filled) };
}

/**
 * Without the `@` before calls of ours: Excel puts it there when it opens a file from a spreadsheet
 * without dynamic arrays, and the result is then its first cell.
 */
function withoutIntersection(tokens: readonly Token[]): readonly Token[] {
  const calls = new Set(findCalls(tokens).map(({ from }) => from));
  return tokens.filter(({ value }, index) => value !== '@' || !calls.has(index + 1));
}

function firstCell({ cells, reason }: Filled): Filled {
  return { cells: [[cells?.[0]?.[0] ?? null]], reason };
}

/** Keeps the value of each cell whose formula would be too long. */
function withinLimit({ cells, reason }: Filled): Filled {
  const isTooLong = (formula: string | null): boolean => (formula?.length ?? 0) > LONGEST_FORMULA;
  if (!cells?.some((row) => row.some(isTooLong))) return { cells, reason };
  return {
    cells: cells.map((row) => row.map((formula) => (isTooLong(formula) ? null : formula))),
    reason: reason ?? 'tooLong',
  };
}

type Filled = Pick<Translation, 'cells' | 'reason'>;

/** Translates a cell that holds nothing but the call, so that the result may spill. */
function wholeCell(call: FoundCall, place: FormulaPlace, book: WorkbookLookup): Filled {
  const read = readCall(call, place, book);
  if (!read) return { cells: null, reason: 'computedArgument' };
  const { args } = read;
  const form = excelEquivalent({ id: call.id, args, resultCell: resultCells(place) }, book.plan);
  const result = resultOf(call.id, args);
  const size = result?.kind === 'cells' ? result.rows : null;
  if (form.kind === 'value') {
    // A call that fails as a whole shows its error in one cell.
    const isOneCell = result?.kind === 'failure' || form.reason === 'error';
    const cells = size?.map((row) => row.map(() => null)) ?? (isOneCell ? [[null]] : null);
    return { cells, reason: form.reason };
  }
  if (result?.kind === 'failure') return { cells: [[null]], reason: 'error' };
  let reason: ValueReason | null = null;
  const cells = form.cells.map((row, down) =>
    row.map((formula, right) => {
      const own = size?.[down]?.[right];
      const isError = typeof own === 'object' || own === '';
      if (formula !== null && !isError) return `=${formula}`;
      reason ??= 'error';
      return null;
    }),
  );
  return { cells, reason };
}

/** Replaces calls in a larger formula if each is a single expression. */
function insideFormula(
  tokens: readonly Token[],
  calls: readonly FoundCall[],
  place: FormulaPlace,
  book: WorkbookLookup,
): Filled {
  let text = '';
  let next = 0;
  for (const call of calls) {
    const inner = scalarOf(call, place, book);
    if (inner.kind === 'value') {
      const cells = isSummedUp(tokens, calls) ? [[null]] : null;
      return { cells, reason: inner.reason };
    }
    text += tokens
      .slice(next, call.from)
      .map(({ value }) => value)
      .join('');
    text += bracketed(inner.text, tokens, call);
    next = call.to + 1;
  }
  text += tokens
    .slice(next)
    .map(({ value }) => value)
    .join('');
  return { cells: [[text.replace(/^=@/, '=')]], reason: null };
}

/** Tells whether a formula gives one value, however many its calls give. */
function isSummedUp(tokens: readonly Token[], calls: readonly FoundCall[]): boolean {
  const several: Token = { type: 'range', value: 'A1:B2' };
  const outside = tokens.flatMap((token, index) => {
    const call = calls.find(({ from, to }) => index >= from && index <= to);
    if (!call) return [token];
    return index === call.from ? [several] : [];
  });
  return isScalar(outside);
}

/** An argument of another function needs no brackets. */
function bracketed(text: string, tokens: readonly Token[], { from, to }: FoundCall): string {
  const [before, after] = [tokens[from - 1]?.value ?? '', tokens[to + 1]?.value ?? ''];
  const isAlone = (before === '(' || before === ',') && (after === ')' || after === ',');
  return isAlone || /^[$A-Z0-9]+$/i.test(text) ? text : `(${text})`;
}

interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  /** Its value; null if only the spreadsheet knows. */
  readonly cell: Cell | null;
}

function scalarOf(
  call: FoundCall,
  place: FormulaPlace,
  book: WorkbookLookup,
): Scalar | Extract<ExcelEquivalent, { kind: 'value' }> {
  const read = readCall(call, place, book);
  if (!read) return { kind: 'value', reason: 'computedArgument' };
  const form = excelEquivalent({ id: call.id, args: read.args, resultCell: null }, book.plan);
  if (form.kind === 'value') return form;
  const text = form.cells[0]?.[0] ?? null;
  const result = resultOf(call.id, read.args);
  const value = result?.kind === 'cells' ? result.rows[0]?.[0] : undefined;
  if (text === null || result?.kind === 'failure' || typeof value === 'object') {
    return { kind: 'value', reason: 'error' };
  }
  return { kind: 'scalar', text, cell: value === undefined ? null : cellOf(value) };
}

function cellOf(value: number | string | boolean): Cell {
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'string' ? { kind: 'text', value } : { kind: 'boolean', value };
}

/** Reads the arguments of a call; null if the shape of one is unknown. */
export function readCall(
  call: FoundCall,
  place: FormulaPlace,
  book: WorkbookLookup,
): { readonly args: readonly FormulaArgument[] } | null {
  const args: FormulaArgument[] = [];
  for (const tokens of call.args) {
    const argument = argumentOf(tokens, place, book);
    if (!argument) return null;
    args.push(argument);
  }
  return { args };
}

/** Reads an argument, which may itself call our functions. */
function argumentOf(
  tokens: readonly Token[],
  place: FormulaPlace,
  book: WorkbookLookup,
): FormulaArgument | null {
  const calls = findCalls(tokens);
  const [only] = calls;
  if (!only) return readArgument(tokens, place.sheet, book);
  const solid = tokens.filter((token) => !isSpace(token)).length;
  const isWhole = calls.length === 1 && only.to - only.from + 1 >= solid;
  if (isWhole) {
    const scalar = scalarOf(only, place, book);
    return scalar.kind === 'value' ? null : oneCell(`(${scalar.text})`, scalar.cell);
  }
  const inner = insideFormula(tokens, calls, place, book);
  const text = inner.cells?.[0]?.[0];
  return text === undefined || text === null ? null : oneCell(`(${text})`, null);
}

/** The current result; null if an argument's value or the plan is unknown here. */
function resultOf(id: string, args: readonly FormulaArgument[]): FunctionResult | null {
  const known = CALCULATED_FUNCTIONS.find((each) => each.id === id);
  if (!known || args.some(({ isKnown }) => !isKnown)) return null;
  return known.evaluate(argumentValues({ args }));
}
