import type { Plan } from '../domain/index';
import { addScenario } from './commands/add-scenario';
import { deleteScenario } from './commands/delete-scenario';
import { moveScenario } from './commands/move-scenario';
import { renameScenario } from './commands/rename-scenario';
import { setAssumption } from './commands/set-assumption';
import type { PlanInHand } from './create-plan-in-hand';
import type { Planner } from './planner';

type PlanCommand =
  'setAssumption' | 'addScenario' | 'renameScenario' | 'deleteScenario' | 'moveScenario';

/** Makes the commands that change the plan in hand. */
export function planCommands(
  { change, endGesture }: PlanInHand,
  planInHand: () => Plan | null,
  newId: (taken: ReadonlySet<string>) => string,
): Pick<Planner, PlanCommand> {
  return {
    setAssumption: ({ gesture = 'begun', ...input }) => {
      const key = JSON.stringify([input.scenario, input.indicator, input.year]);
      if (gesture === 'begun') endGesture();
      return change((plan) => setAssumption(plan, input), { input: key });
    },
    addScenario: (parent, name) => {
      const taken = new Set(planInHand()?.scenarios.map(({ id }) => id));
      const id = newId(taken);
      return change((plan) => addScenario(plan, { id, parent, name }), { selected: id });
    },
    renameScenario: (scenario, name, locale) =>
      change((plan) => renameScenario(plan, { scenario, name, locale })),
    deleteScenario: (scenario) => change((plan) => deleteScenario(plan, scenario)),
    moveScenario: (scenario, toIndex) =>
      change((plan) => moveScenario(plan, { scenario, toIndex })),
  };
}
