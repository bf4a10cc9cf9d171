import { target, uncertainPlan, uncertainty } from '../../../../test/support/plans/uncertain-plan';
import { spider, twoWayTable } from './spider';

const GROWTH = { indicator: 'gdp', driver: 'growth' } as const;
const FIRMS = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
const growth = uncertainty({ shape: 'uniform', low: 0.02, high: 0.12 });
const firms = uncertainty({ shape: 'uniform', low: 0, high: 200 }, FIRMS);
const plan = uncertainPlan([growth, firms], { targets: [target(120)] });

describe('spider', () => {
  it('follows what is measured over the percentiles of each driver', () => {
    const found = spider(plan, { scenario: 'base', measure: { target: 'gdp-goal' } });
    const [line, unused] = found.ok ? found.value : [];
    expect(line).toMatchObject(GROWTH);
    for (const { probability, input, output } of line?.points ?? []) {
      expect(input).toBeCloseTo(0.02 + 0.1 * probability, 12);
      expect(output).toBeCloseTo(100 * (1 + input) ** 3, 9);
    }
    expect(new Set(unused?.points.map(({ output }) => output)).size).toBe(1);
  });

  it('follows a driver without a distribution from the lowest to the highest scenario', () => {
    const found = spider(uncertainPlan([]), {
      ...{ scenario: 'base', measure: { indicator: 'gdp', year: 2024 } },
    });
    const [line] = found.ok ? found.value : [];
    expect(line).toMatchObject({ ...GROWTH, from: 'scenarios' });
    expect(line?.points[0]).toMatchObject({ probability: 0, input: 0.05 });
    expect(line?.points.at(-1)).toMatchObject({ probability: 1, input: 0.065 });
    expect(line?.points[3]?.output).toBeCloseTo(105.75, 9);
  });

  it('tells a measure that is not there', () => {
    const found = spider(plan, { scenario: 'base', measure: { target: 'none' } });
    expect(found).toEqual({ ok: false, error: { kind: 'unknownMeasure' } });
  });
});

describe('twoWayTable', () => {
  it('measures two drivers together, and finds the line along which a target is met', () => {
    // A level that both drivers move: firms after growth of 100 things a year.
    const later = uncertainPlan(
      [
        { ...firms, year: 2024 },
        { ...growth, year: 2026 },
      ],
      { targets: [target(0, { basis: 'growth', relativeTo: 'high-tech-firms' })] },
    );
    const found = twoWayTable(later, {
      ...{ scenario: 'base', measure: { target: 'gdp-goal' }, first: FIRMS, second: GROWTH },
    });
    if (!found.ok) throw new Error(found.error.kind);
    const { rows, columns, outputs, contour } = found.value;
    for (const [row, { input: added }] of rows.entries()) {
      const other = (800 + added + 200) / (800 + added + 100) - 1;
      for (const [column, { input: rate }] of columns.entries()) {
        expect(outputs[row]?.[column]).toBeCloseTo(rate - other, 9);
      }
      expect(contour?.[row]).toBeCloseTo(other, 6);
    }
  });

  it('has no line where the target is met everywhere, and none for an indicator', () => {
    const easy = { ...plan, targets: [target(50)] };
    const of = { scenario: 'base', first: FIRMS, second: GROWTH } as const;
    const met = twoWayTable(easy, { ...of, measure: { target: 'gdp-goal' } });
    expect(met.ok && met.value.contour?.every((value) => value === null)).toBe(true);
    const plain = twoWayTable(easy, { ...of, measure: { indicator: 'gdp', year: 2026 } });
    expect(plain.ok && plain.value.contour).toBeNull();
  });

  it('takes a driver without a distribution over the range of the scenarios', () => {
    const found = twoWayTable(
      uncertainPlan([firms], { targets: [target(0.058, { basis: 'growth', year: 2024 })] }),
      {
        ...{ scenario: 'base', measure: { target: 'gdp-goal' }, first: FIRMS, second: GROWTH },
      },
    );
    if (!found.ok) throw new Error(found.error.kind);
    const { columns, contour, ...from } = found.value;
    expect(from).toMatchObject({ rowsFrom: 'distribution', columnsFrom: 'scenarios' });
    expect([columns[0]?.input, columns.at(-1)?.input]).toEqual([0.05, 0.065]);
    expect(contour?.[0]).toBeCloseTo(0.058, 9);
  });

  it('tells a driver that is not uncertain', () => {
    const found = twoWayTable(uncertainPlan([growth]), {
      ...{ scenario: 'base', measure: { indicator: 'gdp', year: 2026 } },
      ...{ first: GROWTH, second: FIRMS },
    });
    expect(found).toMatchObject({ ok: false, error: { kind: 'notUncertain', ...FIRMS } });
  });
});
