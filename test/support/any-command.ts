import fc from 'fast-check';
import type { Planner } from '../../src/session/session';
import { anyRow, anyValue } from './any-plan';

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

/** Anything that a planner can do to a plan. */
export const anyCommand = fc.record({
  kind: fc.constantFrom(
    ...['set', 'drag', 'path', 'actual', 'takeBack', 'explain'],
    ...['add', 'duplicate', 'delete', 'rename', 'note', 'move'],
    ...['addTarget', 'changeTarget', 'removeTarget', 'milestone', 'base', 'project'],
  ),
  pick: fc.nat(),
  input: anyInput,
});

type Command = typeof anyCommand extends fc.Arbitrary<infer Value> ? Value : never;

/** Does a command on a scenario, target or change that the plan has; it may be refused. */
export function run(planner: Planner, { kind, pick, input }: Command, index: number): void {
  const plan = planner.getState().plan;
  if (!plan) return;
  const at = <Part>(parts: readonly Part[]): Part | undefined => parts[pick % parts.length];
  const scenario = at(plan.scenarios)?.id ?? '';
  const target = at(plan.targets)?.id ?? '';
  const place = pick % Math.max(1, plan.history.length);
  const { year, value, row } = input;
  const draft = { basis: 'level', comparator: 'atLeast', value: 5, year: 2025 } as const;
  const commands: Readonly<Record<string, () => unknown>> = {
    set: () => planner.setAssumption({ scenario, ...row, year, value }),
    drag: () => planner.setAssumption({ scenario, ...row, year, value, gesture: 'continued' }),
    path: () =>
      planner.applyPath({ scenario, ...row, values: [null, value, value], method: METHOD }),
    actual: () => planner.recordActual({ indicator: row.indicator, year: year ?? 2024, value }),
    takeBack: () => planner.undoChange(place),
    explain: () => planner.explainChange(place, `Because ${String(index)}`),
    add: () => planner.addScenario(scenario, `New ${String(index)}`),
    duplicate: () => planner.duplicateScenario(scenario, `Copy ${String(index)}`),
    delete: () => planner.deleteScenario(scenario),
    rename: () => planner.renameScenario(scenario, `Other ${String(index)}`, 'en'),
    note: () => planner.setScenarioNote(scenario, `Note ${String(index)}`, 'zh-CN'),
    move: () => planner.moveScenario(scenario, pick % 8),
    addTarget: () => planner.addTarget({ ...draft, indicator: row.indicator }),
    changeTarget: () => planner.changeTarget(target, { value: pick % 100 }),
    removeTarget: () => planner.removeTarget(target),
    milestone: () => planner.setMilestoneStatus('park', pick % 2 ? 'done' : 'late'),
    base: () => planner.setIndicatorBase({ indicator: row.indicator, value: 0.45 }),
    project: () => planner.changeProject('works', { capacity: pick % 1000 }),
  };
  commands[kind]?.();
}
