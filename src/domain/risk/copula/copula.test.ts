import * as fc from 'fast-check';
import { normalQuantile } from '../../distributions/exact-math';
import type { Correlation, UncertainDriver } from '../../plan/plan';
import { sobolPoints } from '../points/sobol-points';
import { choleskyOf } from './cholesky';
import { conditionalOf, copulaOf, correlate } from './copula';
import { type CorrelationMatrix, correlationMatrix, type Draw } from './correlation-matrix';
import { nearestCorrelation } from './nearest-correlation';

const provenance: Correlation['provenance'] = {
  ...{
    document: null,
    place: null,
    date: null,
    phrase: null,
    evidence: 'assumed',
    illustrative: false,
    note: null,
  },
};

const growth = (indicator: string, year: number | null): UncertainDriver => {
  return { indicator, driver: 'growth', year };
};

const drawOf = (indicator: string, year: number | null, yearCorrelation = 0): Draw => {
  return { ...growth(indicator, year), yearCorrelation };
};

const together = (first: UncertainDriver, second: UncertainDriver, value: number): Correlation => {
  return { first, second, value, provenance };
};

const rowsOf = (matrix: CorrelationMatrix): number[][] => matrix.map((row) => [...row]);
const matrixOf = (rows: readonly (readonly number[])[]): CorrelationMatrix => {
  return rows.map((row) => Float64Array.from(row));
};

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** L·Lᵀ. */
function productOf(lower: readonly Float64Array[]): number[][] {
  return lower.map((row) => {
    return lower.map((other) => row.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0));
  });
}

function expectNear(actual: readonly number[][], expected: readonly number[][], digits = 10): void {
  expect(actual).toHaveLength(expected.length);
  for (const [row, values] of expected.entries()) {
    for (const [column, value] of values.entries()) {
      expect(actual[row]?.[column]).toBeCloseTo(value, digits);
    }
  }
}

describe('correlationMatrix', () => {
  it('fades with the years of one driver', () => {
    const draws = [drawOf('gdp', 2026, 0.5), drawOf('gdp', 2027, 0.5), drawOf('gdp', 2029, 0.5)];
    expect(rowsOf(correlationMatrix(draws, []))).toEqual([
      [1, 0.5, 0.125],
      [0.5, 1, 0.25],
      [0.125, 0.25, 1],
    ]);
  });

  it('joins two drivers in the same year, and between years fades as the later one does', () => {
    const draws = [
      ...[drawOf('gdp', 2026, 0.5), drawOf('tax', 2026)],
      ...[drawOf('gdp', 2027, 0.5), drawOf('tax', 2027)],
    ];
    const matrix = correlationMatrix(draws, [
      together(growth('gdp', null), growth('tax', null), 0.6),
    ]);
    expectNear(rowsOf(matrix), [
      [1, 0.6, 0.5, 0],
      [0.6, 1, 0.3, 0],
      [0.5, 0.3, 1, 0.6],
      [0, 0, 0.6, 1],
    ]);
  });

  it('takes what is said for years before what is said for every year', () => {
    const draws = [drawOf('a', 2026), drawOf('b', 2026), drawOf('a', 2027), drawOf('b', 2027)];
    const matrix = correlationMatrix(draws, [
      together(growth('a', null), growth('b', null), 0.6),
      together(growth('b', 2027), growth('a', 2027), -0.2),
      together(growth('b', 2026), growth('a', 2027), 0.3),
    ]);
    expect(rowsOf(matrix)).toEqual([
      [1, 0.6, 0, 0],
      [0.6, 1, 0.3, 0],
      [0, 0.3, 1, -0.2],
      [0, 0, -0.2, 1],
    ]);
  });

  it('joins a draw for all years with every year of the other driver', () => {
    const draws = [drawOf('a', null, 1), drawOf('b', 2026), drawOf('b', 2027)];
    const matrix = correlationMatrix(draws, [together(growth('a', null), growth('b', null), 0.6)]);
    expect(rowsOf(matrix)[0]).toEqual([1, 0.6, 0.6]);
  });

  it('is a valid matrix when only the years of each driver are correlated', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 8 }), (links) => {
        const draws = links.map((link, index) => drawOf('gdp', 2026 + index, link));
        const matrix = correlationMatrix(draws, []);
        const lower = choleskyOf(matrix);
        expect(lower).not.toBeNull();
        expectNear(productOf(lower ?? []), rowsOf(matrix), 4);
      }),
    );
  });
});

describe('choleskyOf', () => {
  it('knows a matrix by hand', () => {
    const lower =
      choleskyOf(
        matrixOf([
          [1, 0.6],
          [0.6, 1],
        ]),
      ) ?? [];
    expectNear(
      lower.map((row) => [...row]),
      [
        [1, 0],
        [0.6, 0.8],
      ],
      15,
    );
  });

  it('takes draws that are one', () => {
    const lower = choleskyOf(
      matrixOf([
        [1, 1, 0.6],
        [1, 1, 0.6],
        [0.6, 0.6, 1],
      ]),
    );
    expectNear(
      (lower ?? []).map((row) => [...row]),
      [
        [1, 0, 0],
        [1, 0, 0],
        [0.6, 0, 0.8],
      ],
      12,
    );
  });

  it.each([
    [
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
    ],
    [
      [
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ],
    ],
    [
      [
        [1, NaN],
        [NaN, 1],
      ],
    ],
  ])('refuses %j', (rows) => {
    expect(choleskyOf(matrixOf(rows))).toBeNull();
  });
});

describe('nearestCorrelation', () => {
  // The first is the example of Higham (2002); both computed with NumPy 2.4 by alternating projections.
  it.each([
    {
      rows: [
        [1, 1, 0],
        [1, 1, 1],
        [0, 1, 1],
      ],
      nearest: [
        [1, 0.76068985, 0.15729811],
        [0.76068985, 1, 0.76068985],
        [0.15729811, 0.76068985, 1],
      ],
      change: 0.23931015,
    },
    {
      rows: [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
      nearest: [
        [1, 0.5, 0.5],
        [0.5, 1, -0.5],
        [0.5, -0.5, 1],
      ],
      change: 0.4,
    },
  ])('of $rows is the published one', ({ rows, nearest, change }) => {
    const found = nearestCorrelation(matrixOf(rows));
    expectNear(rowsOf(found.matrix), nearest, 6);
    expect(found.largestChange).toBeCloseTo(change, 6);
    expect(choleskyOf(found.matrix)).not.toBeNull();
  });

  it('leaves a valid matrix as it is', () => {
    const { matrix, largestChange } = nearestCorrelation(
      matrixOf([
        [1, 0.3],
        [0.3, 1],
      ]),
    );
    expectNear(
      rowsOf(matrix),
      [
        [1, 0.3],
        [0.3, 1],
      ],
      7,
    );
    expect(largestChange).toBeLessThan(1e-7);
  });

  it('makes a valid matrix of any', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 15, maxLength: 15 }), (values) => {
        const rows = Array.from({ length: 6 }, (_, row) =>
          Array.from({ length: 6 }, (_unused, column) => {
            const [low, high] = [Math.min(row, column), Math.max(row, column)];
            return row === column ? 1 : (values[(high * (high - 1)) / 2 + low] ?? 0);
          }),
        );
        const { matrix } = nearestCorrelation(matrixOf(rows));
        expect(choleskyOf(matrix)).not.toBeNull();
        expect(matrix.every((row, index) => row[index] === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('copulaOf', () => {
  const draws = [
    drawOf('a', 2026, 0.5),
    drawOf('b', 2026),
    drawOf('a', 2027, 0.5),
    drawOf('c', 2027),
  ];

  it('is none where every draw is independent', () => {
    expect(copulaOf([drawOf('a', 2026), drawOf('b', 2026), drawOf('a', 2027)], [])).toBeNull();
    expect(copulaOf([drawOf('a', null, 1), drawOf('b', 2026, 0.5)], [])).toBeNull();
  });

  it('groups what goes together', () => {
    const copula = copulaOf(draws, [together(growth('c', null), growth('b', null), 0.4)]);
    expect(copula?.groups.map((group) => group.draws)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(copula?.repaired).toBeNull();
  });

  it('says how far it had to change what cannot hold together', () => {
    const three = ['a', 'b', 'c'].map((indicator) => drawOf(indicator, 2026));
    const copula = copulaOf(three, [
      together(growth('a', null), growth('b', null), 0.9),
      together(growth('a', null), growth('c', null), 0.9),
      together(growth('b', null), growth('c', null), -0.9),
    ]);
    expect(copula?.repaired?.largest).toBeCloseTo(0.4, 6);
  });

  it('gives points these correlations, and leaves independent ones alone', () => {
    const all = [...draws, drawOf('d', 2027)];
    const correlations = [together(growth('a', null), growth('b', null), -0.7)];
    const uniforms = sobolPoints({ dimensions: 5, points: 8_192, seed: 4 });
    const found = correlate(copulaOf(all, correlations), uniforms);
    const normal = found.uniforms.map((values) => values.map(normalQuantile));
    const expected = correlationMatrix(all, correlations);
    for (const [row, values] of normal.entries()) {
      for (const [column, others] of normal.entries()) {
        const both = mean(values.map((value, index) => value * (others[index] ?? 0)));
        // Far below 1/√8192 = 0.011, the error of plain draws.
        expect(Math.abs(both - (expected[row]?.[column] ?? NaN))).toBeLessThan(0.004);
      }
    }
    expect(found.uniforms[4]).toBe(uniforms[4]);
    expect(found.uniforms[0]).toBe(uniforms[0]);
    expect(found.scores[4]).toBeNull();
  });

  it('is not there for independent points', () => {
    const uniforms = sobolPoints({ dimensions: 2, points: 8, seed: 4 });
    expect(correlate(null, uniforms).uniforms).toEqual(uniforms);
  });
});

describe('conditionalOf', () => {
  it('knows two draws by hand', () => {
    const copula = copulaOf(
      [drawOf('a', 2026), drawOf('b', 2026), drawOf('c', 2026)],
      [together(growth('a', null), growth('b', null), 0.6)],
    );
    const { weights, deviation } = conditionalOf(copula, 1, [2, 0]);
    expect(weights[0]).toBe(0);
    expect(weights[1]).toBeCloseTo(0.6, 14);
    expect(deviation).toBeCloseTo(0.8, 14);
    expect(conditionalOf(copula, 2, [0, 1])).toEqual({
      weights: new Float64Array(2),
      deviation: 1,
    });
    expect(conditionalOf(null, 0, [1]).deviation).toBe(1);
  });

  it('follows what is the same draw', () => {
    const copula = copulaOf([drawOf('a', 2026, 1), drawOf('a', 2027, 1)], []);
    const { weights, deviation } = conditionalOf(copula, 1, [0]);
    expect([weights[0], deviation]).toEqual([1, 0]);
  });

  it('leaves a rest that has nothing in common with what is given', () => {
    const link = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(link, link, link, fc.constantFrom(0, 1, 2, 3), (one, other, both, draw) => {
        const all = [drawOf('a', 2026, one), drawOf('b', 2026, other)];
        all.push(drawOf('a', 2027, one), drawOf('b', 2027, other));
        const copula = copulaOf(all, [together(growth('a', null), growth('b', null), both)]);
        const given = [0, 1, 2, 3].filter((index) => index !== draw);
        const { weights, deviation } = conditionalOf(copula, draw, given);
        const group = copula?.groups.find(({ draws }) => draws.includes(draw));
        if (!group || group.draws.length < 4 || copula?.repaired) return;
        const entry = (row: number, column: number): number => group.matrix[row]?.[column] ?? NaN;
        for (const seen of given) {
          const told = given.reduce((sum, place, at) => {
            return sum + (weights[at] ?? 0) * entry(place, seen);
          }, 0);
          expect(told).toBeCloseTo(entry(draw, seen), 7);
        }
        const variance = given.reduce((sum, place, at) => {
          return sum + (weights[at] ?? 0) * entry(place, draw);
        }, 0);
        expect(variance + deviation * deviation).toBeCloseTo(1, 7);
      }),
    );
  });
});
