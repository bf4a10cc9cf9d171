import type { Band, Finding, FindingKind, FindingOf, Locale, Plan } from '../domain/index';
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
 * Says what a check of a plan found, with its numbers and what to do about it. The scenario is not
 * named: it stands beside the words.
 */
export function findingText(finding: Finding, plan: Plan, locale: Locale): FindingText {
  const formatter = findingFormatterOf(plan, locale);
  return {
    title: formatter.text(`title.${finding.kind}`),
    detail: findingDetailOf(finding, formatter).trim(),
  };
}

/** The text of a detail and what stands in its placeholders. */
type Detail = readonly [key: keyof FindingTexts['detail'], parameters: TextParameters];

/** How each kind of finding is said; a kind that is forgotten does not compile. */
type Rules = {
  readonly [Kind in FindingKind]: (finding: FindingOf<Kind>, say: FindingFormatter) => Detail;
};

/** Chooses the text of a finding and fills in its numbers. */
function findingDetailOf(finding: Finding, formatter: FindingFormatter): string {
  // The table has the right function for each kind, which the compiler cannot follow.
  const rule = rules[finding.kind] as (finding: Finding, say: FindingFormatter) => Detail;
  const [key, parameters] = rule(finding, formatter);
  return formatter.text(`detail.${key}`, parameters);
}

const rules: Rules = {
  buoyancy: (finding, say) => {
    const { low, high, revenueGrowth, realGrowth, years, indicators } = finding;
    const bounds = { low: say.number(low), high: say.number(high) };
    const growth = say.percent(finding.outputGrowth);
    const real = realGrowth === null ? null : say.percent(realGrowth);
    return [
      'buoyancy',
      {
        revenue: say.name(indicators[0]),
        output: say.name(indicators[1]),
        revenueGrowth: say.percent(revenueGrowth),
        outputGrowth: real === null ? growth : say.text('detail.convertedGrowth', { growth, real }),
        buoyancy: say.precise(finding.buoyancy),
        year: years[0] ?? '',
        verdict: say.text(buoyancyVerdict(finding), bounds),
      },
    ];
  },
  incomeGrowth: ({ indicators, years, incomeGrowth, outputGrowth, mostLag, severity }, say) => [
    'incomeGrowth',
    {
      income: say.name(indicators[0]),
      output: say.name(indicators[1]),
      incomeGrowth: say.percent(incomeGrowth),
      outputGrowth: say.percent(outputGrowth),
      ...periodOf(years),
      verdict:
        severity === 'note'
          ? say.text('detail.incomeKeeps')
          : say.text('detail.incomeLags', {
              points: say.points(outputGrowth - incomeGrowth),
              limit: say.points(mostLag),
            }),
    },
  ],
  emergingShare: (finding, say) => {
    const { indicators, years, first, largest, rise, mostRise } = finding;
    return [
      years[0] === years[1] ? 'emergingShareFalls' : 'emergingShare',
      {
        industry: say.name(indicators[0]),
        output: say.name(indicators[1]),
        ...periodOf(years),
        first: say.percent(first),
        largest: say.percent(largest),
        rise: say.points(rise),
        verdict: say.text(shareVerdict(finding), { limit: say.points(mostRise) }),
      },
    ];
  },
  unitsDiffer: ({ indicators }, say) => [
    'unitsDiffer',
    {
      first: say.name(indicators[0]),
      second: say.name(indicators[1]),
      firstUnit: say.unit(indicators[0]),
      secondUnit: say.unit(indicators[1]),
    },
  ],
  growthMethods: ({ indicators, years, level, accumulative }, say) => [
    'growthMethods',
    {
      indicator: say.name(indicators[0]),
      ...periodOf(years),
      level: say.precisePercent(level),
      accumulative: say.precisePercent(accumulative),
    },
  ],
  phaseShares: ({ indicators, years, startShare, sum }, say) => [
    'phaseShares',
    {
      indicator: say.name(indicators[0]),
      baseYear: (years[0] ?? 0) - 1,
      startShare: say.percent(startShare),
      sum: say.precisePercent(sum),
    },
  ],
  lockedBeyondTotal: ({ indicators, years, reached, locked, total }, say) => [
    locked === 0 ? 'reachedBeyondTotal' : 'lockedBeyondTotal',
    {
      indicator: say.name(indicators[0]),
      year: years[0] ?? '',
      reached: say.number(reached),
      locked: say.number(locked),
      sum: say.number(reached + locked),
      total: say.number(total),
      unit: say.unit(indicators[0]),
    },
  ],
  totalNotReached: ({ indicators, years, reached, total }, say) => [
    'totalNotReached',
    {
      indicator: say.name(indicators[0]),
      year: years[0] ?? '',
      reached: say.number(reached),
      total: say.number(total),
      unit: say.unit(indicators[0]),
    },
  ],
  parts: ({ severity, indicators, years, sum, whole }, say) => [
    severity === 'note' ? 'partsLess' : 'partsDiffer',
    {
      parts: say.list(indicators.slice(1).map(say.name)),
      whole: say.name(indicators[0]),
      year: years[0] ?? '',
      sum: say.number(sum),
      value: say.number(whole),
      share: whole === 0 ? '' : say.percent(sum / whole),
      difference: say.number(sum - whole),
      unit: say.unit(indicators[0]),
    },
  ],
  targetsExclude: ({ indicators, years, targets, bands, isRate }, say) => {
    const show = isRate ? say.percent : say.number;
    return [
      'targetsExclude',
      {
        indicator: say.name(indicators[0]),
        year: years[0] ?? '',
        first: say.target(targets[0]),
        firstBand: bandText(bands[0], say, show),
        second: say.target(targets[1]),
        secondBand: bandText(bands[1], say, show),
      },
    ];
  },
  targetsAcrossYears: ({ indicators, years, targets, implied, wanted }, say) => [
    'targetsAcrossYears',
    {
      targets: say.list(targets.map(say.target)),
      indicator: say.name(indicators[0]),
      year: years[0] ?? '',
      implied: bandText(implied, say, say.number),
      wanted: bandText(wanted, say, say.number),
    },
  ],
  mixedPrices: (finding, say) => {
    const { indicators, years, relation, realGrowth, nominalGrowth, converted } = finding;
    const real = say.name(indicators[0]);
    const rate = (growth: number | null) =>
      growth === null ? say.text('nothing') : say.percent(growth);
    return [
      'mixedPrices',
      {
        real,
        nominal: say.name(indicators[1]),
        realGrowth: rate(realGrowth),
        nominalGrowth: rate(nominalGrowth),
        year: years[0] ?? '',
        relation: say.text(`relation.${relation}`),
        verdict: say.text(mixedVerdict(finding), { real, converted: rate(converted) }),
      },
    ];
  },
  phraseYears: ({ indicators, years, phrase, named }, say) => [
    'phraseYears',
    {
      indicator: say.name(indicators[0]),
      year: years[0] ?? '',
      phrase: say.quote(phrase),
      named: say.list(named.map(String)),
    },
  ],
};

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
  say: FindingFormatter,
  show: (value: number) => string,
): string {
  const ends = { low: show(low ?? 0), high: show(high ?? 0) };
  if (low !== null && high !== null) {
    return say.text(ends.low === ends.high ? 'band.exactly' : 'band.between', ends);
  }
  if (low !== null) return say.text(lowOpen ? 'band.moreThan' : 'band.atLeast', ends);
  if (high !== null) return say.text(highOpen ? 'band.lessThan' : 'band.atMost', ends);
  return say.text('band.any');
}
