import type { FunctionResult, Must } from './function-result';

/** What one argument of a function must be. */
export interface ParameterRule {
  readonly must: Must;
  readonly optional: boolean;
  /** Means nothing as 0, which some platforms pass for an empty cell: it counts as left out. */
  readonly blankIfZero?: boolean;
  /** Above this a number is refused whatever the engine would make of it. */
  readonly most?: number;
}

/** The arguments of a function by name, in their order; the names are those that Excel shows. */
export type ParameterRules = Readonly<Record<string, ParameterRule>>;

/** A function as Excel, the command line and the tests call it. */
export interface CalculatedFunction {
  /** The name behind the namespace `PLAN.`; never changed after a release. */
  readonly id: string;
  readonly parameters: ParameterRules;
  /** Takes the arguments as Excel passes them; never throws. */
  readonly evaluate: (...args: readonly unknown[]) => FunctionResult;
}
