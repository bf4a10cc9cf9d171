import type { CalculationProblem } from '../../../domain/index';
import type { FunctionFailure, Must } from '../function-result';
import { lengthOf, placeIn, type PathLayout } from './path-layout';
import { isYearly, type PathRules } from './path-parameters';
import { positionOf, sizeOf } from '../range';
import { badCell } from '../read-argument';

/** Why a path has no values even though every number is in its bounds. */
export interface PathProblem {
  readonly kind: 'outOfReach';
  /** What is missing at the end; below 0 if the path stays above a lower target. */
  readonly missing: number;
}

/** Which path of a call has the problem. */
export interface PathOrigin {
  readonly rules: PathRules;
  /** Arguments that the engine calls by another name. */
  readonly engineNames: Readonly<Partial<Record<string, string>>>;
  readonly layout: PathLayout;
  readonly path: number;
}

/** Turns a problem that the engine found into an error for the argument that causes it. */
export function pathFailure(
  problem: CalculationProblem | PathProblem,
  origin: PathOrigin,
): FunctionFailure {
  const { rules, engineNames, layout, path } = origin;
  const start = placeIn(layout, Object.keys(rules)[0] ?? '', path, 0);
  const at = positionOf(start);
  switch (problem.kind) {
    case 'overflow':
      return { code: '#NUM!', problem: { kind: 'overflow', argument: start.range.argument, at } };
    case 'outOfReach':
      return { code: '#N/A', problem: { kind: 'outOfReach', missing: problem.missing, at } };
    case 'sharesSum': {
      const shares = positionOf(placeIn(layout, 'shares', path, 0));
      return { code: '#VALUE!', problem: { kind: 'sharesSum', sum: problem.sum, at: shares } };
    }
    default:
  }
  const argument = engineNames[problem.argument] ?? problem.argument;
  const rule = rules[argument];
  if (!rule) return tooFewYears(origin);
  const index = 'index' in problem ? (problem.index ?? 0) : 0;
  const failure = badCell(
    placeIn(layout, argument, path, Math.min(index, lengthOf(layout, argument) - 1)),
    mustOf(problem, rule.must),
  );
  const isBelowCeiling = rule.must === 'coveredShare' && problem.kind === 'outOfRange';
  const most = isBelowCeiling ? problem.max : null;
  if (most === null || failure.problem.kind !== 'badCell') return failure;
  return { ...failure, problem: { ...failure.problem, most } };
}

/** What a number must be, by the bound that it breaks: the engine may be stricter than the rule. */
function mustOf(problem: CalculationProblem, must: Must): Must {
  if (problem.kind !== 'outOfRange' || !problem.minExcluded) return must;
  if (problem.min === 0) return must === 'fullIn' ? must : 'positive';
  return problem.min === -1 ? 'rate' : must;
}

/** A function without the argument `years` takes the number of years from a list. */
function tooFewYears({ rules, layout, path }: PathOrigin): FunctionFailure {
  const list = Object.keys(rules).find((name) => {
    const rule = rules[name];
    return rule !== undefined && isYearly(rule);
  });
  const { range } = placeIn(layout, list ?? '', path, 0);
  return { code: '#VALUE!', problem: { kind: 'tooFewYears', size: sizeOf(range) } };
}
