import fc from 'fast-check';
import { formulaFailure } from '../../../src/domain/formulas/formula-failure';
import { formulaToExcel } from '../../../src/domain/formulas/formula-to-excel';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { FORMULA_FUNCTION_NAMES } from '../../../src/domain/formulas/formula-functions';
import { compileFormula, formulaText } from '../../../src/domain/index';
import { planProblemText } from '../../../src/i18n/plan-problem-text';
import { sameContent } from '../../../src/shared/same-content';
import { ANY_FORMULA_NAMES, anyFormula } from '../../support/plans/any-formula';
import { check, checkSentence, fuzzKind } from '../fuzz-kind';
import { anyHostileText, anyTextChanges, changedText } from '../mutations';

const anyPart = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FORMULA_FUNCTION_NAMES, ...ANY_FORMULA_NAMES) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['+', '-', '*', '/', '^', '(', ')', ',', ';', '<', '>=', '==', '=', '!', '%', '.', ':'],
      ...['[-1]', '[1]', '[', ']', 'year', 'if', 'and', 'not', '"', "'", '{', '}', '?', '：', '，'],
    ),
  },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }).map(String) },
  { weight: 1, arbitrary: anyHostileText },
);

const anyText = fc.oneof(
  fc
    .record({ formula: anyFormula, changes: anyTextChanges })
    .map(({ formula, changes }) => changedText(formulaText(formula), changes)),
  fc.array(anyPart, { maxLength: 14 }).map((parts) => parts.join(' ')),
  fc.array(anyPart, { maxLength: 14 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('(', '-', 'not ', 'abs(', '1+', '2^'), fc.nat({ max: 3000 }))
    .map(([part, times]) => `${part.repeat(times)}1${part.endsWith('(') ? ')'.repeat(times) : ''}`),
);

const PATH = [1, 0, -2.5, 1e300, 7, 3];

/** Formulas are refused in words, or are calculated: a number, or a reason why there is none. */
export const formulas = fuzzKind({
  name: 'formulas',
  share: 600,
  inputs: anyText,
  run: (text) => {
    const formula = parseFormula(text);
    if (!formula.ok) {
      const problem = { kind: 'badFormula', path: ['formula'], problem: formula.error } as const;
      checkSentence((locale) => planProblemText(problem, locale), text);
      return 'refused';
    }
    const { node } = formula.value;
    const block = { rows: 2, years: 3, baseYear: 2023, pathOf: () => PATH };
    compileFormula(node)(block).forEach((value, at) => {
      // A missing value has a reason.
      if (Number.isNaN(value)) check(formulaFailure(node, block, at) !== undefined, 'no reason');
      else check(Number.isFinite(value), `the value ${String(value)}`);
    });
    const again = parseFormula(formulaText(node));
    check(again.ok && sameContent(again.value.node, node), 'another formula after writing it');
    formulaToExcel(node, { reference: () => 'B2', year: 'B1' });
    return 'accepted';
  },
});
