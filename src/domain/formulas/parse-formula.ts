import { err, ok, type Result } from '../../shared/result';
import { create, type MathNode, parseDependencies } from 'mathjs/number';
import { type Formula, formulaReferences } from './formula-node';
import { FORMULA_LIMITS, type FormulaProblem } from './formula-problem';
import { readTree } from './read-tree';
import { endsValue, type FormulaToken, scanFormula } from './scan-formula';

const { parse } = create({ ...(parseDependencies ?? {}) });

/**
 * Reads a formula: numbers, percentages, names of indicators, `name[-1]` for the year before,
 * `year`, + − * / ^, comparisons, `and`, `or`, `not(…)`, `if(…)` and a list of functions. Everything
 * else is refused with its place. mathjs makes the tree; it never sees the words of the formula.
 *
 * @returns the formula with the names that were typed; the first thing that is wrong with it
 * @example parseFormula('gdp[-1] * 1.06').value.references // [{ indicator: 'gdp', lag: 1 }]
 * @example parseFormula('gdp[1]').error // { kind: 'laterYear', name: 'gdp', position: 1 }
 * @example parseFormula('sqr(4)').error.nearest // 'sqrt'
 */
export function parseFormula(text: string): Result<Formula, FormulaProblem> {
  const tokens = scanFormula(text);
  if (!tokens.ok) return tokens;
  const problem = checkTokens(tokens.value, text.length + 1);
  if (problem) return err(problem);
  const tree = makeTree(tokens.value, text.length + 1);
  if (!tree.ok) return tree;
  const node = readTree(tree.value, tokens.value);
  return node.ok ? ok({ text, node: node.value, references: formulaReferences(node.value) }) : node;
}

/**
 * Has mathjs order the pieces of a formula by precedence. Each number, name and function goes in as
 * `p` and its number, so that no word of a formula can mean anything to mathjs.
 */
function makeTree(tokens: readonly FormulaToken[], end: number): Result<MathNode, FormulaProblem> {
  const starts: number[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    starts.push(text.length);
    text += `${pieceText(token, index)} `;
  }
  try {
    return ok(parse(text));
  } catch (error) {
    const place = (error as { readonly char?: unknown }).char;
    if (typeof place !== 'number') throw error;
    const token = tokens[starts.filter((start) => start < place).length - 1];
    return err({ kind: 'syntax', position: place > text.length ? end : (token?.position ?? end) });
  }
}

function pieceText(token: FormulaToken, index: number): string {
  switch (token.kind) {
    case 'operator':
      return token.sign;
    case 'open':
      return '(';
    case 'close':
      return ')';
    case 'comma':
      return ',';
    default:
      return `p${String(index)}`;
  }
}

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
