import { reportPlan } from '../../../src/domain/index';
import type { CalculatedFunction } from '../../../src/functions/runtime/function-definition';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../../src/functions/registry';
import { failed } from '../../../src/functions/runtime/function-result';
import { answerOnce } from '../../../src/functions/streaming/streaming-cells';
import { examplePlan } from '../plans/example-plan';

const reported = reportPlan(examplePlan);

/**
 * Every function of the family as one that answers at once; the live ones answer from the example.
 */
export const EVERY_FUNCTION: readonly CalculatedFunction[] = [
  ...CALCULATED_FUNCTIONS,
  ...STREAMING_FUNCTIONS.map(({ id, group, parameters, ask }): CalculatedFunction => {
    const evaluate: CalculatedFunction['evaluate'] = (args) => {
      if (!reported.ok) throw new Error('The example has no report');
      const question = ask(args);
      return question.ok ? answerOnce(question.value, reported.value) : failed(question.error);
    };
    return { id, group, parameters, evaluate };
  }),
];
