import fc from 'fast-check';
import { anyArguments } from '../../support/functions/any-arguments';
import { checkResult } from '../../support/functions/check-result';
import { EVERY_FUNCTION } from '../../support/functions/every-function';
import { fuzzKind } from '../fuzz-kind';

/** A call of CHANCE draws up to 12,000 paths. */
const FUNCTIONS = EVERY_FUNCTION.filter(({ id }) => id !== 'CHANCE');
const all = new Map(EVERY_FUNCTION.map((each) => [each.id, each]));

const callOf = ({ id, parameters }: (typeof EVERY_FUNCTION)[number]) =>
  fc.record({ id: fc.constant(id), args: anyArguments(parameters) });

/** Calls with any arguments give rectangles of finite values, or errors with messages. */
export const calls = fuzzKind({
  name: 'calls',
  share: 800,
  inputs: fc.oneof(
    ...FUNCTIONS.map((each) => ({ weight: 20, arbitrary: callOf(each) })),
    ...EVERY_FUNCTION.filter(({ id }) => id === 'CHANCE').map((each) => {
      return { weight: 1, arbitrary: callOf(each) };
    }),
  ),
  run: ({ id, args }) => {
    const result = all.get(id)?.evaluate(args);
    if (!result) throw new Error(`no function ${id}`);
    checkResult(result);
    return result.kind === 'cells' ? 'accepted' : 'refused';
  },
});
