import type { CellRange, PlannedValidation } from '../../model';
import type { SheetContext } from '../layout/sheet-context';

/** What numbers a cell takes; null is no bound. */
export interface NumberRule {
  readonly min: number | null;
  readonly max: number | null;
  readonly whole: boolean;
  /** Whether the numbers are shown in per cent. */
  readonly percent?: boolean;
}

/** A bound that is not allowed itself: a rule of a cell can only say "at least". */
export const SMALLEST = 0.000001;

/** Takes numbers within bounds and says which when another is typed. */
export function numberValidation(
  { t }: SheetContext,
  range: CellRange,
  numbers: NumberRule,
  title: string,
): PlannedValidation {
  const { min, max, whole } = numbers;
  return {
    range,
    rule: { kind: whole ? 'whole' : 'decimal', min, max },
    prompt: null,
    error: { title: titled(title), message: messageOf(t, numbers) },
  };
}

/** A word as the title of a message. */
export function titled(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function messageOf(t: SheetContext['t'], { min, max, whole, percent = false }: NumberRule): string {
  if (min === null) return t('assumptions.numberError');
  const shown = (bound: number) => (percent ? `${100 * bound}%` : String(bound)).replace('-', '−');
  const least = Math.round(min);
  if (max === null) {
    const key = least < min ? 'assumptions.aboveError' : 'assumptions.fromError';
    return t(key, { min: shown(least) });
  }
  const key = whole ? 'assumptions.wholeError' : 'assumptions.betweenError';
  return t(key, { min: shown(least), max: shown(max) });
}
