import type { Plan } from '../domain/index';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  moveScenario,
  renameScenario,
  setScenarioNote,
} from './commands/scenarios';
import type { CurrentPlan } from './current-plan';
import type { Session } from './session';

export type ScenarioCommand =
  | ('addScenario' | 'duplicateScenario' | 'renameScenario' | 'setScenarioNote')
  | ('deleteScenario' | 'moveScenario');

/** Makes the commands that change the scenarios as such. */
export function scenarioCommands(
  { change }: CurrentPlan,
  plan: () => Plan | null,
  newId: (taken: ReadonlySet<string>) => string,
): Pick<Session, ScenarioCommand> {
  const freeId = (): string => newId(new Set(plan()?.scenarios.map(({ id }) => id)));
  return {
    addScenario: (parent, name) => {
      const id = freeId();
      return change((plan) => addScenario(plan, { id, parent, name }), { selected: id });
    },
    duplicateScenario: (scenario, name) => {
      const id = freeId();
      return change((plan) => duplicateScenario(plan, { id, scenario, name }), { selected: id });
    },
    renameScenario: (scenario, name, locale) =>
      change((plan) => renameScenario(plan, { scenario, name, locale })),
    setScenarioNote: (scenario, text, locale) =>
      change((plan) => setScenarioNote(plan, { scenario, text, locale })),
    // What children inherited becomes their own, and no number changes.
    deleteScenario: (scenario) =>
      change((plan) => deleteScenario(plan, scenario), { logged: false }),
    moveScenario: (scenario, toIndex) =>
      change((plan) => moveScenario(plan, { scenario, toIndex })),
  };
}
