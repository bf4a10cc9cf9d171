import { err, ok, type Result } from '../../shared/result';
import type {
  FunctionDefinition,
  ParameterRule,
  ParameterRules,
} from '../runtime/function-definition';
import type { FunctionFailure } from '../runtime/function-result';
import { cellAt, firstPlace, isOneCell, readRange, type Range } from '../runtime/range';
import { badCell, isLeftOut } from '../runtime/read-argument';
import type { PlanQuery } from './plan-query';

/** A function that gives numbers of the workbook's plan and follows every change of it. */
export interface StreamingFunction<
  Id extends string = string,
  Rules extends ParameterRules = ParameterRules,
> extends FunctionDefinition<Id, Rules> {
  /** Takes the arguments as Excel passes them, in their order; never throws. */
  readonly ask: (args: readonly unknown[]) => Result<PlanQuery, FunctionFailure>;
}

/** An argument that names a thing of the plan. */
export const NAME_PARAMETER = { must: 'label' } as const satisfies ParameterRule;

/** A year of the plan; if it is left out, the function gives every year. */
export const YEAR_PARAMETER = {
  must: 'planYear',
  optional: true,
  blankIfZero: true,
} as const satisfies ParameterRule;

interface PlanFunctionOptions<Id extends string, Rules extends ParameterRules> {
  readonly id: Id;
  readonly kind: PlanQuery['kind'];
  /** Names of things, and perhaps a `year`. */
  readonly parameters: Rules;
}

/** Makes a function that gives numbers of the plan. */
export function planFunction<const Id extends string, const Rules extends ParameterRules>({
  id,
  kind,
  parameters,
}: PlanFunctionOptions<Id, Rules>): StreamingFunction<Id, Rules> {
  const names = Object.keys(parameters);
  const ask = (args: readonly unknown[]): Result<PlanQuery, FunctionFailure> => {
    const ranges: Range[] = [];
    let years: Range | null = null;
    for (const [index, name] of names.entries()) {
      const range = readRange(name, args[index]);
      if (!range.ok) return range;
      if (name === 'year') {
        years = isEveryYear(range.value) ? null : range.value;
        continue;
      }
      const blank = blankName(range.value);
      if (blank) return err(blank);
      ranges.push(range.value);
    }
    return ok({ kind, names: ranges, years });
  };
  return { id, group: 'live', parameters, ask };
}

function isEveryYear(range: Range): boolean {
  return isOneCell(range) && isLeftOut(YEAR_PARAMETER, cellAt(firstPlace(range)));
}

/** The error for a single name that is blank, which can be given before there is a plan. */
function blankName(range: Range): FunctionFailure | null {
  if (!isOneCell(range)) return null;
  const place = firstPlace(range);
  const { kind } = cellAt(place);
  return kind === 'text' || kind === 'number' ? null : badCell(place, 'label');
}
