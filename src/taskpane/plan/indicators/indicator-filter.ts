import type { Indicator, Plan, ScenarioReport } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
import { foldedName } from '../../../shared/folded-name';
import { oncePer } from '../../../shared/once-per';

/** Which indicators a list shows. */
export const LIST_FILTERS = ['all', 'unmet', 'binding', 'changed'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** What the user looks for in the list. */
export interface ListSearch {
  readonly query: string;
  readonly filter: ListFilter;
  /** The English name of a group; null shows all of them. */
  readonly group: string | null;
}

/** Shows everything. */
export const WHOLE_LIST: ListSearch = { query: '', filter: 'all', group: null };

/** The number of indicators from which a list is worth searching. */
export const LONG_LIST = 8;

/** The ids of the indicators that a search finds, in both languages of names and units. */
export function foundIndicators(
  plan: Plan,
  { scenario, indicators }: ScenarioReport,
  { query, filter, group }: ListSearch,
): ReadonlySet<string> {
  const wanted = foldedName(query);
  const changed = changedIn(plan, scenario.id);
  const shown = indicators.filter(({ indicator, targets }) => {
    if (group !== null && indicator.group?.en !== group) return false;
    if (filter === 'unmet' && targets.every(({ met }) => met)) return false;
    if (filter === 'binding' && targets.every(({ target }) => target.nature !== 'binding')) {
      return false;
    }
    if (filter === 'changed' && !changed.has(indicator.id)) return false;
    return wanted === '' || foldedTexts(indicator).some((text) => text.includes(wanted));
  });
  return new Set(shown.map(({ indicator }) => indicator.id));
}

/** Names and units as they are compared; folded once, not at every key. */
const foldedTexts = oncePer(({ name, unit }: Indicator): readonly string[] =>
  [...Object.values(name), ...Object.values(unit)].map(foldedName),
);

/** What a scenario has of its own; of one that inherits from nobody, what its history names. */
function changedIn(plan: Plan, id: string): ReadonlySet<string> {
  const scenario = plan.scenarios.find((each) => each.id === id);
  const rows =
    scenario?.parent === null
      ? plan.history.filter((change) => change.scenario === id)
      : (scenario?.assumptions ?? []);
  return new Set(rows.map(({ indicator }) => indicator));
}

/** The groups of a plan, each once, in the order of its indicators. */
export function groupsOf({ indicators }: Plan): readonly LocalText[] {
  const groups = new Map<string, LocalText>();
  for (const { group } of indicators) {
    if (group && !groups.has(group.en)) groups.set(group.en, group);
  }
  return [...groups.values()];
}
