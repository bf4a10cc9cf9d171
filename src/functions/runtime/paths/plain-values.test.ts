import fc from 'fast-check';
import { anyArguments } from '../../../../test/support/functions/any-arguments';
import { CALCULATED_FUNCTIONS } from '../../registry';

/** The same argument in a form that only the general reading takes: a number as a data type. */
function asDataType(argument: unknown): unknown {
  return typeof argument === 'number' ? { type: 'Double', basicValue: argument } : argument;
}

const paths = CALCULATED_FUNCTIONS.filter(({ group }) => group === 'paths');

test.each(paths)(
  '$id gives a call of single numbers what the general reading gives it',
  ({ evaluate, parameters }) => {
    let projected = 0;
    fc.assert(
      fc.property(anyArguments(parameters), (args) => {
        const result = evaluate(args);
        expect(evaluate(args.map(asDataType))).toEqual(result);
        if (result.kind === 'cells') projected += 1;
      }),
      { numRuns: 300 },
    );
    expect(projected).toBeGreaterThan(0);
  },
);
