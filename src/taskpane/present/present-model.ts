import {
  BASIS_FACTS,
  KIND_FACTS,
  headlineTarget,
  roundingSlack,
  type IndicatorReport,
  type PlanReport,
  type ScenarioReport,
  type TargetReport,
} from '../../domain/index';
import type { present } from '../../i18n/en/present';
import type { Translate } from '../../i18n/create-translate';
import type { Formats } from '../controls/format/create-formats';
import { indicatorCard, parentReport } from '../plan/indicators/indicator-card-model';
import type { PaneTranslate } from '../controls/pane-context';
import { isPeriod, isRate, targetAmount, type TargetLineModel } from '../targets/target-line-model';
import { pointsText } from '../controls/points-text';

/** An indicator on the screen: its headline number, its path, its targets. */
export interface PresentCard {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** What the number measures, and its year. */
  readonly headline: string;
  readonly value: string;
  readonly change: string;
  readonly isIllustrative: boolean;
  readonly targets: readonly TargetLineModel[];
  /** The chart as text. */
  readonly chartText: string;
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
}

/** A target that is not met. */
export interface MissingTarget {
  readonly id: string;
  /** The indicator's name, with its unit if it has one. */
  readonly indicator: string;
  /** The projected value, as text. */
  readonly projected: string;
  readonly verdict: string;
  readonly goal: string;
  /** Whether the gap depends on a number that is not in the plan’s documents. */
  readonly isIllustrative: boolean;
}

/** One scenario as the presentation shows it. */
export interface PresentModel {
  readonly scenario: string;
  readonly note: string | null;
  readonly place: string;
  readonly horizon: string;
  /** How many targets are met, as text; null if there are none. */
  readonly score: string | null;
  readonly meetsAll: boolean;
  readonly parent: string | null;
  readonly missing: readonly MissingTarget[];
  readonly cards: readonly PresentCard[];
}

export interface PresentWording {
  readonly t: PaneTranslate;
  readonly text: Translate<typeof present>;
  readonly formats: Formats;
}

/** Prepares a scenario for the presentation; null if the plan no longer has it. */
export function presentation(
  report: PlanReport,
  scenarioId: string | null,
  wording: PresentWording,
): PresentModel | null {
  const { text, formats } = wording;
  const { locale } = formats;
  const { plan } = report;
  const index = report.scenarios.findIndex(({ scenario }) => scenario.id === scenarioId);
  const shown = report.scenarios[index];
  if (!shown) return null;
  const parent = parentReport(report, shown);
  const cards = shown.indicators.map((each, place) =>
    cardOf(report, shown, each, parent?.indicators[place] ?? null, wording),
  );
  const all = cards.flatMap(({ targets }) => targets).length;
  const missing = cards.flatMap((card) => missingOf(card, wording));
  return {
    scenario: shown.scenario.name[locale],
    note: shown.scenario.note?.[locale] ?? null,
    place: text('place', { place: index + 1, all: report.scenarios.length }),
    horizon: text('horizon', {
      plan: plan.name[locale],
      first: plan.baseYear + 1,
      last: plan.baseYear + plan.years,
    }),
    score: all === 0 ? null : text('score', { met: all - missing.length, all }),
    meetsAll: all > 0 && missing.length === 0,
    parent: parent?.scenario.name[locale] ?? null,
    missing,
    cards,
  };
}

function missingOf(card: PresentCard, wording: PresentWording): readonly MissingTarget[] {
  const { text } = wording;
  const { name, unit, report } = card;
  return report.targets.flatMap((target, index): readonly MissingTarget[] => {
    const line = card.targets[index];
    if (!line || line.isMet) return [];
    const { id, verdict, goal, need } = line;
    const { basis, provenance } = target.target;
    const isInName = name.toLowerCase().includes(unit.toLowerCase());
    const isMeasured = !isInName && !isRate(basis) && !KIND_FACTS[report.indicator.kind].isShare;
    const { headline, value } = headlineOf(target, report, wording);
    return [
      {
        ...{ id, verdict },
        indicator: isMeasured ? text('measured', { indicator: name, unit }) : name,
        projected: text('projected', { headline, value }),
        goal: need === null ? goal : text('need', { goal, need }),
        isIllustrative: report.illustrative || provenance.illustrative,
      },
    ];
  });
}

function cardOf(
  { plan }: PlanReport,
  scenario: ScenarioReport,
  report: IndicatorReport,
  parent: IndicatorReport | null,
  wording: PresentWording,
): PresentCard {
  const { t, formats } = wording;
  const { indicator } = report;
  const setting = { scenario: scenario.scenario.name, indicators: plan.indicators };
  const { name, unit, targets, chartText } = indicatorCard(report, setting, { t, formats });
  const aim = headlineTarget(plan.targets, indicator.id);
  const target = report.targets.find((each) => each.target.id === aim?.id);
  return {
    ...{ id: indicator.id, name, unit, targets, chartText, report, parent },
    ...(target ? headlineOf(target, report, wording) : lastYearOf(report, wording)),
    isIllustrative: report.illustrative,
  };
}

type Headline = Pick<PresentCard, 'headline' | 'value' | 'change'>;

/** The number that a target is about, and its projected value. */
function headlineOf(
  { target, year, value }: TargetReport,
  report: IndicatorReport,
  wording: PresentWording,
): Headline {
  const { text } = wording;
  const { basis } = target;
  const first = target.fromYear ?? (report.years[1] || year);
  const when =
    isPeriod(basis) && first !== target.year ? text('period', { first, last: target.year }) : year;
  const { isLevel } = BASIS_FACTS[basis];
  return {
    headline: text(`headline.${basis}`, { when }),
    value:
      value === null
        ? '–'
        : targetAmount(target, value, { ...wording, indicator: report.indicator }),
    change: isLevel
      ? changeOf(report, levelAt(report, year), wording)
      : levelOf(report, year, wording),
  };
}

/** The headline of an indicator without targets: its value in the last year. */
function lastYearOf(report: IndicatorReport, wording: PresentWording): Headline {
  const year = report.years.at(-1) ?? 0;
  const value = levelAt(report, year);
  return {
    headline: wording.text('headline.level', { when: year }),
    value: wording.formats.level(value, report.indicator),
    change: changeOf(report, value, wording),
  };
}

function levelAt({ years, values }: IndicatorReport, year: number): number {
  return values[years.indexOf(year)] ?? 0;
}

function levelOf(report: IndicatorReport, year: number, { text, formats }: PresentWording): string {
  return text('reaches', { year, value: formats.level(levelAt(report, year), report.indicator) });
}

/** The change of the headline number from the base value, in percent where that makes sense. */
function changeOf(
  { indicator, values, years }: IndicatorReport,
  value: number,
  { t, text, formats }: PresentWording,
): string {
  const [from = 0] = values;
  const base = years[0] ?? 0;
  const difference = value - from;
  if (Math.abs(difference) <= roundingSlack(from)) return text('unchanged', { base });
  const size = Math.abs(difference);
  const amount = KIND_FACTS[indicator.kind].isShare
    ? pointsText(size, { t, formats })
    : from > 0
      ? formats.percent(Math.round((size / from) * 1000) / 1000)
      : formats.distance(size, indicator.decimals);
  return text('since', { change: `${difference > 0 ? '+' : '−'}${amount}`, base });
}
