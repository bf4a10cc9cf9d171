import fc from 'fast-check';
import {
  type Plan,
  PLAN_LIMITS,
  type PlanProblem,
  readPlanText,
  reportPlan,
  writePlanFile,
} from '../../src/domain/index';
import { planProblemText } from '../../src/i18n/plan-problem-text';
import { LOCALES } from '../../src/shared/local-text';
import { createTranslate } from '../../src/i18n/create-translate';
import { taskpane as en } from '../../src/i18n/en/taskpane';
import { taskpane as zhCN } from '../../src/i18n/zh-CN/taskpane';
import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import { copyName } from '../../src/taskpane/plan/scenarios/copy-name';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { readPlanWithFormulas } from '../../src/workbook/sheets/tables/reading/read-plan';
import { anyStep, anyText, takeStep } from '../support/pane/hostile-steps';
import { buildPlanSpec, mustResolve } from '../support/plans/build-plan';
import { fullPlan } from '../support/plans/full-plan';
import { isWhole, runs, seed } from '../support/seed';
import { plannedTables } from '../support/workbooks/planned-tables';

function planOf(session: Session): Plan {
  const { plan } = session.getState();
  if (!plan) throw new Error('A plan is open');
  return plan;
}

/** The plan that the next start reads from the sheets. */
async function fromSheets(plan: Plan, locale: 'en' | 'zh-CN') {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return readPlanWithFormulas(plannedTables(planSheets(report.value, locale)));
}

test('whatever the pane can make of any texts is read again from its file and its sheets', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      const session = createSession({ workbook: null, now: () => '2026-01-02T08:00:00Z' });
      session.open(fullPlan);
      for (const [index, step] of steps.entries()) {
        const before = planOf(session);
        const result = takeStep(session, step, index);
        if (result && !result.ok) expect(planOf(session)).toBe(before);
      }
      const plan = planOf(session);
      expect(await readPlanText(writePlanFile(plan))).toEqual({ ok: true, value: plan });
      for (const locale of ['en', 'zh-CN'] as const) {
        expect(await fromSheets(plan, locale)).toEqual({ kind: 'plan', plan });
      }
    }),
    { numRuns: isWhole ? 2_000 : runs(25), seed },
  );
});

test('the name that is proposed for a copy is always accepted', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en' as const, 'zh-CN' as const), (text, locale) => {
      const session = createSession({ workbook: null });
      session.open(fullPlan);
      session.renameScenario('scenario-0', text, locale);
      const t = createTranslate({ en, 'zh-CN': zhCN }, locale);
      for (const _ of ['once', 'twice', 'thrice']) {
        const { scenarios } = planOf(session);
        const name = scenarios[0]?.name[locale] ?? '';
        const taken = scenarios.flatMap((each) => Object.values(each.name));
        expect(session.duplicateScenario('scenario-0', copyName(name, taken, t))).toMatchObject({
          ok: true,
        });
      }
    }),
    { numRuns: runs(100), seed },
  );
});

test('a name is never cut, and renaming to the same name changes nothing', () => {
  const session = createSession({ workbook: null });
  session.open(fullPlan);
  const long = `${'A'.repeat(59)}😀${'B'.repeat(100)}`;
  expect(session.renameScenario('scenario-0', long, 'en')).toMatchObject({ ok: true });
  const before = planOf(session);
  expect(before.scenarios[0]?.name.en).toBe(long);
  session.renameScenario('scenario-0', long, 'en');
  expect(planOf(session)).toBe(before);
  expect(session.renameScenario('scenario-0', 'x'.repeat(256), 'en')).toMatchObject({
    error: { kind: 'textTooLong', length: 256, limit: 255 },
  });
  expect(session.renameScenario('scenario-0', '\u200B\uFEFF', 'en')).toMatchObject({
    error: { kind: 'emptyName' },
  });
});

test('a large plan is saved in a form that can be opened again', async () => {
  const [root] = fullPlan.scenarios;
  if (!root) throw new Error('A scenario is wanted');
  const scenarios = Array.from({ length: 1_000 }, (_, index) => ({
    ...root,
    ...{ id: `scenario-${String(index)}`, name: { en: `S${String(index)}`, 'zh-CN': '情景' } },
    note: { en: 'x'.repeat(1_990), 'zh-CN': 'y'.repeat(900) },
  })).map((each, index) => ({ ...each, name: { ...each.name, 'zh-CN': `情景${String(index)}` } }));
  const plan = { ...fullPlan, scenarios };
  const text = writePlanFile(plan);
  expect(JSON.stringify(JSON.parse(text), null, 2).length).toBeGreaterThan(5_000_000);
  expect(await readPlanText(text)).toEqual({ ok: true, value: plan });
});

/** A plan whose file has some bytes more or less than a plan file may have. */
function planOfMegabytes(megabytes: number): Plan {
  const plan = mustResolve(buildPlanSpec({ years: 1, scenarios: 1, indicators: 1 }));
  const text = { en: '规'.repeat(1_990), 'zh-CN': '划'.repeat(1_990) };
  const milestone = fullPlan.milestones[0];
  if (!milestone) throw new Error('A milestone is wanted');
  const milestones = Array.from({ length: Math.round(megabytes / 0.0241) }, (_, index) => ({
    ...{ ...milestone, id: `m-${String(index)}`, statement: text, note: text },
  }));
  return { ...plan, milestones };
}

describe('a plan that grows beyond the size of a file that can be opened', () => {
  test('cannot be made by a command, which says the sizes; what is there can be saved and opened', async () => {
    const session = createSession({ workbook: null });
    session.open(planOfMegabytes(19.9));
    const draft = { statement: '规'.repeat(1_999), owner: '', note: '划'.repeat(1_999) };
    let result = session.addMilestone(draft);
    for (let more = 0; more < 20 && result.ok; more += 1) result = session.addMilestone(draft);
    if (result.ok || result.error.kind !== 'planTooLarge') throw new Error(JSON.stringify(result));
    const { bytes, limit } = result.error;
    expect(limit).toBe(PLAN_LIMITS.bytes);
    expect(bytes).toBeGreaterThan(limit);
    const plan = planOf(session);
    expect(await readPlanText(writePlanFile(plan))).toEqual({ ok: true, value: plan });
    expect(session.setMilestoneText('m-0', 'note', 'short', 'en')).toMatchObject({ ok: true });
    expect(session.addMilestone({ ...draft, note: 'short' })).toMatchObject({ ok: true });
  });

  test('is told on the sheets and in a file that leaves out what is written later', async () => {
    const plan = planOfMegabytes(21);
    const problem = { kind: 'planTooLarge', path: [], limit: PLAN_LIMITS.bytes };
    expect(await fromSheets(plan, 'en')).toMatchObject({
      kind: 'problems',
      problems: [{ problem }],
    });
    // 1e20 takes four characters here and 21 when it is written.
    const spec = buildPlanSpec({ years: 30, scenarios: 112, indicators: 1 });
    const [first] = spec.indicators;
    const indicators = Array.from({ length: 200 }, (_, index) => {
      const name = `indicator-${String(index)}`;
      return { ...first, id: name, name };
    });
    const values = Array.from({ length: 30 }, (_, year) => 1e20 + (year % 2) * 1e20);
    const assumptions = indicators.map(({ id }) => ({
      ...{ indicator: id, driver: 'growth', values, provenance: { evidence: 'assumed' } },
    }));
    const scenarios = spec.scenarios.map((each) => ({ ...each, assumptions }));
    const written = JSON.stringify({ ...spec, indicators, scenarios });
    const text = written.replaceAll('00000000000000000000', 'e20');
    expect(text.length).toBeLessThan(PLAN_LIMITS.bytes);
    const read = await readPlanText(text);
    expect(read).toMatchObject({ ok: false, error: [problem] });
    if (read.ok) return;
    for (const locale of LOCALES) {
      expect(planProblemText(read.error[0] as PlanProblem, locale)).toMatch(/2\d(\.\d)? MB.*20 MB/);
    }
  });
});
