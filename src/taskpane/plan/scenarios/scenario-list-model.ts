import type { PlanReport } from '../../../domain/index';
import type { Formats } from '../../controls/format/create-formats';
import type { PaneTranslate } from '../../controls/pane-context';

/** A scenario as the list shows it. */
export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  /** Its name in each language. */
  readonly names: readonly string[];
  /** What it inherits from, as text. */
  readonly origin: string;
  /** How many targets it meets, as text. */
  readonly targetsMet: string;
  readonly meetsAll: boolean;
  readonly note: string | null;
}

/** Prepares the list of scenarios in the plan's order. */
export function scenarioRows(
  report: PlanReport,
  { t, formats: { locale } }: { readonly t: PaneTranslate; readonly formats: Formats },
): readonly ScenarioRow[] {
  const nameOf = new Map(report.plan.scenarios.map(({ id, name }) => [id, name[locale]]));
  return report.scenarios.map(({ scenario, indicators }) => {
    const targets = indicators.flatMap((indicator) => indicator.targets);
    const met = targets.filter((target) => target.met).length;
    const parent = scenario.parent === null ? undefined : nameOf.get(scenario.parent);
    return {
      id: scenario.id,
      name: scenario.name[locale],
      names: Object.values(scenario.name),
      origin: parent === undefined ? t('scenarios.root') : t('scenarios.inheritsFrom', { parent }),
      targetsMet:
        targets.length === 0
          ? t('scenarios.noTargets')
          : t('scenarios.targetsMet', { met, all: targets.length }),
      meetsAll: met === targets.length && met > 0,
      note: scenario.note?.[locale] ?? null,
    };
  });
}
