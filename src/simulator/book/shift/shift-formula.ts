import { parseA1Ref, stringifyA1Ref, tokenize } from '@borgar/fx';
import type { RangeA1 } from '@borgar/fx';
import type { GridShift } from '../../base/grid';
import type { Span } from './shift-area';
import { shiftedSpan } from './shift-area';

/** A shift on a sheet, with the sheet's name as formulas write it. */
export interface FormulaShift extends Pick<GridShift, 'kind' | 'axis' | 'at' | 'count'> {
  readonly sheetName: string;
}

/**
 * The formula on `ownSheet` after a shift; lost references become `#REF!`. With `whole`, only
 * references to whole columns and rows change.
 */
export function shiftedFormula(
  formula: string,
  ownSheet: string,
  shift: FormulaShift,
  references: 'all' | 'whole' = 'all',
): string {
  return withReferences(formula, references, (text) => shiftedReference(text, ownSheet, shift));
}

/** A formula after a sheet was deleted: its references are lost. */
export function formulaWithoutSheet(formula: string, sheetName: string): string {
  const isLost = (text: string): boolean => {
    const { context = [] } = parseA1Ref(text) ?? {};
    return context.length === 1 && context[0]?.toLowerCase() === sheetName.toLowerCase();
  };
  return withReferences(formula, 'all', (text) => (isLost(text) ? '#REF!' : text));
}

function withReferences(
  formula: string,
  references: 'all' | 'whole',
  change: (reference: string) => string,
): string {
  let isChanged = false;
  const texts = tokenize(formula, { withLocation: false, mergeRefs: true }).map(
    ({ type, value }) => {
      const canChange = references === 'all' ? type.startsWith('range') : type === 'range_beam';
      const changed = canChange ? change(value) : value;
      isChanged ||= changed !== value;
      return changed;
    },
  );
  return isChanged ? texts.join('') : formula;
}

function shiftedReference(text: string, ownSheet: string, shift: FormulaShift): string {
  const reference = parseA1Ref(text);
  if (!reference || !('range' in reference) || !reference.range) return text;
  const { context = [], range } = reference;
  // With more than one part, another workbook is named too.
  if (context.length > 1) return text;
  const sheet = context[0] ?? ownSheet;
  if (sheet.toLowerCase() !== shift.sheetName.toLowerCase()) return text;
  const moved = shiftedRange(range, shift);
  if (moved === null) return '#REF!';
  if (moved === range) return text;
  const written = stringifyA1Ref({ context, range: moved });
  // A range of one cell, `$B$2:$B$2`, keeps that form.
  const isShortened = text.includes(':') && !written.includes(':');
  return isShortened ? `${written}:${stringifyA1Ref({ range: moved })}` : written;
}

function shiftedRange(range: RangeA1, shift: FormulaShift): RangeA1 | null {
  const isRow = shift.axis === 'row';
  const first = isRow ? range.top : range.left;
  const last = isRow ? range.bottom : range.right;
  // A whole column has no row numbers to move.
  if (typeof first !== 'number' || typeof last !== 'number') return range;
  const span: Span = { first, last };
  const moved = shiftedSpan(span, shift);
  if (moved === null) return null;
  if (moved.first === first && moved.last === last) return range;
  return isRow
    ? { ...range, top: moved.first, bottom: moved.last }
    : { ...range, left: moved.first, right: moved.last };
}
