import type { Plan, PlanReport } from '../../../domain/index';
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
  readonly note: string | null;
}

interface Wording {
  readonly t: PaneTranslate;
  readonly formats: Formats;
}

/** Prepares the list of scenarios in the plan's order. */
export function scenarioRows(
  { scenarios }: Plan,
  { t, formats: { locale } }: Wording,
): readonly ScenarioRow[] {
  const nameOf = new Map(scenarios.map(({ id, name }) => [id, name[locale]]));
  return scenarios.map((scenario) => {
    const parent = scenario.parent === null ? undefined : nameOf.get(scenario.parent);
    return {
      id: scenario.id,
      name: scenario.name[locale],
      names: Object.values(scenario.name),
      origin: parent === undefined ? t('scenarios.root') : t('scenarios.inheritsFrom', { parent }),
      note: scenario.note?.[locale] ?? null,
    };
  });
}

/** How many targets a scenario meets. */
export interface TargetsMet {
  readonly text: string;
  readonly meetsAll: boolean;
}

/** Counts the targets that a scenario meets; null for one that the report does not have yet. */
export function targetsMet(report: PlanReport, id: string, { t }: Wording): TargetsMet | null {
  const own = report.scenarios.find(({ scenario }) => scenario.id === id);
  if (!own) return null;
  const targets = own.indicators.flatMap((indicator) => indicator.targets);
  const met = targets.filter((target) => target.met).length;
  const all = targets.length;
  return {
    text: all === 0 ? t('scenarios.noTargets') : t('scenarios.targetsMet', { met, all }),
    meetsAll: met === all && met > 0,
  };
}
