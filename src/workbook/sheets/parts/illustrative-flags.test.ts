import { everyKindPlan } from '../../../../test/support/plans/every-kind-plan';
import { mutualDependencies } from './illustrative-flags';

describe('mutualDependencies', () => {
  const { isMutual, cycleOf: circleOf } = mutualDependencies(everyKindPlan());

  test('finds two indicators that need each other across years', () => {
    expect(isMutual('supply', 'demand')).toBe(true);
    expect(circleOf('supply')).toEqual(['supply', 'demand']);
    expect(circleOf('demand')).toEqual(['supply', 'demand']);
  });

  test('finds no circle where one only follows the other', () => {
    expect(isMutual('income', 'gdp')).toBe(false);
    expect(circleOf('income')).toEqual(['income']);
  });

  test('takes an indicator that needs itself of earlier years for a circle of one', () => {
    expect(isMutual('debt', 'debt')).toBe(true);
    expect(circleOf('debt')).toEqual(['debt']);
  });
});
