import { ASSUMED, firms, gdp } from '../../../../test/support/plans/small-plan';
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

  it('has a range even if the stock is empty', () => {
    const empty = firms({ base: { year: 2023, value: 0, provenance: ASSUMED } });
    expect(sliderRange(empty, 'netAdditions', 0)).toEqual({ min: -5, max: 10, step: 1 });
  });
});

describe('sliderRange of the other drivers', () => {
  it.each([
    ['renewal', 0.75, { min: 0, max: 100, step: 1 }],
    ['elasticity', 1, { min: 0, max: 2, step: 0.05 }],
    ['delay', 0, { min: 0, max: 10, step: 1 }],
    ['fullYear', 2025, { min: 2024, max: 2034, step: 1 }],
    ['total', 900, { min: 0, max: 2000, step: 10 }],
    ['realisation', 1.25, { min: 0, max: 130, step: 1 }],
  ] as const)('offers what %s can be', (driver, value, range) => {
    expect(sliderRange(firms(), driver, value)).toEqual(range);
  });

  it('starts gross additions at zero', () => {
    expect(sliderRange(firms(), 'grossAdditions', 100).min).toBe(0);
  });

  it('moves the actual of a coverage in percent', () => {
    const coverage = firms({ kind: 'coverage' });
    expect(sliderRange(coverage, 'actual', 0.4)).toEqual({ min: 0, max: 100, step: 1 });
  });
});

describe('entryOutcome', () => {
  it('takes a number', () => {
    expect(entryOutcome('7 %', 'growth', false)).toEqual({ kind: 'value', value: 0.07 });
  });

  it('inherits when the field is emptied', () => {
    expect(entryOutcome(' ', 'growth', false)).toEqual({ kind: 'inherit' });
  });

  it('requires a number in a root scenario', () => {
    expect(entryOutcome('', 'growth', true)).toEqual({
      kind: 'problem',
      problem: { kind: 'empty' },
    });
  });

  it('explains what is wrong with text', () => {
    expect(entryOutcome('six', 'growth', false)).toEqual({
      kind: 'problem',
      problem: { kind: 'notANumber' },
    });
  });
});
