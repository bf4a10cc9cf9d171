import { create, parseDependencies, type MathNode } from 'mathjs/number';
import { err, ok, type Result } from '../../shared/result';
import { checkTokens } from './check-tokens';
import type { Formula } from './formula-node';
import type { FormulaProblem } from './formula-problem';
import { formulaReferences } from './formula-references';
import { readTree } from './read-tree';
import { scanFormula, type FormulaToken } from './scan-formula';

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
