import type * as PlanDiffModule from '../domain/plan/plan-diff';
import { planDiff } from '../domain/plan/plan-diff';
import type * as SameContentModule from '../shared/same-content';
import { sameContent } from '../shared/same-content';
import { createMemoryWorkbook } from '../../test/support/workbooks/memory-workbook';
import { smallPlan } from '../../test/support/plans/small-plan';
import { createSession } from './create-session';

jest.mock('../domain/plan/plan-diff', () => {
  const actual = jest.requireActual<typeof PlanDiffModule>('../domain/plan/plan-diff');
  return { ...actual, planDiff: jest.fn(actual.planDiff) };
});
jest.mock('../shared/same-content', () => {
  const actual = jest.requireActual<typeof SameContentModule>('../shared/same-content');
  return { ...actual, sameContent: jest.fn(actual.sameContent) };
});

const gdp2025 = { scenario: 'optimistic', indicator: 'gdp', driver: 'growth', year: 2025 } as const;

/** Lets every answer that is ready arrive. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

async function live() {
  const workbook = createMemoryWorkbook(smallPlan());
  const session = createSession({ workbook });
  await session.readWorkbook();
  return { session, workbook };
}

/** How often plans and contents are compared during some work. */
async function comparisonsIn(work: () => unknown): Promise<readonly [number, number]> {
  jest.mocked(planDiff).mockClear();
  jest.mocked(sameContent).mockClear();
  work();
  await quiet();
  return [jest.mocked(planDiff).mock.calls.length, jest.mocked(sameContent).mock.calls.length];
}

test('each step of a slider compares two plans once, for the sheets, the change log and undo', async () => {
  const { session, workbook } = await live();
  const begun = await comparisonsIn(() => session.setAssumption({ ...gdp2025, value: 0.08 }));
  const continued = await comparisonsIn(() =>
    session.setAssumption({ ...gdp2025, value: 0.09, gesture: 'continued' }),
  );
  expect(begun[0]).toBe(1);
  expect(continued[0]).toBe(1);
  expect(Math.max(begun[1], continued[1])).toBeLessThanOrEqual(2);
  expect(workbook.inputs.map(({ value }) => value)).toEqual([0.08, 0.09]);
  expect(session.getState()).toMatchObject({
    sheets: 'live',
    plan: { history: [{ from: 0.07, to: 0.09 }] },
  });
});

test('a changed target, an undo and a redo compare two plans once each', async () => {
  const { session } = await live();
  for (const work of [
    () => session.changeTarget('firms-2025', { value: 1100 }),
    () => session.undo(),
    () => session.redo(),
  ]) {
    expect((await comparisonsIn(work))[0]).toBe(1);
  }
  expect(session.getState().sheets).toBe('live');
});
