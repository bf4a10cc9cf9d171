import { examplePlanSpec as spec } from '../../../test/support/example-plan';
import { parsePlanSpec } from './parse-plan-spec';

const provenance = { evidence: 'assumed' };
const [gdp, firms] = spec.indicators;
const [base, low] = spec.scenarios;
const broken = { name: 'broken' };

/** Kind and path of everything that is said about a plan. */
function saidOf(change: object): readonly string[] {
  const parsed = parsePlanSpec({ ...spec, ...change });
  if (parsed.ok) return [];
  return parsed.error.map(({ kind, path }) => `${kind} ${path.join('.')}`);
}

describe('findSalvagedProblems', () => {
  it('checks entries beside a broken one, at the places where they stand', () => {
    const targets = [
      { id: 'a', ...broken },
      { ...spec.targets?.[1], id: 'same', indicator: 'gpd' },
      { ...spec.targets?.[1], id: 'same', year: 2050 },
    ];
    expect(saidOf({ targets })).toEqual(
      expect.arrayContaining([
        'missing targets.0.indicator',
        'unknownReference targets.1.indicator',
        'duplicateId targets.2.id',
        'yearOutsideHorizon targets.2.year',
      ]),
    );
  });

  it('names the first of two equal ids where it stands', () => {
    const targets = [broken, spec.targets?.[1], spec.targets?.[1]];
    const parsed = parsePlanSpec({ ...spec, targets });
    expect(!parsed.ok && parsed.error).toContainEqual({
      kind: 'duplicateId',
      path: ['targets', 2, 'id'],
      value: 'firms-2025',
      first: ['targets', 1, 'id'],
    });
  });

  it('does not call a reference to a broken entry unknown', () => {
    expect(saidOf({ indicators: [{ ...gdp, kind: 'volume' }, firms] })).toEqual([
      'notOneOf indicators.0.kind',
    ]);
    expect(saidOf({ scenarios: [{ ...base, name: 3 }, low] })).toEqual([
      'wrongType scenarios.0.name',
    ]);
    expect(saidOf({ documents: 'none' })).toEqual(['wrongType documents']);
    expect(saidOf({ indicators: 'none' })).toEqual(['wrongType indicators']);
  });

  it('does not follow up an id that is wrong itself', () => {
    const stray = { ...firms, id: '1 firms' };
    expect(saidOf({ indicators: [gdp, stray] })).toEqual(['badId indicators.1.id']);
    expect(saidOf({ scenarios: [{ ...base, id: '-' }, low] })).toEqual(['badId scenarios.0.id']);
  });

  it('does not take the driver of a broken entry for that of its namesake', () => {
    const indicators = [
      { ...gdp, decimals: 9 },
      { ...firms, id: 'gdp' },
    ];
    expect(saidOf({ indicators })).toEqual(['outOfRange indicators.0.decimals']);
  });

  it('names the first of two equal names where it stands', () => {
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

  it('says nothing of years where there is no horizon', () => {
    expect(saidOf({ horizon: { baseYear: 2023, years: 0 } })).toEqual(['outOfRange horizon.years']);
    expect(
      saidOf({ horizon: undefined, targets: [{ ...spec.targets?.[1], indicator: 'x' }] }),
    ).toEqual(['missing horizon', 'unknownReference targets.0.indicator']);
  });

  it('checks assumptions beside a broken one and does not ask for it', () => {
    const [growth, additions] = base?.assumptions ?? [];
    const assumptions = [
      { ...growth, values: 'six' },
      { ...additions, driver: 'growth' },
    ];
    expect(saidOf({ scenarios: [{ ...base, assumptions }, low] })).toEqual([
      'wrongType scenarios.0.assumptions.0.values',
      'wrongDriver scenarios.0.assumptions.1.driver',
    ]);
  });

  it('reads past an unknown key', () => {
    expect(
      saidOf({
        scenarios: [
          { ...base, parnet: 'low' },
          { ...low, parent: 'bse' },
        ],
      }),
    ).toEqual(['unknownKey scenarios.0.parnet', 'unknownReference scenarios.1.parent']);
  });

  it('says ten kinds of mistakes in one go', () => {
    const said = saidOf({
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
    const kinds = new Set(said.map((line) => line.split(' ')[0]));
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
