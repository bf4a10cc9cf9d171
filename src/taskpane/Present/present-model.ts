import type { IndicatorReport, PlanReport, ScenarioReport } from '../../domain/index';
import type { present } from '../../i18n/en/present';
import type { Translate } from '../../i18n/create-translate';
import type { Formats } from '../format/create-formats';
import { indicatorCard, parentReport } from '../IndicatorCard/indicator-card-model';
import type { PaneTranslate } from '../pane-context';
import type { TargetLineModel } from '../TargetLine/target-line-model';

/** An indicator on the screen: its headline number, its path, its targets. */
export interface PresentCard {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly year: string;
  readonly value: string;
  readonly change: string;
  readonly isIllustrative: boolean;
  readonly targets: readonly TargetLineModel[];
  /** The chart in words. */
  readonly chartText: string;
  readonly report: IndicatorReport;
  readonly parent: IndicatorReport | null;
}

/** A target that is not met. */
export interface MissingTarget {
  readonly id: string;
  readonly indicator: string;
  readonly verdict: string;
  readonly goal: string;
}

/** One scenario as a room sees it. */
export interface PresentModel {
  readonly scenario: string;
  readonly note: string | null;
  readonly place: string;
  readonly horizon: string;
  /** How many targets are met, in words; null where there are none. */
  readonly score: string | null;
  readonly meetsAll: boolean;
  readonly parent: string | null;
  readonly missing: readonly MissingTarget[];
  readonly cards: readonly PresentCard[];
}

export interface PresentSpeech {
  readonly t: PaneTranslate;
  readonly say: Translate<typeof present>;
  readonly formats: Formats;
}

/** Prepares a scenario for the screen; null where the plan no longer has it. */
export function presentation(
  report: PlanReport,
  scenarioId: string | null,
  speech: PresentSpeech,
): PresentModel | null {
  const { say, formats } = speech;
  const { locale } = formats;
  const { plan } = report;
  const index = report.scenarios.findIndex(({ scenario }) => scenario.id === scenarioId);
  const shown = report.scenarios[index];
  if (!shown) return null;
  const parent = parentReport(report, shown);
  const cards = shown.indicators.map((each, place) =>
    cardOf(report, shown, each, parent?.indicators[place] ?? null, speech),
  );
  const all = cards.flatMap(({ targets }) => targets).length;
  const missing = cards.flatMap((card) => missingOf(card, speech));
  return {
    scenario: shown.scenario.name[locale],
    note: shown.scenario.note?.[locale] ?? null,
    place: say('place', { place: index + 1, all: report.scenarios.length }),
    horizon: say('horizon', {
      plan: plan.name[locale],
      first: plan.baseYear + 1,
      last: plan.baseYear + plan.years,
    }),
    score: all === 0 ? null : say('score', { met: all - missing.length, all }),
    meetsAll: all > 0 && missing.length === 0,
    parent: parent?.scenario.name[locale] ?? null,
    missing,
    cards,
  };
}

function missingOf(
  { name, targets }: PresentCard,
  { say }: PresentSpeech,
): readonly MissingTarget[] {
  return targets
    .filter(({ isMet }) => !isMet)
    .map(({ id, verdict, goal, need }) => ({
      id,
      indicator: name,
      verdict,
      goal: need === null ? goal : say('need', { goal, need }),
    }));
}

function cardOf(
  { plan }: PlanReport,
  scenario: ScenarioReport,
  report: IndicatorReport,
  parent: IndicatorReport | null,
  speech: PresentSpeech,
): PresentCard {
  const { t, say, formats } = speech;
  const { indicator, years, values } = report;
  const { name, unit, targets, chartText } = indicatorCard(plan, scenario, report, { t, formats });
  const year = headlineYear(report);
  const value = values[years.indexOf(year)] ?? 0;
  return {
    id: indicator.id,
    name,
    unit,
    year: say('projected', { year }),
    value: formats.level(value, indicator),
    change: changeOf(report, value, speech),
    isIllustrative: report.illustrative,
    targets,
    chartText,
    report,
    parent,
  };
}

/** The year that a target speaks of as a level, the latest of several; else the last one. */
function headlineYear({ targets, years }: IndicatorReport): number {
  const wanted = targets
    .filter(({ target }) => target.basis === 'level' || target.basis === 'share')
    .map(({ target }) => target.year);
  return wanted.length > 0 ? Math.max(...wanted) : (years.at(-1) ?? 0);
}

/** How far the headline number lies from the base value: in percent where that makes sense. */
function changeOf(
  { indicator, values, years }: IndicatorReport,
  value: number,
  { t, say, formats }: PresentSpeech,
): string {
  const [from = 0] = values;
  const base = years[0] ?? 0;
  const difference = value - from;
  if (Math.abs(difference) <= 1e-9 * Math.max(1, Math.abs(from))) return say('unchanged', { base });
  const size = Math.abs(difference);
  const said =
    indicator.kind === 'coverage'
      ? t('targets.points', { value: formats.points(size) })
      : from > 0
        ? formats.percent(Math.round((size / from) * 1000) / 1000)
        : formats.distance(size, indicator.decimals);
  return say('since', { change: `${difference > 0 ? '+' : '−'}${said}`, base });
}
