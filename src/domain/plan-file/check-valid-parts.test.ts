import { examplePlanSpec as spec } from '../../../test/support/plans/example-plan';
import { parsePlanSpec } from './parse-plan-spec';

const provenance = { evidence: 'assumed' };
const [gdp, firms] = spec.indicators;
const [base, low] = spec.scenarios;
const broken = { name: 'broken' };

/** Kind and path of every problem of a plan. */
function problemsOf(change: object): readonly string[] {
  const parsed = parsePlanSpec({ ...spec, ...change });
  if (parsed.ok) return [];
  return parsed.error.map(({ kind, path }) => `${kind} ${path.join('.')}`);
}

describe('checkValidParts', () => {
  it('checks entries next to an invalid one and reports their positions in the whole plan', () => {
    const targets = [
      { id: 'a', ...broken },
      { ...spec.targets?.[1], id: 'same', indicator: 'gpd' },
      { ...spec.targets?.[1], id: 'same', year: 2050 },
    ];
    expect(problemsOf({ targets })).toEqual(
      expect.arrayContaining([
        'missing targets.0.indicator',
        'unknownReference targets.1.indicator',
        'duplicateId targets.2.id',
        'yearOutsideHorizon targets.2.year',
      ]),
    );
  });

  it('reports the position of the first of two equal ids in the whole plan', () => {
    const targets = [broken, spec.targets?.[1], spec.targets?.[1]];
    const parsed = parsePlanSpec({ ...spec, targets });
    expect(!parsed.ok && parsed.error).toContainEqual({
      kind: 'duplicateId',
      path: ['targets', 2, 'id'],
      value: 'firms-2025',
      first: ['targets', 1, 'id'],
    });
  });

  it('does not report a reference to an invalid entry as unknown', () => {
    expect(problemsOf({ indicators: [{ ...gdp, kind: 'volume' }, firms] })).toEqual([
      'notOneOf indicators.0.kind',
    ]);
    expect(problemsOf({ scenarios: [{ ...base, name: 3 }, low] })).toEqual([
      'wrongType scenarios.0.name',
    ]);
    expect(problemsOf({ documents: 'none' })).toEqual(['wrongType documents']);
    expect(problemsOf({ indicators: 'none' })).toEqual(['wrongType indicators']);
  });

  it('does not report references to an entry whose id is invalid', () => {
    const stray = { ...firms, id: '1 firms' };
    expect(problemsOf({ indicators: [gdp, stray] })).toEqual(['badId indicators.1.id']);
    expect(problemsOf({ scenarios: [{ ...base, id: '-' }, low] })).toEqual([
      'badId scenarios.0.id',
    ]);
  });

  it('does not check the drivers of an invalid entry against a valid one with the same id', () => {
    const indicators = [
      { ...gdp, decimals: 9 },
      { ...firms, id: 'gdp' },
    ];
    expect(problemsOf({ indicators })).toEqual(['outOfRange indicators.0.decimals']);
  });

  it('reports the position of the first of two equal names in the whole plan', () => {
    const scenarios = [{ ...broken }, base, { ...low, name: base?.name }];
    const parsed = parsePlanSpec({ ...spec, scenarios });
    expect(!parsed.ok && parsed.error).toContainEqual(
      expect.objectContaining({
        kind: 'duplicateName',
        path: expect.arrayContaining(['scenarios', 2]),
        first: expect.arrayContaining(['scenarios', 1]),
      }),
    );
  });

  it('reports no problems of years without a valid horizon', () => {
    expect(problemsOf({ horizon: { baseYear: 2023, years: 0 } })).toEqual([
      'outOfRange horizon.years',
    ]);
    expect(
      problemsOf({ horizon: undefined, targets: [{ ...spec.targets?.[1], indicator: 'x' }] }),
    ).toEqual(['missing horizon', 'unknownReference targets.0.indicator']);
  });

  it('checks assumptions next to an invalid one, which it does not report as missing', () => {
    const [growth, additions] = base?.assumptions ?? [];
    const assumptions = [
      { ...growth, values: 'six' },
      { ...additions, driver: 'growth' },
    ];
    expect(problemsOf({ scenarios: [{ ...base, assumptions }, low] })).toEqual([
      'wrongType scenarios.0.assumptions.0.values',
      'wrongDriver scenarios.0.assumptions.1.driver',
    ]);
  });

  it('checks uncertainties and correlations next to an invalid one', () => {
    const shape = { shape: 'uniform', low: 0.04, high: 0.05 };
    const row = { indicator: 'gdp', driver: 'growth', provenance, ...shape };
    const uncertainties = [{ ...row, low: 'six' }, row, { ...row, year: 2024 }, row];
    const first = { indicator: 'gdp', driver: 'growth' };
    const second = { indicator: 'firms', driver: 'netAdditions' };
    const correlations = [
      { first, second, value: 2, provenance },
      { first, second: first, value: 1, provenance },
    ];
    expect(problemsOf({ scenarios: [{ ...base, uncertainties }, low], correlations })).toEqual([
      'wrongType scenarios.0.uncertainties.0.low',
      'outOfRange correlations.0.value',
      'givenTwice scenarios.0.uncertainties.3',
      'correlatedWithItself correlations.1.second',
    ]);
  });

  it('ignores an unknown key', () => {
    expect(
      problemsOf({
        scenarios: [
          { ...base, parnet: 'low' },
          { ...low, parent: 'bse' },
        ],
      }),
    ).toEqual(['unknownKey scenarios.0.parnet', 'unknownReference scenarios.1.parent']);
  });

  it('reports twelve kinds of problems at once', () => {
    const problems = problemsOf({
      nmae: 'Plan',
      description: '',
      documents: [{ id: '1', title: 'T' }],
      indicators: [
        { ...gdp, decimals: 9 },
        { ...firms, direction: 'up' },
        { ...firms, id: 'x' },
      ],
      scenarios: [
        { ...base, parent: 'base' },
        { ...low, assumptions: [{ indicator: 'x', driver: 'growth', values: -1, provenance }] },
        { id: 'root', name: 'Root' },
      ],
      targets: [
        { ...spec.targets?.[1], indicator: 'y', year: 1999 },
        { ...spec.targets?.[1], tolerance: 1 },
      ],
    });
    const kinds = new Set(problems.map((line) => line.split(' ')[0]));
    expect([...kinds].sort()).toEqual([
      'badId',
      'duplicateId',
      'empty',
      'incompleteRoot',
      'notOneOf',
      'outOfRange',
      'parentCycle',
      'toleranceNotAllowed',
      'unknownKey',
      'unknownReference',
      'wrongDriver',
      'yearOutsideHorizon',
    ]);
  });
});
