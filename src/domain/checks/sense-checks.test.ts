import { mustReport } from '../../../test/support/plans/build-plan';
import { planOf } from '../../../test/support/plans/example-plan';
import { findingText } from '../../i18n/finding-text';
import { LOCALES } from '../../shared/local-text';
import type { IndicatorSpec, PlanSpec, TargetSpec } from '../plan/plan-spec';
import { checkConsistency } from './check-consistency';
import type { Finding } from './finding';

const provenance = { evidence: 'assumed' } as const;

interface Shape extends Partial<Omit<IndicatorSpec, 'base'>> {
  readonly value?: number;
  readonly growth?: number;
}

type Wanted = Partial<Omit<TargetSpec, 'provenance'>> & { readonly phrase?: string };

/** A plan of one indicator, 2025 to 2030, with one target of 2030. */
function specOf({ value = 1000, growth = 0.05, ...shape }: Shape, wanted: Wanted): PlanSpec {
  const { phrase, ...target } = wanted;
  const driver =
    shape.kind === 'coverage' ? 'ceiling' : shape.kind === 'stock' ? 'netAdditions' : 'growth';
  const more =
    shape.kind === 'coverage'
      ? [
          {
            indicator: 'x',
            driver: 'fullYear',
            values: [2030, null, null, null, null],
            provenance,
          } as const,
        ]
      : [];
  return {
    ...{ format: 'planpath-plan', version: 1, id: 'sense', name: 'Sense' },
    horizon: { baseYear: 2025, years: 5 },
    indicators: [
      { id: 'x', name: 'X', unit: 'u', kind: 'level', ...shape, base: { value, provenance } },
    ],
    scenarios: [
      {
        ...{ id: 'base', name: 'Base' },
        assumptions: [
          ...(driver === 'ceiling'
            ? more
            : [
                {
                  indicator: 'x',
                  driver,
                  values: Array<number>(5).fill(growth),
                  provenance,
                } as const,
              ]),
        ],
      },
    ],
    targets: [
      {
        ...{ id: 't', indicator: 'x', comparator: 'atLeast', value: 1200, year: 2030 },
        ...target,
        provenance: phrase === undefined ? provenance : { ...provenance, phrase },
      },
    ],
  };
}

const KINDS = ['targetMetFromStart', 'targetDirection', 'targetSumsLevel', 'targetPhrase'];

function senseOf(shape: Shape, wanted: Wanted): readonly Finding[] {
  const report = mustReport(planOf(specOf(shape, wanted)));
  return checkConsistency(report).filter(({ kind }) => KINDS.includes(kind));
}

interface Case {
  readonly what: string;
  readonly shape: Shape;
  readonly wanted: Wanted;
  readonly found: readonly string[];
}

const given = (what: string, shape: Shape, wanted: Wanted, ...found: string[]): Case => ({
  ...{ what, shape, wanted, found },
});

const LOWER = { direction: 'lower' } as const;
const JOBLESS = { ...LOWER, unit: '%', value: 5.2, growth: 0 } as const;

const CASES: readonly Case[] = [
  given('a goal ahead', {}, { value: 1200 }),
  given('a floor below the base value', {}, { value: 900 }, 'targetMetFromStart note'),
  given('a number in another unit', {}, { value: 7 }, 'targetMetFromStart warning'),
  given(
    'a limit above the base value',
    JOBLESS,
    { comparator: 'atMost', value: 5.5 },
    'targetMetFromStart note',
  ),
  given(
    'a limit far above',
    JOBLESS,
    { comparator: 'atMost', value: 55 },
    'targetMetFromStart warning',
  ),
  // A scenario that breaks the limit makes it a goal.
  given(
    'a limit that the path breaks',
    { ...JOBLESS, growth: 0.1 },
    { comparator: 'atMost', value: 5.5 },
  ),
  given('growth', {}, { basis: 'growth', value: 0.04 }),
  given('about the base value', {}, { comparator: 'about', value: 1270, tolerance: 300 }),
  given(
    'a floor where less is better',
    { ...JOBLESS, growth: -0.05 },
    { value: 5.3 },
    'targetDirection warning',
  ),
  given(
    'at least 13.5 % where less is better',
    { ...LOWER, growth: -0.05 },
    { basis: 'cumulativeChange', value: 0.135 },
    'targetDirection warning',
  ),
  given(
    'a decline of what should fall',
    { ...LOWER, growth: -0.01 },
    { basis: 'cumulativeChange', comparator: 'atMost', value: -0.135 },
  ),
  given(
    'a limit where more is better',
    {},
    { comparator: 'lessThan', value: 1100 },
    'targetDirection warning',
  ),
  given('a limit of a range', { direction: 'range' }, { comparator: 'atMost', value: 1100 }),
  given(
    'a sum of a rate',
    { unit: '%', value: 5, growth: 0.3 },
    { basis: 'cumulative', value: 40 },
    'targetSumsLevel warning',
  ),
  given(
    'a sum of shares of GDP',
    { unit: '% of GDP', value: 5, growth: 0 },
    { basis: 'cumulative', value: 40 },
    'targetSumsLevel warning',
  ),
  given(
    'a sum per head',
    { name: '人均可支配收入', unit: '元' },
    { basis: 'cumulative', value: 9000 },
    'targetSumsLevel warning',
  ),
  given(
    'a sum of an intensity',
    { ...LOWER, unit: '吨标准煤/万元' },
    { basis: 'cumulative', comparator: 'atMost', value: 9000 },
    'targetSumsLevel warning',
  ),
  given(
    'a sum that one year reaches',
    {},
    { basis: 'cumulative', value: 900 },
    'targetSumsLevel warning',
  ),
  given('a sum of a flow', {}, { basis: 'cumulative', value: 6000 }),
  given('a sum of one year', { unit: '%' }, { basis: 'cumulative', fromYear: 2030, value: 6000 }),
  given('additions of a stock', { kind: 'stock', growth: 50 }, { basis: 'cumulative', value: 300 }),
  // Words against numbers.
  given(
    'a decline that is a rise',
    { ...LOWER, growth: -0.01 },
    {
      basis: 'cumulativeChange',
      comparator: 'atMost',
      value: 0.135,
      phrase: '降低13.5%',
    },
    'targetPhrase warning',
  ),
  given(
    'a rise that is a decline',
    {},
    { basis: 'growth', value: -0.06, phrase: 'growth of 6%' },
    'targetPhrase warning',
  ),
  given(
    'a change that is a level',
    { ...LOWER, value: 10, growth: 0.1 },
    { comparator: 'atMost', value: 13.5, phrase: '累计下降13.5%' },
    'targetPhrase warning',
  ),
  given(
    'at most that is at least',
    {},
    { value: 1300, phrase: '不超过1300' },
    'targetPhrase warning',
  ),
  given(
    'at least that is at most',
    LOWER,
    { comparator: 'atMost', value: 900, phrase: 'at least 900' },
    'targetPhrase warning',
  ),
  given(
    'a decline as it is said',
    { ...LOWER, growth: -0.01 },
    { basis: 'cumulativeChange', comparator: 'atMost', value: -0.135, phrase: '能耗降低13.5%以上' },
  ),
  given(
    'a level that is fallen to',
    { ...LOWER, value: 10, growth: 0 },
    { comparator: 'atMost', value: 5, phrase: '下降到5以下' },
  ),
  given('a rate of growth', { unit: '%', value: 5, growth: 0.01 }, { value: 6, phrase: '增长6%' }),
  given('a rise from one level to another', {}, { value: 1400, phrase: 'up from 1000 to 1400' }),
  given('two targets in one quotation', {}, { value: 1400, phrase: '降低5%，收入达到1400' }),
  given('words without the number', {}, { value: 1400, phrase: '大幅下降' }),
];

describe('checks of the sense of a target', () => {
  it.each(CASES)('$what', ({ shape, wanted, found }) => {
    const findings = senseOf(shape, wanted);
    expect(findings.map(({ kind, severity }) => `${kind} ${severity}`)).toEqual(found);
  });

  it('reads a share as a percentage', () => {
    const [finding] = senseOf(
      { kind: 'coverage', value: 0.6, unit: '%' },
      { basis: 'share', value: 0.5 },
    );
    const plan = planOf(specOf({}, {}));
    expect(finding && findingText(finding, plan, 'en').detail).toContain('stands at 60% before');
  });

  it('are put into words without a gap in both languages', () => {
    for (const { shape, wanted } of CASES) {
      const plan = planOf(specOf(shape, wanted));
      for (const finding of senseOf(shape, wanted)) {
        for (const locale of LOCALES) {
          const { title, detail } = findingText(finding, plan, locale);
          expect(`${title} ${detail}`).not.toMatch(/[{}]|undefined|NaN/);
        }
      }
    }
  });
});
