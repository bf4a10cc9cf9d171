import type { FunctionResult, Must } from './function-result';

/** What one argument of a function must be. */
export interface ParameterRule {
  readonly must: Must;
  readonly optional?: true;
  /** One cell: a range of several is an error. */
  readonly single?: true;
  /** 0 means nothing here, and some platforms pass it for an empty cell: it counts as left out. */
  readonly blankIfZero?: true;
  /** A larger number is refused, even if the engine would accept it. */
  readonly most?: number;
}

/** The arguments of a function by name, in their order; Excel shows these names. */
export type ParameterRules = Readonly<Record<string, ParameterRule>>;

/** What a planner looks for in the list of functions. */
export type FunctionGroup = 'paths' | 'targets' | 'growth' | 'risk' | 'live';

/** What every function has, whether it calculates or follows the plan. */
export interface FunctionDefinition<
  Id extends string = string,
  Rules extends ParameterRules = ParameterRules,
> {
  /** The name after `PLAN.`; it never changes after a release. */
  readonly id: Id;
  readonly group: FunctionGroup;
  readonly parameters: Rules;
}

/** A function that calculates its result from its arguments alone. */
export interface CalculatedFunction<
  Id extends string = string,
  Rules extends ParameterRules = ParameterRules,
> extends FunctionDefinition<Id, Rules> {
  /** Takes the arguments as Excel passes them, in their order; never throws. */
  readonly evaluate: (args: readonly unknown[]) => FunctionResult;
}

/** The months of a century. More periods are a calendar year, entered where years left belong. */
export const MAX_PERIODS = 1_200;

/** Projected years if nothing says how many. */
export const DEFAULT_YEARS = 3;

/** The value of an optional argument is null where it is left out. */
export type NumberOf<Rule extends ParameterRule> = Rule extends { readonly optional: true }
  ? number | null
  : number;
