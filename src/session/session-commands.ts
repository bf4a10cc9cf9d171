import type { Plan } from '../domain/index';
import { ok } from '../shared/result';
import { applyPaths } from './commands/apply-paths';
import { applyPath, recordActual, setAssumption } from './commands/assumptions';
import { applyImport, setIndicatorBase } from './commands/indicators';
import { explainChange, undoChange } from './commands/logged-changes';
import {
  addMilestone,
  changeMilestone,
  removeMilestone,
  setMilestoneDue,
  setMilestoneText,
} from './commands/milestones';
import { addProject, changeProject, removeProject } from './commands/projects';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  moveScenario,
  renameScenario,
  setScenarioNote,
} from './commands/scenarios';
import { addTarget, changeTarget, removeTarget } from './commands/targets';
import { optionalText } from './commands/texts';
import type { CurrentPlan } from './current-plan';
import type { Session } from './session';

type NumberCommand =
  | ('setAssumption' | 'applyPath' | 'applyPaths' | 'recordActual' | 'setIndicatorBase')
  | ('applyImport' | 'undoChange' | 'explainChange');
type PartCommand =
  | ('addTarget' | 'changeTarget' | 'removeTarget')
  | ('addProject' | 'changeProject' | 'removeProject')
  | ('addMilestone' | 'setMilestoneStatus' | 'setMilestoneText' | 'setMilestoneDue')
  | 'removeMilestone';

/** Makes the commands that change the current plan. */
export function planCommands(
  current: CurrentPlan,
  plan: () => Plan | null,
  newId: (taken: ReadonlySet<string>) => string,
): Pick<Session, NumberCommand | PartCommand | ScenarioCommand> {
  return {
    ...numberCommands(current),
    ...partCommands(current),
    ...scenarioCommands(current, plan, newId),
  };
}

function numberCommands({ change, endGesture }: CurrentPlan): Pick<Session, NumberCommand> {
  return {
    setAssumption: ({ gesture = 'begun', why, ...input }) => {
      const key = JSON.stringify([input.scenario, input.indicator, input.driver, input.year]);
      if (gesture === 'begun') endGesture();
      const note = { input: key, why: optionalText(why ?? '') };
      return change((plan) => setAssumption(plan, input), note);
    },
    applyPath: (path) => change((plan) => applyPath(plan, path)),
    applyPaths: (paths) => change((plan) => applyPaths(plan, paths)),
    applyImport: (accepted) => change((plan) => applyImport(plan, accepted)),
    recordActual: (actual) => change((plan) => recordActual(plan, actual)),
    setIndicatorBase: (base) => change((plan) => setIndicatorBase(plan, base)),
    undoChange: (index) => change((plan) => undoChange(plan, index)),
    explainChange: (index, why) => change((plan) => explainChange(plan, index, why)),
  };
}

function partCommands({ change }: CurrentPlan): Pick<Session, PartCommand> {
  return {
    addTarget: (target) => change((plan) => addTarget(plan, target)),
    changeTarget: (target, part) => change((plan) => changeTarget(plan, target, part)),
    removeTarget: (target) => change((plan) => removeTarget(plan, target)),
    addProject: (project) => change((plan) => addProject(plan, project)),
    changeProject: (project, part) => change((plan) => changeProject(plan, project, part)),
    removeProject: (project) => change((plan) => removeProject(plan, project)),
    addMilestone: (milestone) => change((plan) => addMilestone(plan, milestone)),
    setMilestoneStatus: (milestone, status) =>
      change((plan) => changeMilestone(plan, milestone, (before) => ok({ ...before, status }))),
    setMilestoneText: (milestone, part, text, locale) =>
      change((plan) => setMilestoneText(plan, milestone, { part, text, locale })),
    setMilestoneDue: (milestone, due) => change((plan) => setMilestoneDue(plan, milestone, due)),
    removeMilestone: (milestone) => change((plan) => removeMilestone(plan, milestone)),
  };
}

type ScenarioCommand =
  | ('addScenario' | 'duplicateScenario' | 'renameScenario' | 'setScenarioNote')
  | ('deleteScenario' | 'moveScenario');

/** Makes the commands that change the scenarios as such. */
function scenarioCommands(
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
