import type { Band, Finding, FindingKind, FindingOf, Plan } from '../domain/index';
import type { Locale } from '../shared/local-text';
import { type FindingFormatter, findingFormatterOf, type FindingTexts } from './finding-formatter';
import type { TextParameters } from './create-translate';

/** A finding in words. */
export interface FindingText {
  /** What was checked, in a few words. */
  readonly title: string;
  /** The numbers, and what they mean. */
  readonly detail: string;
}

/**
 * Describes what a check of a plan found: the numbers, what they mean and what to do. The text leaves
 * out the scenario, which the caller shows beside it.
 */
export function findingText(finding: Finding, plan: Plan, locale: Locale): FindingText {
  const formatter = findingFormatterOf(plan, locale);
  return {
    title: formatter.text(`title.${finding.kind}`),
    detail: findingDetailOf(finding, formatter).trim(),
  };
}

/** The key of a detail text and the values of its placeholders. */
type Detail = readonly [key: keyof FindingTexts['detail'], parameters: TextParameters];

/** One rule per kind of finding; a missing kind does not compile. */
type Rules = {
  readonly [Kind in FindingKind]: (finding: FindingOf<Kind>, format: FindingFormatter) => Detail;
};

/** Chooses the text of a finding and fills in its numbers. */
function findingDetailOf(finding: Finding, formatter: FindingFormatter): string {
  // The table holds the matching function for each kind, but the compiler cannot see that.
  const rule = rules[finding.kind] as (finding: Finding, format: FindingFormatter) => Detail;
  const [key, parameters] = rule(finding, formatter);
  return formatter.text(`detail.${key}`, parameters);
}

const rules: Rules = {
  buoyancy: (finding, format) => {
    const { low, high, revenueGrowth, realGrowth, years, indicators } = finding;
    const bounds = { low: format.number(low), high: format.number(high) };
    const growth = format.percent(finding.outputGrowth);
    const real = realGrowth === null ? null : format.percent(realGrowth);
    return [
      'buoyancy',
      {
        revenue: format.name(indicators[0]),
        output: format.name(indicators[1]),
        revenueGrowth: format.percent(revenueGrowth),
        outputGrowth:
          real === null ? growth : format.text('detail.convertedGrowth', { growth, real }),
        buoyancy: format.precise(finding.buoyancy),
        year: years[0] ?? '',
        verdict: format.text(buoyancyVerdict(finding), bounds),
      },
    ];
  },
  incomeGrowth: ({ indicators, years, incomeGrowth, outputGrowth, mostLag, severity }, format) => [
    'incomeGrowth',
    {
      income: format.name(indicators[0]),
      output: format.name(indicators[1]),
      incomeGrowth: format.percent(incomeGrowth),
      outputGrowth: format.percent(outputGrowth),
      ...periodOf(years),
      verdict:
        severity === 'note'
          ? format.text('detail.incomeKeeps')
          : format.text('detail.incomeLags', {
              points: format.points(outputGrowth - incomeGrowth),
              limit: format.points(mostLag),
            }),
    },
  ],
  emergingShare: (finding, format) => {
    const { indicators, years, first, largest, rise, mostRise } = finding;
    return [
      years[0] === years[1] ? 'emergingShareFalls' : 'emergingShare',
      {
        industry: format.name(indicators[0]),
        output: format.name(indicators[1]),
        ...periodOf(years),
        first: format.percent(first),
        largest: format.percent(largest),
        rise: format.points(rise),
        verdict: format.text(shareVerdict(finding), { limit: format.points(mostRise) }),
      },
    ];
  },
  unitsDiffer: ({ indicators }, format) => [
    'unitsDiffer',
    {
      first: format.name(indicators[0]),
      second: format.name(indicators[1]),
      firstUnit: format.unit(indicators[0]),
      secondUnit: format.unit(indicators[1]),
    },
  ],
  growthMethods: ({ indicators, years, level, accumulative }, format) => [
    'growthMethods',
    {
      indicator: format.name(indicators[0]),
      ...periodOf(years),
      level: format.precisePercent(level),
      accumulative: format.precisePercent(accumulative),
    },
  ],
  phaseShares: ({ indicators, years, startShare, sum }, format) => [
    'phaseShares',
    {
      indicator: format.name(indicators[0]),
      baseYear: (years[0] ?? 0) - 1,
      startShare: format.percent(startShare),
      sum: format.precisePercent(sum),
    },
  ],
  stockBelowZero: ({ indicators, years, value }, format) => [
    'stockBelowZero',
    {
      indicator: format.name(indicators[0]),
      year: years[0] ?? '',
      value: format.number(value),
      unit: format.unit(indicators[0]),
    },
  ],
  lockedBeyondTotal: ({ indicators, years, reached, locked, total }, format) => [
    locked === 0 ? 'reachedBeyondTotal' : 'lockedBeyondTotal',
    {
      indicator: format.name(indicators[0]),
      year: years[0] ?? '',
      reached: format.number(reached),
      locked: format.number(locked),
      sum: format.number(reached + locked),
      total: format.number(total),
      unit: format.unit(indicators[0]),
    },
  ],
  totalNotReached: ({ indicators, years, reached, total }, format) => [
    'totalNotReached',
    {
      indicator: format.name(indicators[0]),
      year: years[0] ?? '',
      reached: format.number(reached),
      total: format.number(total),
      unit: format.unit(indicators[0]),
    },
  ],
  parts: ({ severity, indicators, years, sum, whole }, format) => [
    severity === 'note' ? 'partsLess' : 'partsDiffer',
    {
      parts: format.list(indicators.slice(1).map(format.name)),
      whole: format.name(indicators[0]),
      year: years[0] ?? '',
      sum: format.number(sum),
      value: format.number(whole),
      share: whole === 0 ? '' : format.percent(sum / whole),
      difference: format.number(sum - whole),
      unit: format.unit(indicators[0]),
    },
  ],
  targetsExclude: ({ indicators, years, targets, bands, isRate }, format) => {
    const show = isRate ? format.percent : format.number;
    return [
      'targetsExclude',
      {
        indicator: format.name(indicators[0]),
        year: years[0] ?? '',
        first: format.target(targets[0]),
        firstBand: bandText(bands[0], format, show),
        second: format.target(targets[1]),
        secondBand: bandText(bands[1], format, show),
      },
    ];
  },
  targetsAcrossYears: ({ indicators, years, targets, implied, wanted }, format) => [
    'targetsAcrossYears',
    {
      targets: format.list(targets.map(format.target)),
      indicator: format.name(indicators[0]),
      year: years[0] ?? '',
      implied: bandText(implied, format, format.number),
      wanted: bandText(wanted, format, format.number),
    },
  ],
  mixedPrices: (finding, format) => {
    const { indicators, years, relation, realGrowth, nominalGrowth, converted } = finding;
    const real = format.name(indicators[0]);
    const rate = (growth: number | null) =>
      growth === null ? format.text('nothing') : format.percent(growth);
    return [
      'mixedPrices',
      {
        real,
        nominal: format.name(indicators[1]),
        realGrowth: rate(realGrowth),
        nominalGrowth: rate(nominalGrowth),
        year: years[0] ?? '',
        relation: format.text(`relation.${relation}`),
        verdict: format.text(mixedVerdict(finding), { real, converted: rate(converted) }),
      },
    ];
  },
  phraseYears: ({ indicators, years, phrase, named }, format) => [
    'phraseYears',
    {
      indicator: format.name(indicators[0]),
      year: years[0] ?? '',
      phrase: format.quote(phrase),
      named: format.list(named.map(String)),
    },
  ],
  targetMetFromStart: ({ severity, base, isShare, ...finding }, format) => {
    const amount = { value: format.number(base), unit: format.unit(finding.indicators[0]) };
    return [
      severity === 'note' ? 'metFromStart' : 'metFromStartFar',
      {
        ...targetWords(finding, format),
        base: isShare ? format.percent(base) : format.text('amount', amount),
      },
    ];
  },
  targetDirection: ({ side, ...finding }, format) => [
    side === 'floor' ? 'floorAgainst' : 'limitAgainst',
    targetWords(finding, format),
  ],
  targetSumsLevel: ({ isRatio, yearCount, ...finding }, format) => [
    isRatio ? 'sumsRatio' : 'sumsOneYear',
    { ...targetWords(finding, format), yearCount },
  ],
  targetPhrase: ({ contradiction, phrase, ...finding }, format) => [
    CONTRADICTIONS[contradiction],
    { ...targetWords(finding, format), phrase: format.quote(phrase) },
  ],
};

const CONTRADICTIONS = {
  sign: 'phraseSign',
  level: 'phraseLevel',
  comparator: 'phraseComparator',
} as const;

/** The words for one target of one indicator. */
function targetWords(
  {
    indicators,
    years,
    target,
  }: Pick<FindingOf<'targetDirection'>, 'indicators' | 'years' | 'target'>,
  format: FindingFormatter,
): TextParameters {
  return {
    indicator: format.name(indicators[0]),
    unit: format.unit(indicators[0]),
    year: years[0] ?? '',
    target: format.target(target),
  };
}

function buoyancyVerdict({ buoyancy, low, high }: FindingOf<'buoyancy'>) {
  if (buoyancy < low) return 'detail.buoyancyLow';
  return buoyancy > high ? 'detail.buoyancyHigh' : 'detail.buoyancyUsual';
}

function shareVerdict({ severity, largest }: FindingOf<'emergingShare'>) {
  if (severity === 'note') return 'detail.shareUsual';
  return largest > 1 ? 'detail.shareOverAll' : 'detail.shareLeaps';
}

function mixedVerdict({ severity, converted }: FindingOf<'mixedPrices'>) {
  if (converted === null) return 'detail.mixedWithoutIndex';
  return severity === 'note' ? 'detail.mixedConverted' : 'detail.mixedInFormula';
}

function periodOf(years: readonly number[]): { readonly from: number; readonly to: number } {
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0 };
}

function bandText(
  { low, high, lowOpen, highOpen }: Band,
  format: FindingFormatter,
  show: (value: number) => string,
): string {
  const ends = { low: show(low ?? 0), high: show(high ?? 0) };
  if (low !== null && high !== null) {
    return format.text(ends.low === ends.high ? 'band.exactly' : 'band.between', ends);
  }
  if (low !== null) return format.text(lowOpen ? 'band.moreThan' : 'band.atLeast', ends);
  if (high !== null) return format.text(highOpen ? 'band.lessThan' : 'band.atMost', ends);
  return format.text('band.any');
}
