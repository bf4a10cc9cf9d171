import type { Result } from '../../domain/index';
import type { ParameterRules } from '../runtime/function-definition';
import type { FunctionFailure } from '../runtime/function-result';
import type { PlanQuery } from './plan-query';

/** A function that answers from the plan of the workbook and follows it. */
export interface StreamingFunction {
  /** The name behind the namespace `PLAN.`; never changed after a release. */
  readonly id: string;
  readonly parameters: ParameterRules;
  /** Takes the arguments as Excel passes them; never throws. */
  readonly ask: (...args: readonly unknown[]) => Result<PlanQuery, FunctionFailure>;
}
