import { parse as parseAnything, type EvalFunction } from 'mathjs/number';
import { compileFormula, loadFormulaParser, type FormulaBlock } from '../../src/domain/index';
import { figure, medianMilliseconds, printTable } from './measure';

const ROWS = 1_000;
const YEARS = 30;
const FORMULAS = [
  'gdp * share',
  'gdp * (1 + share) ^ 2 - debt',
  'if(gdp > 100, gdp * share, debt)',
  'max(gdp, debt) / mean(gdp, debt, share)',
];

/** Time to compute formulas over draws and years, compared with mathjs called for each value. */
export async function benchFormulas(): Promise<void> {
  const parse = await loadFormulaParser();
  const paths = new Map(
    ['gdp', 'share', 'debt'].map((name, index) => [name, makePath(0.3 + index)]),
  );
  const block: FormulaBlock = {
    ...{ rows: ROWS, years: YEARS, baseYear: 2023 },
    pathOf: (id) => paths.get(id) ?? [],
  };
  const values = new Float64Array(ROWS * YEARS);
  const rows: string[][] = [];
  for (const text of FORMULAS) {
    const formula = parse(text);
    if (!formula.ok) throw new Error(`${text} cannot be read`);
    const ours = compileFormula(formula.value.node);
    // Only the conditional has another syntax there.
    const same = text.replace(/if\((.*), (.*), (.*)\)/, '($1) ? ($2) : ($3)');
    const theirs = parseAnything(same).compile();
    const whole = await medianMilliseconds(15, () => ours(block, values));
    const each = await medianMilliseconds(15, () => evaluateEach(theirs, paths));
    rows.push([text, figure(whole), figure(each), figure(each / whole)]);
  }
  console.log(`Formulas: ${String(ROWS)} draws × ${String(YEARS)} years`);
  printTable(['formula', 'ms', 'ms of mathjs', '× faster'], rows);
}

function makePath(phase: number): Float64Array {
  return Float64Array.from({ length: ROWS * YEARS }, (_, at) => 100 + 50 * Math.sin(at + phase));
}

function evaluateEach(code: EvalFunction, paths: ReadonlyMap<string, Float64Array>): Float64Array {
  const values = new Float64Array(ROWS * YEARS);
  const scope = new Map<string, number>();
  for (let at = 0; at < values.length; at += 1) {
    for (const [name, path] of paths) scope.set(name, path[at] ?? 0);
    values[at] = Number(code.evaluate(scope));
  }
  return values;
}
