import { firms, gdp } from '../../planner/test-support/small-plan';
import { entryOutcome, sliderRange } from './year-field-model';

describe('sliderRange', () => {
  it('offers −10 % to 20 % for growth', () => {
    expect(sliderRange(gdp(), 'growth', 0.06)).toEqual({ min: -10, max: 20, step: 0.1 });
  });

  it.each([
    [0.31, -10, 35],
    [-0.5, -50, 20],
  ])('widens to hold %d', (value, min, max) => {
    expect(sliderRange(gdp(), 'growth', value)).toMatchObject({ min, max });
  });

  it('follows the size of a stock', () => {
    expect(sliderRange(firms(), 'netAdditions', 100)).toEqual({ min: -100, max: 200, step: 1 });
  });

  it('widens for a large number of additions', () => {
    expect(sliderRange(firms(), 'netAdditions', 730)).toMatchObject({ max: 800 });
  });

  it('has room even where the stock is empty', () => {
    const empty = firms({ base: { ...firms().base, value: 0 } });
    expect(sliderRange(empty, 'netAdditions', 0)).toEqual({ min: -5, max: 10, step: 1 });
  });
});

describe('entryOutcome', () => {
  it('takes a number', () => {
    expect(entryOutcome('7 %', 'growth', false)).toEqual({ kind: 'value', value: 0.07 });
  });

  it('inherits again when the field is emptied', () => {
    expect(entryOutcome(' ', 'growth', false)).toEqual({ kind: 'inherit' });
  });

  it('asks a scenario that stands alone for a number', () => {
    expect(entryOutcome('', 'growth', true)).toEqual({
      kind: 'problem',
      problem: { kind: 'empty' },
    });
  });

  it('says what is wrong with text', () => {
    expect(entryOutcome('six', 'growth', false)).toEqual({
      kind: 'problem',
      problem: { kind: 'notANumber' },
    });
  });
});
