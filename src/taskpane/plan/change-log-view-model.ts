import type { Plan, PlanChange } from '../../domain/index';
import type { Wording } from '../controls/pane-context';

/** One change of an assumption, as text. */
export interface ChangeLogLine {
  /** Its index in the plan's change log. */
  readonly index: number;
  readonly at: string;
  readonly what: string;
  readonly scenario: string;
  readonly fromTo: string;
  readonly why: string;
}

/** Describes the most recent changes, newest first. */
export function changeLogLines(
  plan: Plan,
  most: number,
  wording: Wording,
): readonly ChangeLogLine[] {
  const first = Math.max(0, plan.history.length - most);
  return plan.history
    .slice(first)
    .map((change, place) => lineOf(plan, change, first + place, wording))
    .reverse();
}

function lineOf(
  plan: Plan,
  change: PlanChange,
  index: number,
  { t, formats }: Wording,
): ChangeLogLine {
  const { locale } = formats;
  const { driver, from, to } = change;
  const indicator = plan.indicators.find(({ id }) => id === change.indicator);
  const scenario = plan.scenarios.find(({ id }) => id === change.scenario);
  const show = (value: number | null): string =>
    value === null ? t('history.inherits') : formats.driver(value, driver, indicator?.kind);
  return {
    index,
    at: formats.instant(change.at),
    what: t('history.what', {
      indicator: indicator?.name[locale] ?? change.indicator,
      driver: t(`drivers.${driver}.name`),
      year: change.year ?? t('history.allYears'),
    }),
    scenario: scenario?.name[locale] ?? change.scenario,
    fromTo: t('history.fromTo', { from: show(from), to: show(to) }),
    why: change.why ?? '',
  };
}
