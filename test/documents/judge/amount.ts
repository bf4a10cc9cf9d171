/** A number in one measure: a fraction, or an amount without a scale word. */
export interface Amount {
  /** `%` for every fraction; otherwise the unit without its scale word, in small letters. */
  readonly unit: string;
  readonly factor: number;
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^万亿/u, 1e12],
  [/^千亿/u, 1e11],
  [/^百亿/u, 1e10],
  [/^亿/u, 1e8],
  [/^千万/u, 1e7],
  [/^百万/u, 1e6],
  [/^万/u, 1e4],
  [/\b(?:billions?|bn)\b|(?<=[£$€])bn\b/u, 1e9],
  [/\b(?:millions?|mn)\b|(?<=[£$€])m\b/u, 1e6],
  [/\bthousands?\b|(?<=[£$€])k\b/u, 1e3],
];

const POINTS = /^(?:个?百分点|(?:percentage )?points?|pp)$/u;

/**
 * Separates the scale word from a unit, so that 2 万亩 and 20,000 亩 are the same amount.
 *
 * @example amountOf('万亩') // { unit: '亩', factor: 10_000 }
 * @example amountOf('£bn') // { unit: '£', factor: 1e9 }
 */
export function amountOf(unit: string | null | undefined): Amount {
  const text = (unit ?? '').normalize('NFKC').trim().toLowerCase();
  if (text === '%' || /^per ?cent$/u.test(text)) return { unit: '%', factor: 0.01 };
  if (text === '‰') return { unit: '%', factor: 0.001 };
  if (POINTS.test(text)) return { unit: '%', factor: 0.01 };
  for (const [scale, factor] of SCALES) {
    if (scale.test(text)) return { unit: text.replace(scale, () => '').trim(), factor };
  }
  return { unit: text, factor: 1 };
}

/** Whether a unit counts in points, which are a difference of two rates. */
export function isPoints(unit: string | null | undefined): boolean {
  return POINTS.test((unit ?? '').trim().toLowerCase());
}

/** Whether two numbers are the same but for their binary digits. */
export function sameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1e-9, Math.abs(one), Math.abs(other));
}
