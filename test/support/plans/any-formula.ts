import * as fc from 'fast-check';
import type { FormulaNode } from '../../../src/domain/index';

/** The indicators of random formulas. */
export const ANY_FORMULA_NAMES = ['a', 'b', 'new-firms'] as const;

const OPERATORS = ['+', '-', '*', '/', '^'] as const;
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='] as const;
const OF_ONE = [
  ...(['abs', 'ceil', 'exp', 'floor', 'log'] as const),
  ...(['log10', 'round', 'sign', 'sqrt'] as const),
];
const OF_MANY = ['max', 'mean', 'min', 'sum'] as const;

/** Formulas with every kind of part, about a dozen parts each. */
export const anyFormula: fc.Arbitrary<FormulaNode> = fc.letrec<{ node: FormulaNode }>((tie) => {
  const node = tie('node');
  const leaf = fc.oneof(
    fc.record({
      kind: fc.constant('number' as const),
      // Few digits, so that no two ways of calculating end on two sides of a rounding step.
      value: fc.integer({ min: 0, max: 400 }).map((whole) => whole / 8),
    }),
    fc.record({
      kind: fc.constant('reference' as const),
      indicator: fc.constantFrom(...ANY_FORMULA_NAMES),
      lag: fc.integer({ min: 0, max: 2 }),
    }),
    fc.constant({ kind: 'year' as const }),
  );
  const sides = { left: node, right: node };
  const branching = fc.oneof(
    fc.record({ kind: fc.constantFrom('negate' as const, 'not' as const), of: node }),
    fc.record({
      ...{ kind: fc.constant('arithmetic' as const), operator: fc.constantFrom(...OPERATORS) },
      ...sides,
    }),
    fc.record({
      ...{ kind: fc.constant('comparison' as const), operator: fc.constantFrom(...COMPARISONS) },
      ...sides,
    }),
    fc.record({
      ...{ kind: fc.constant('logic' as const), operator: fc.constantFrom('and', 'or') },
      ...sides,
    }),
    fc.record({ kind: fc.constant('if' as const), condition: node, yes: node, no: node }),
    fc.record({
      ...{ kind: fc.constant('call' as const), name: fc.constantFrom(...OF_ONE) },
      arguments: fc.tuple(node),
    }),
    fc.record({
      ...{ kind: fc.constant('call' as const), name: fc.constantFrom(...OF_MANY) },
      arguments: fc.array(node, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ...{ kind: fc.constant('call' as const), name: fc.constant('mod' as const) },
      arguments: fc.tuple(node, node),
    }),
  );
  return {
    node: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, branching),
  };
}).node;
