import fc from 'fast-check';
import type { Session } from '../../../src/session/session';
import { anyRow, anyValue } from '../plans/any-plan';
import { anyEdit, EDITS } from './any-edit';

const METHOD = { en: 'Found', 'zh-CN': '求得' };

const anyInput = anyRow.chain((row) =>
  fc.record({
    row: fc.constant(row),
    year: fc.option(fc.integer({ min: 2024, max: 2026 })),
    value: fc.option(anyValue(row.driver)),
  }),
);

/** A change of assumptions. */
export const anyChange = fc.record({
  kind: fc.constantFrom('set', 'drag', 'path', 'actual', 'takeBack'),
  pick: fc.nat(),
  input: anyInput,
});

/** Anything that a user can do to a plan in a session. */
export const anyCommand = fc.record({
  kind: fc.constantFrom(
    ...['set', 'drag', 'path', 'actual', 'takeBack', 'explain'],
    ...['add', 'duplicate', 'delete', 'rename', 'note', 'move'],
    ...['addTarget', 'changeTarget', 'removeTarget', 'milestone', 'base', 'project'],
    ...EDITS,
  ),
  pick: fc.nat(),
  input: anyInput,
});

type Command = typeof anyCommand extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs a command on a scenario, target or change that the plan has; it may be refused. */
export function run(session: Session, { kind, pick, input }: Command, index: number): void {
  const { plan, report } = session.getState();
  if (!plan || !report) return;
  const edit = EDITS.find((each) => each === kind);
  if (edit) {
    session.edit(anyEdit(edit, { plan, report }, pick, index));
    return;
  }
  const at = <Part>(parts: readonly Part[]): Part | undefined => parts[pick % parts.length];
  const scenario = at(plan.scenarios)?.id ?? '';
  const target = at(plan.targets)?.id ?? '';
  const place = pick % Math.max(1, plan.history.length);
  const { year, value, row } = input;
  const draft = { basis: 'level', comparator: 'atLeast', value: 5, year: 2025 } as const;
  const commands: Readonly<Record<string, () => unknown>> = {
    set: () => session.setAssumption({ scenario, ...row, year, value }),
    drag: () => session.setAssumption({ scenario, ...row, year, value, gesture: 'continued' }),
    path: () =>
      session.applyPath({ scenario, ...row, values: [null, value, value], method: METHOD }),
    actual: () => session.recordActual({ indicator: row.indicator, year: year ?? 2024, value }),
    takeBack: () => session.undoChange(place),
    explain: () => session.explainChange(place, `Because ${String(index)}`),
    add: () => session.addScenario(scenario, `New ${String(index)}`),
    duplicate: () => session.duplicateScenario(scenario, `Copy ${String(index)}`),
    delete: () => session.deleteScenario(scenario),
    rename: () => session.renameScenario(scenario, `Other ${String(index)}`, 'en'),
    note: () => session.setScenarioNote(scenario, `Note ${String(index)}`, 'zh-CN'),
    move: () => session.moveScenario(scenario, pick % 8),
    addTarget: () => session.addTarget({ ...draft, indicator: row.indicator }),
    changeTarget: () => session.changeTarget(target, { value: pick % 100 }),
    removeTarget: () => session.removeTarget(target),
    milestone: () => session.setMilestoneStatus('park', pick % 2 ? 'done' : 'late'),
    base: () => session.setIndicatorBase({ indicator: row.indicator, value: 0.45 }),
    project: () => session.changeProject('works', { capacity: pick % 1000 }),
  };
  commands[kind]?.();
}
