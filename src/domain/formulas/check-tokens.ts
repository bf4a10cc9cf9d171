import { FORMULA_LIMITS } from './formula-limits';
import type { FormulaProblem } from './formula-problem';
import { endsValue, type FormulaToken } from './scan-formula';

/**
 * Finds pieces of a formula that do not follow each other, and formulas that are too large or too
 * deep for those who read trees, in one pass and without nesting. What it lets through is small.
 *
 * @param end - the position after the last character
 */
export function checkTokens(tokens: readonly FormulaToken[], end: number): FormulaProblem | null {
  let parts = 0;
  // Signs and powers since the last operator that ends them, by level of brackets.
  const runs = [0];
  let depth = 0;
  let before: FormulaToken | undefined;
  for (const token of tokens) {
    const { position } = token;
    if (isSlip(before, token)) return { kind: 'syntax', position };
    const step = nesting(token, before);
    if (token.kind === 'close') {
      depth -= 1 + (runs.pop() ?? 0);
      if (runs.length === 0) return { kind: 'syntax', position };
    } else if (step === 'ends') {
      depth -= runs.at(-1) ?? 0;
      runs[runs.length - 1] = 0;
    } else if (step === 'nests') {
      depth += 1;
      runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    }
    if (token.kind === 'open') {
      depth += 1;
      runs.push(0);
    } else if (token.kind !== 'close' && token.kind !== 'comma') parts += 1;
    if (depth > FORMULA_LIMITS.depth) {
      return { kind: 'tooDeep', limit: FORMULA_LIMITS.depth, position };
    }
    if (parts > FORMULA_LIMITS.parts) {
      return { kind: 'tooManyParts', limit: FORMULA_LIMITS.parts, position };
    }
    before = token;
  }
  return endsValue(before) && runs.length === 1 ? null : { kind: 'syntax', position: end };
}

/** Two values without an operator, an operator without a value, an empty pair of brackets. */
function isSlip(before: FormulaToken | undefined, token: FormulaToken): boolean {
  switch (token.kind) {
    case 'number':
    case 'reference':
    case 'function':
      return endsValue(before);
    case 'open':
      return endsValue(before);
    case 'close':
      return !endsValue(before) && !(before?.kind === 'open');
    case 'comma':
      return !endsValue(before);
    case 'operator':
      return !endsValue(before) && token.sign !== '-' && token.sign !== '+';
  }
}

/** Whether a token lies deeper than those before it, or ends what lay deeper. */
function nesting(
  token: FormulaToken,
  before: FormulaToken | undefined,
): 'nests' | 'ends' | 'neither' {
  if (token.kind === 'comma') return 'ends';
  if (token.kind !== 'operator') return 'neither';
  if (token.sign === '^' || !endsValue(before)) return 'nests';
  return 'ends';
}
