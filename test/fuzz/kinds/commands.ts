import fc from 'fast-check';
import { everyKindPlan } from '../../support/plans/every-kind-plan';
import { createSession } from '../../../src/session/create-session';
import type { Session } from '../../../src/session/session';
import type { Locale } from '../../../src/shared/local-text';
import { check, fuzzKind } from '../fuzz-kind';
import { anyHostileText } from '../mutations';
import { checkAccepted } from './check-plan';

const plan = everyKindPlan();
const LANGUAGES: readonly Locale[] = ['en', 'zh-CN'];

const KINDS = [
  ...(['addScenario', 'rename', 'duplicate', 'note', 'delete', 'move', 'explain'] as const),
  ...(['set', 'actual', 'base', 'path', 'addTarget', 'changeTarget', 'removeTarget'] as const),
  ...(['addProject', 'changeProject', 'addMilestone', 'milestoneText', 'due'] as const),
  ...(['undo', 'redo', 'undoChange'] as const),
] as const;

const anyNumber = fc.oneof(
  fc.double({ min: -1, max: 3, noNaN: true }),
  fc.integer({ min: -100, max: 3000 }),
  fc.constantFrom(0, 1e-320, 1e15, 1e300, 9.99e307, -9.99e307, 2 ** 53),
);

const anyCommand = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat({ max: 1000 }),
  year: fc.integer({ min: 2015, max: 2040 }),
  value: anyNumber,
  text: anyHostileText,
});
type Command = typeof anyCommand extends fc.Arbitrary<infer Value> ? Value : never;

function run(session: Session, { kind, pick, year, value, text }: Command): void {
  const current = session.getState().plan;
  if (!current) throw new Error('the session has a plan');
  const at = <Part>(parts: readonly Part[]): Part | undefined => parts[pick % parts.length];
  const scenario = at(current.scenarios)?.id ?? '';
  const indicator = at(current.indicators)?.id ?? '';
  const driver =
    at(current.scenarios.flatMap(({ assumptions }) => assumptions))?.driver ?? 'growth';
  const target = at(current.targets)?.id ?? '';
  const milestone = at(current.milestones)?.id ?? '';
  const project = at(current.projects)?.id ?? '';
  const locale = at(LANGUAGES) ?? 'en';
  const place = pick % Math.max(1, current.history.length);
  const comparator = at(['atLeast', 'about', 'between', 'full', 'atMost'] as const) ?? 'atLeast';
  const basis = at(['level', 'growth', 'cumulativeChange'] as const) ?? 'level';
  const commands: Readonly<Record<(typeof KINDS)[number], () => unknown>> = {
    addScenario: () => session.addScenario(scenario, text),
    rename: () => session.renameScenario(scenario, text, locale),
    duplicate: () => session.duplicateScenario(scenario, text),
    note: () => session.setScenarioNote(scenario, text, locale),
    delete: () => session.deleteScenario(scenario),
    move: () => session.moveScenario(scenario, pick % 8),
    explain: () => session.explainChange(place, text),
    set: () => session.setAssumption({ scenario, indicator, driver, year, value, why: text }),
    actual: () => session.recordActual({ indicator, year, value }),
    base: () => session.setIndicatorBase({ indicator, value }),
    path: () => {
      const values = Array.from({ length: current.years }, () => value);
      const method = { en: text, 'zh-CN': text };
      return session.applyPath({ scenario, indicator, driver, values, method });
    },
    addTarget: () => session.addTarget({ indicator, basis, comparator, value, year }),
    changeTarget: () => session.changeTarget(target, { value, year, comparator }),
    removeTarget: () => session.removeTarget(target),
    addProject: () =>
      session.addProject({ name: text, indicator, capacity: value, startYear: year }),
    changeProject: () => session.changeProject(project, { capacity: value }),
    addMilestone: () => session.addMilestone({ statement: text }),
    milestoneText: () =>
      session.setMilestoneText(
        milestone,
        at(['owner', 'note', 'statement'] as const) ?? 'note',
        text,
        locale,
      ),
    due: () => session.setMilestoneDue(milestone, text),
    undo: () => session.undo(),
    redo: () => session.redo(),
    undoChange: () => session.undoChange(place),
  };
  commands[kind]();
}

/** After any commands with any texts, the plan of the session can be saved and opened again. */
export const commands = fuzzKind({
  name: 'commands of the pane',
  share: 3,
  inputs: fc.array(anyCommand, { minLength: 1, maxLength: 8 }),
  run: (all) => {
    const session = createSession({ workbook: null });
    session.open(plan);
    let isChanged = false;
    for (const command of all) {
      run(session, command);
      const { plan: current } = session.getState();
      if (!current) throw new Error('the plan is gone');
      if (current === plan) continue;
      isChanged = true;
      check(checkAccepted(current, all) === 'accepted', 'a plan of the pane has no report');
    }
    return isChanged ? 'accepted' : 'refused';
  },
});
