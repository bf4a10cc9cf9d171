import { needsOf } from '../indicators/kinds';
import type { IndicatorReport } from '../scenarios/plan-report';
import { growthIn, haveSameUnit, type CheckScope } from './check-scope';
import type { FindingOf, Relation } from './finding';

interface Pair {
  readonly relation: Relation;
  readonly one: IndicatorReport;
  readonly other: IndicatorReport;
  /** Whether the plan's price index brings both to the same prices where they meet. */
  readonly isConverted: boolean;
}

/** Finds constant prices beside current ones, with the growth of the first year in each. */
export function findMixedPrices(scope: CheckScope): readonly FindingOf<'mixedPrices'>[] {
  const reports = scope.plan.indicators.flatMap(({ id }) => scope.reportOf(id) ?? []);
  const pairs = [
    ...rolePairs(scope),
    ...reports.flatMap((report) => [
      ...linkedPair(scope, report),
      ...formulaPair(scope, report),
      ...partPairs(scope, report),
    ]),
  ];
  const seen = new Set<string>();
  return pairs
    .flatMap((pair) => mixedPrices(scope, pair))
    .filter(({ indicators, severity }) => {
      // A pair that is both compared and linked is reported once.
      const key = [severity, ...indicators].join(' ');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

function mixedPrices(scope: CheckScope, pair: Pair): readonly FindingOf<'mixedPrices'>[] {
  const both = [pair.one, pair.other];
  const real = both.find(({ indicator }) => indicator.priceBasis === 'real');
  const nominal = both.find(({ indicator }) => indicator.priceBasis === 'nominal');
  if (!real || !nominal || scope.isInherited(real, nominal)) return [];
  const converted = scope.nominal(real);
  return [
    {
      kind: 'mixedPrices',
      severity: converted.converted && pair.isConverted ? 'note' : 'warning',
      scenario: scope.scenario,
      indicators: [real.indicator.id, nominal.indicator.id],
      years: [scope.years[1] ?? 0],
      relation: pair.relation,
      realGrowth: growthIn(real.values, 1),
      nominalGrowth: growthIn(nominal.values, 1),
      converted: converted.converted ? growthIn(converted.values, 1) : null,
    },
  ];
}

function rolePairs(scope: CheckScope): readonly Pair[] {
  const output = scope.withRole('output');
  const pairsWith = (reports: readonly IndicatorReport[]) =>
    reports.flatMap((one) =>
      output.map((other): Pair => ({ relation: 'role', one, other, isConverted: true })),
    );
  const industry = pairsWith(scope.withRole('emergingIndustry')).filter(({ one, other }) =>
    haveSameUnit(one.indicator, other.indicator),
  );
  return [
    ...pairsWith(scope.withRole('revenue')),
    ...pairsWith(scope.withRole('income')),
    ...industry,
  ];
}

/** The ratio of the followed path is taken as it is, at its own prices. */
function linkedPair(scope: CheckScope, one: IndicatorReport): readonly Pair[] {
  const { model } = one.indicator;
  const other = model.kind === 'linked' ? scope.reportOf(model.follows) : undefined;
  return other ? [{ relation: 'linked', one, other, isConverted: true }] : [];
}

function formulaPair(scope: CheckScope, { indicator }: IndicatorReport): readonly Pair[] {
  if (indicator.model.kind !== 'formula') return [];
  const ids = needsOf(indicator);
  const { deflator } = scope.plan;
  // A formula that refers to the price index converts by itself.
  if (deflator !== null && ids.includes(deflator)) return [];
  const needed = ids.flatMap((id) => scope.reportOf(id) ?? []);
  const at = (basis: 'real' | 'nominal') =>
    needed.find((report) => report.indicator.priceBasis === basis);
  const [one, other] = [at('real'), at('nominal')];
  return one && other ? [{ relation: 'formula', one, other, isConverted: false }] : [];
}

function partPairs(scope: CheckScope, whole: IndicatorReport): readonly Pair[] {
  if (whole.indicator.rollUp !== 'sum') return [];
  return scope.partsOf(whole).map((one): Pair => ({
    relation: 'part',
    ...{ one, other: whole, isConverted: true },
  }));
}
