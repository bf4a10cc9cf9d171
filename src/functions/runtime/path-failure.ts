import type { CalculationProblem } from '../../domain/index';
import { badCell } from './bad-cell';
import { positionOf, type Place } from './place';
import { sizeOf } from './read-range';
import type { FunctionFailure, Must } from './function-result';
import type { PathLayout } from './path-layout';
import { isYearly, type PathRules } from './path-rules';

/** Why a path has no values although every number is in its bounds. */
export interface PathProblem {
  readonly kind: 'outOfReach';
  /** What the path still lacks at the end; below 0 where it stays above a lower target. */
  readonly missing: number;
}

/** Where a path stands among the arguments. */
export interface PathOrigin {
  readonly rules: PathRules;
  /** Arguments that the engine calls by another name. */
  readonly names: Readonly<Partial<Record<string, string>>>;
  readonly layout: PathLayout;
  readonly path: number;
}

/** Turns what the engine refuses into an error for a cell, at the argument that is to blame. */
export function pathFailure(
  problem: CalculationProblem | PathProblem,
  origin: PathOrigin,
): FunctionFailure {
  const { rules, names, layout, path } = origin;
  const start = layout.placeOf(Object.keys(rules)[0] ?? '', path, 0);
  const at = positionOf(start);
  switch (problem.kind) {
    case 'overflow':
      return { code: '#NUM!', problem: { kind: 'overflow', argument: start.range.argument, at } };
    case 'outOfReach':
      return { code: '#N/A', problem: { kind: 'outOfReach', missing: problem.missing, at } };
    case 'sharesSum': {
      const shares = positionOf(layout.placeOf('shares', path, 0));
      return { code: '#VALUE!', problem: { kind: 'sharesSum', sum: problem.sum, at: shares } };
    }
    default:
  }
  const argument = names[problem.argument] ?? problem.argument;
  const rule = rules[argument];
  if (!rule) return tooFewYears(origin);
  const index = 'index' in problem ? (problem.index ?? 0) : 0;
  const failure = badCell(placeWithin(layout, argument, path, index), mustOf(problem, rule.must));
  const isBelowCeiling = rule.must === 'coveredShare' && problem.kind === 'outOfRange';
  const most = isBelowCeiling ? problem.max : null;
  if (most === null || failure.problem.kind !== 'badCell') return failure;
  return { ...failure, problem: { ...failure.problem, most } };
}

/** What a number must be by the bound that it breaks, which may be stricter than its rule says. */
function mustOf(problem: CalculationProblem, must: Must): Must {
  if (problem.kind !== 'outOfRange' || !problem.minExcluded) return must;
  if (problem.min === 0) return must === 'fullIn' ? must : 'positive';
  return problem.min === -1 ? 'rate' : must;
}

/** The functions without an argument for the years take their number from a list. */
function tooFewYears({ rules, layout, path }: PathOrigin): FunctionFailure {
  const list = Object.keys(rules).find((name) => {
    const rule = rules[name];
    return rule !== undefined && isYearly(rule);
  });
  const { range } = layout.placeOf(list ?? '', path, 0);
  return { code: '#VALUE!', problem: { kind: 'tooFewYears', size: sizeOf(range) } };
}

function placeWithin(layout: PathLayout, argument: string, path: number, index: number): Place {
  return layout.placeOf(argument, path, Math.min(index, layout.lengthOf(argument) - 1));
}
