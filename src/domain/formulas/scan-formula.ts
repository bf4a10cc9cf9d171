import { err, ok, type Result } from '../shared/result';
import type { FormulaProblem } from './formula-problem';

/** What a formula may measure before anybody tries to read it. */
export const FORMULA_LIMITS = { length: 2_000, depth: 50, parts: 500 } as const;

/** Signs of Chinese keyboards and typography, and what they mean. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ '（': '(', '）': ')', '［': '[', '］': ']', '【': '[', '】': ']', '，': ',', '、': ',' },
  ...{
    '＋': '+',
    '－': '-',
    '−': '-',
    '–': '-',
    '＊': '*',
    '×': '*',
    '·': '*',
    '／': '/',
    '÷': '/',
  },
  ...{ '＜': '<', '＞': '>', '＝': '=', '≤': '<=', '≥': '>=', '≠': '!=', '％': '%', '＾': '^' },
  ...{ '．': '.', '　': ' ' },
};

/**
 * Puts the signs of a formula in order and refuses what is too long or nested too deeply, in one
 * pass, so that nobody has to read it to find that out.
 */
export function scanFormula(text: string): Result<string, FormulaProblem> {
  if (text.length > FORMULA_LIMITS.length) {
    return err({ kind: 'tooLong', length: text.length, limit: FORMULA_LIMITS.length });
  }
  if (!/\S/.test(text)) return err({ kind: 'empty' });
  const plain = text
    .normalize('NFC')
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\x00-\x7f]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/<>/g, '!=');
  return isTooDeep(plain) ? err({ kind: 'tooDeep', limit: FORMULA_LIMITS.depth }) : ok(plain);
}

/** Counts open brackets, and signs and powers in a row, each of which nests what follows. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let run = 0;
  let powers = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[') depth += 1;
    if (sign === ')' || sign === ']') depth -= 1;
    if ('+-!~'.includes(sign)) run += 1;
    else if (!/\s/.test(sign)) run = 0;
    if (sign === '^' || sign === '?') powers += 1;
    if (Math.max(depth, run, powers) > FORMULA_LIMITS.depth) return true;
  }
  return /(?:\bnot\b\s*){51}/.test(text);
}
