import { moveScenario } from './move-scenario';
import { smallPlan } from '../../../test/support/small-plan';

describe('moveScenario', () => {
  it.each([
    [0, ['pessimistic', 'base', 'optimistic']],
    [1, ['base', 'pessimistic', 'optimistic']],
    [99, ['base', 'optimistic', 'pessimistic']],
    [-5, ['pessimistic', 'base', 'optimistic']],
  ])('moves a scenario to place %d', (toIndex, order) => {
    const result = moveScenario(smallPlan(), { scenario: 'pessimistic', toIndex });
    expect(result.ok && result.value.scenarios.map(({ id }) => id)).toEqual(order);
  });
});
