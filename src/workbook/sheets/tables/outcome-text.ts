import { fractionOf, type Outcome } from '../../../domain/index';

/**
 * Writes the outcomes of a distribution into one cell, with a point for the decimals in every
 * language, so that formulas can take it apart.
 *
 * @example outcomeText([{ value: 0.04, probability: 0.3 }, { value: 6, probability: 0.7 }]) // '0.04: 0.3; 6: 0.7'
 */
export function outcomeText(outcomes: readonly Outcome[]): string {
  return outcomes.map(({ value, probability }) => `${value}: ${probability}`).join('; ');
}

/**
 * Reads what {@link outcomeText} writes. Percentages and Chinese punctuation are read too.
 *
 * @returns null where it is no such text
 * @example readOutcomes('4%：30%；6%：70%') // [{ value: 0.04, probability: 0.3 }, { value: 0.06, probability: 0.7 }]
 * @example readOutcomes('high') // null
 */
export function readOutcomes(text: string): readonly Outcome[] | null {
  const outcomes: Outcome[] = [];
  for (const pair of text.split(/[;；\n]/u)) {
    if (pair.trim() === '') continue;
    const [value, probability, ...rest] = pair.split(/[:：]/u).map(numberOf);
    if (typeof value !== 'number' || typeof probability !== 'number' || rest.length > 0)
      return null;
    outcomes.push({ value, probability });
  }
  return outcomes.length > 0 ? outcomes : null;
}

function numberOf(text: string): number | null {
  const trimmed = text.trim().replace('−', () => '-');
  const isPercent = trimmed.endsWith('%');
  const digits = isPercent ? trimmed.slice(0, -1).trim() : trimmed;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/iu.test(digits)) return null;
  return isPercent ? fractionOf(Number(digits)) : Number(digits);
}
