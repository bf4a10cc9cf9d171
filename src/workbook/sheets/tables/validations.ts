import type { PlannedValidation } from '../../model';
import type { SheetContext } from '../layout/sheet-context';
import type { ColumnKey } from '../layout/table-keys';
import { WORDS, type WordKind } from './cell-words';

/** A validation without its range. */
export type CellRule = Omit<PlannedValidation, 'range'>;

/** Offers the words of one kind as a list to choose from. */
export function listRule({ t }: SheetContext, kind: WordKind): CellRule {
  const words = WORDS[kind].map((word) => t(`words.${kind}.${word}` as Parameters<typeof t>[0]));
  return listOf(t, words);
}

/** Offers the mark "illustrative". */
export function illustrativeRule({ t }: SheetContext): CellRule {
  return listOf(t, [t('words.illustrative')]);
}

/** Offers the mark "stretch". */
export function stretchRule({ t }: SheetContext): CellRule {
  return listOf(t, [t('words.stretch')]);
}

function listOf(t: SheetContext['t'], options: readonly string[]): CellRule {
  return {
    rule: { kind: 'list', options },
    prompt: null,
    error: {
      title: t('assumptions.listTitle'),
      message: t('assumptions.listError', { options: options.join(' / ') }),
    },
  };
}

/** What numbers a cell takes; null is no bound. */
export interface NumberRule {
  readonly min: number | null;
  readonly max: number | null;
  readonly whole: boolean;
  /** Whether the numbers are shown in per cent. */
  readonly percent?: boolean;
}

/** Replaces an excluded bound: a validation can only say "at least". */
export const SMALLEST = 0.000001;

/** Accepts numbers within bounds, with an error message that names them. */
export function numberRule({ t }: SheetContext, numbers: NumberRule, key: ColumnKey): CellRule {
  return titledNumberRule(t, numbers, t(`headers.${key}`));
}

/** The same with a different title. */
export function titledNumberRule(
  t: SheetContext['t'],
  numbers: NumberRule,
  title: string,
): CellRule {
  const { min, max, whole } = numbers;
  return {
    rule: { kind: whole ? 'whole' : 'decimal', min, max },
    prompt: null,
    error: { title: titled(title), message: messageOf(t, numbers) },
  };
}

/** Accepts a projected year, or none for every year. */
export function projectedYearRule(
  { t, report }: SheetContext,
  key: 'year' | 'yearOfFirst' | 'yearOfSecond' = 'year',
): CellRule {
  const { baseYear, years } = report.plan;
  const [first, last] = [baseYear + 1, baseYear + years];
  const title = t(`headers.${key}`);
  return {
    rule: { kind: 'whole', min: first, max: last },
    prompt: { title, message: t('risk.yearPrompt') },
    error: { title, message: t('risk.yearError', { first, last }) },
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
