import * as fc from 'fast-check';
import {
  correlation,
  uncertainPlan,
  uncertainty,
} from '../../../../test/support/plans/uncertain-plan';
import { quantileOf, type VaryingDistribution } from '../../distributions/quantile';
import { fitMetalog, type GeneralMetalog, generalMetalogQuantile } from './general-metalog';
import { hubbardNumber } from './hubbard-number';
import { scenarioSipmath } from './scenario-library';
import { distributionOfSip, readSipmath, type SipLibrary, sipmathJson } from './sipmath-library';

const unbounded = { lower: null, upper: null };

function read(text: string): SipLibrary {
  const library = readSipmath(text);
  if (!library.ok) throw new Error(JSON.stringify(library.error));
  return library.value;
}

/** A library as other programs write it, in the form of the examples of the standard. */
const FOREIGN = {
  ...{ name: 'Returns', objectType: 'sipModel', libraryType: 'SIPmath_3_0', version: '1' },
  ...{ dateCreated: '03-26-2025', provenance: 'somebody' },
  globalVariables: [
    {
      name: 'correlationMatrix',
      value: {
        columns: ['A', 'B'],
        rows: ['A', 'B'],
        matrix: [
          { row: 'A', col: 'A', value: 1 },
          { row: 'A', col: 'B', value: 0.6 },
          { row: 'B', col: 'A', value: 0.6 },
          { row: 'B', col: 'B', value: 1 },
        ],
      },
    },
  ],
  U01: {
    rng: ['1', 2].map((varId, index) => ({
      ...{ name: `hdr${String(index + 1)}`, function: 'HDR_2_0' },
      arguments: { counter: 'PM_Index', entity: 1, varId, seed3: 0, seed4: '0' },
    })),
    copula: [
      {
        arguments: {
          correlationMatrix: { type: 'globalVariables', value: 'correlationMatrix' },
          rng: ['hdr1', 'hdr2'],
        },
        ...{ function: 'GaussianCopula', name: 'Gaussian', copulaLayer: ['c1', 'c2'] },
      },
    ],
  },
  sips: [
    {
      name: 'A',
      ref: { source: 'copula', name: 'Gaussian', copulaLayer: 'c1' },
      function: 'Metalog_1_0',
      arguments: { aCoefficients: [0.2, 0.068, 0] },
      metadata: { density: [0.1, 0.2] },
    },
    {
      name: 'B',
      ref: { source: 'copula', name: 'Gaussian', copulaLayer: 'c2' },
      function: 'Metalog_1_0',
      arguments: { lowerBound: -1, upperBound: '', aCoefficients: [0.3, 0.2, 0.05, 0.01] },
      metadata: {},
    },
  ],
};

describe('hubbardNumber', () => {
  // Computed with whole numbers of any size, by the formula of Hubbard (2019).
  it.each([
    [1, { entity: 1, varId: 1, seed3: 0, seed4: 0 }, 0.9097355402773246],
    [2, { entity: 1, varId: 1, seed3: 0, seed4: 0 }, 0.7586898015579209],
    [1, { entity: 1, varId: 6_187_952, seed3: 0, seed4: 0 }, 0.8912340929964557],
    [1_000_000, { entity: 7, varId: 12, seed3: 3, seed4: 4 }, 0.5909983502933756],
  ])('of trial %d with %j is %d', (trial, seeds, expected) => {
    expect(hubbardNumber(trial, seeds)).toBe(expected);
  });

  it('fills every tenth alike', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let trial = 1; trial <= 10_000; trial += 1) {
      const tenth = Math.floor(
        hubbardNumber(trial, { entity: 1, varId: 5, seed3: 0, seed4: 0 }) * 10,
      );
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(130);
  });
});

describe('generalMetalogQuantile', () => {
  const coefficients = [0.3, 0.2048, 0.0569, -0.01, 0.02, 0.003, -0.004];

  // Computed with mpmath 1.3 at 30 digits, by the terms of Keelin (2016).
  it.each([
    [0.1, null, null, -0.09358142985540678],
    [0.9, null, null, 0.7999990926157515],
    [0.25, -1, null, 0.09882175430605764],
    [0.25, null, 2, 1.0899342899963487],
    [0.25, -1, 2, 0.5706265937805172],
  ])('at %d between %d and %d is %d', (probability, lower, upper, expected) => {
    const value = generalMetalogQuantile({ coefficients, lower, upper }, probability);
    expect(value).toBeCloseTo(expected, 14);
  });

  it('is the distribution of three percentiles where it has three terms', () => {
    const quantile = quantileOf({ shape: 'percentiles', p10: 1, p50: 2, p90: 5 });
    const fitted = fitMetalog(quantile, unbounded, 3);
    for (const share of [0.01, 0.3, 0.5, 0.9, 0.999]) {
      expect(generalMetalogQuantile(fitted, share)).toBeCloseTo(quantile(share), 10);
    }
  });
});

describe('fitMetalog', () => {
  it.each<[VaryingDistribution, Pick<GeneralMetalog, 'lower' | 'upper'>, number]>([
    [{ shape: 'triangular', low: 0, mode: 0.6, high: 1 }, { lower: 0, upper: 1 }, 0.01],
    [{ shape: 'triangular', low: 0, mode: 0, high: 1 }, { lower: 0, upper: 1 }, 0.01],
    [{ shape: 'pert', low: 0, mode: 0.3, high: 1 }, { lower: 0, upper: 1 }, 0.005],
    [{ shape: 'uniform', low: 0, high: 1 }, { lower: 0, upper: 1 }, 0.001],
    [{ shape: 'normal', mean: 0.5, deviation: 0.1 }, unbounded, 0.001],
  ])('of %j rises and errs little', (distribution, ends, most) => {
    const quantile = quantileOf(distribution);
    const fitted = fitMetalog(quantile, ends, 9);
    let before = -Infinity;
    for (let step = 1; step < 1_000; step += 1) {
      const value = generalMetalogQuantile(fitted, step / 1_000);
      expect(value).toBeGreaterThan(before);
      expect(Math.abs(value - quantile(step / 1_000))).toBeLessThan(most);
      before = value;
    }
  });
});

describe('readSipmath', () => {
  it('reads metalogs with their bounds, generators and correlations', () => {
    const seeds = { entity: 1, seed3: 0, seed4: 0 };
    expect(read(JSON.stringify(FOREIGN))).toEqual({
      name: 'Returns',
      variables: [
        {
          name: 'A',
          metalog: { coefficients: [0.2, 0.068, 0], lower: null, upper: null },
          seeds: { ...seeds, varId: 1 },
        },
        {
          name: 'B',
          metalog: { coefficients: [0.3, 0.2, 0.05, 0.01], lower: -1, upper: null },
          seeds: { ...seeds, varId: 2 },
        },
      ],
      correlations: [{ first: 'A', second: 'B', value: 0.6 }],
    });
    expect(read(JSON.stringify([FOREIGN])).variables).toHaveLength(2);
  });

  it('makes distributions of them: exact with three terms and no bounds, else near', () => {
    const [one, other] = read(JSON.stringify(FOREIGN)).variables.map(distributionOfSip);
    expect(one?.isExact).toBe(true);
    expect(one?.distribution).toMatchObject({ shape: 'percentiles', p50: 0.2 });
    expect(other?.isExact).toBe(false);
  });

  it.each([
    ['no', { kind: 'notJson' }],
    ['null', { kind: 'notSipmath', place: '' }],
    ['{"libraryType":"SIPmath_2_0"}', { kind: 'notSipmath', place: 'libraryType' }],
    [
      JSON.stringify({ ...FOREIGN, sips: [{ ...FOREIGN.sips[0], function: 'Norm' }] }),
      { kind: 'unknownFunction', variable: 'A', name: 'Norm' },
    ],
    [
      JSON.stringify({
        ...FOREIGN,
        sips: [{ ...FOREIGN.sips[0], ref: { source: 'rng', name: 'x' } }],
      }),
      { kind: 'unknownGenerator', variable: 'A' },
    ],
    [
      JSON.stringify({
        ...FOREIGN,
        sips: [{ ...FOREIGN.sips[0], arguments: { aCoefficients: ['1', 2] } }],
      }),
      { kind: 'notSipmath', place: 'sips.0.arguments.aCoefficients.0' },
    ],
  ])('says what is wrong with %s', (text, problem) => {
    expect(readSipmath(text)).toMatchObject({ ok: false, error: problem });
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSipmath(text).ok).toBe(false);
      }),
    );
  });

  it('refuses a text of more than 20 MB', () => {
    expect(readSipmath(' '.repeat(20_000_001))).toMatchObject({ error: { kind: 'tooLarge' } });
  });

  it('reads back what was written', () => {
    const library = read(JSON.stringify(FOREIGN));
    expect(read(sipmathJson(library))).toEqual(library);
    const independent = { ...library, correlations: [] };
    expect(read(sipmathJson(independent))).toEqual(independent);
  });
});

describe('scenarioSipmath', () => {
  it('writes every uncertain driver and year, with its correlations', () => {
    const plan = uncertainPlan(
      [
        uncertainty({ shape: 'percentiles', p10: 0.03, p50: 0.05, p90: 0.06 }),
        uncertainty(
          { shape: 'triangular', low: 10, mode: 20, high: 40 },
          { indicator: 'high-tech-firms', driver: 'netAdditions', year: 2025 },
        ),
      ],
      { correlations: [correlation(['gdp', 'growth'], ['high-tech-firms', 'netAdditions'], 0.4)] },
    );
    const written = scenarioSipmath(plan, { scenario: 'base', seed: 3 });
    if (!written.ok) throw new Error('the scenario is there');
    const library = read(written.value);
    expect(library.variables.map(({ name }) => name)).toEqual([
      'gdp growth 2024',
      'gdp growth 2025',
      'high-tech-firms netAdditions 2025',
      'gdp growth 2026',
    ]);
    expect(library.correlations).toEqual([
      { first: 'gdp growth 2025', second: 'high-tech-firms netAdditions 2025', value: 0.4 },
    ]);
    const [first, , firms] = library.variables;
    expect(first && distributionOfSip(first)?.isExact).toBe(true);
    expect(firms?.metalog).toMatchObject({ lower: 10, upper: 40 });
    expect(first?.seeds).toEqual({ entity: 1, varId: 1, seed3: 3, seed4: 0 });
  });

  it('names a scenario that is not there', () => {
    expect(scenarioSipmath(uncertainPlan([]), { scenario: 'none' })).toMatchObject({
      error: { kind: 'unknownScenario' },
    });
  });
});
