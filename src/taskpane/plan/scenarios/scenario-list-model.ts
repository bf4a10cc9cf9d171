import type { Plan, ScenarioReport } from '../../../domain/index';
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

/** Counts the targets that a scenario meets. */
export function targetsMet({ indicators }: ScenarioReport, { t }: Wording): TargetsMet {
  let [all, met] = [0, 0];
  for (const { targets } of indicators) {
    all += targets.length;
    for (const target of targets) if (target.met) met += 1;
  }
  return {
    text: all === 0 ? t('scenarios.noTargets') : t('scenarios.targetsMet', { met, all }),
    meetsAll: met === all && met > 0,
  };
}
