import fc from 'fast-check';
import { type PlanReport, toPlanSpec } from '../../../src/domain/index';
import { editIndicator } from '../../../src/session/commands/edit/edit-indicator';
import { addIndicator } from '../../../src/session/commands/edit/indicator-edits';
import type { PlanEdit } from '../../../src/session/commands/command-types';
import { changePlan } from '../../../src/session/commands/edit/plan-edits';
import type { Session } from '../../../src/session/session';
import type { Result } from '../../../src/shared/result';
import { NASTY_TEXTS } from '../plans/build-plan';

/** Texts that no plan can hold, and texts at the edge of what one can. */
const TEXTS: readonly string[] = [
  ...NASTY_TEXTS,
  ...['', ' ', '\u200B', '\u200B\u200D\uFEFF', '\u00AD', '\u3164', '\u2060 \u200E'],
  ...['a\u0007b', '\u0000', '\u001F', '\u007F', 'a\tb', 'a\nb', 'a\r\nb', '\uFFFE', '\uFFFFx'],
  ...['\uD83D', 'x\uDE00', `${'A'.repeat(59)}😀`, '😀'.repeat(31), '👨‍👩‍👧‍👦'.repeat(9)],
  ...['e\u0301tude', '\u00E9tude', '\u1112\u1161\u11AB', '\u202Ereversed', '  padded  '],
  ...['x'.repeat(255), 'x'.repeat(256), 'x'.repeat(300), '长'.repeat(255), '😀'.repeat(128)],
  ...['x'.repeat(2_000), 'x'.repeat(2_001), 'x'.repeat(2_100), `${'x'.repeat(1_999)}😀`],
];

/** Any text, most of them at the edge of what a plan can hold. */
export const anyText = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
/** A command of the pane that takes texts. */
export const anyStep = fc.record({
  kind: fc.constantFrom(
    ...(['add', 'rename', 'duplicate', 'note', 'import', 'source', 'project'] as const),
    ...(['milestone', 'owner', 'statement', 'why', 'target', 'undo', 'delete'] as const),
    ...(['fields', 'newIndicator', 'editIndicator', 'growth'] as const),
  ),
  text: anyText,
  other: anyText,
  pick: fc.nat({ max: 20 }),
});
export type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

const provenance = (text: string, other: string) => ({
  ...{ evidence: 'stated' as const, illustrative: false, document: null, date: null },
  ...{ place: other, phrase: text, note: { en: text, 'zh-CN': other } },
});

/** Runs one step, which may be refused; `index` makes ids unique. */
export function takeStep(
  session: Session,
  { kind, text, other, pick }: Step,
  index: number,
): Result<void, unknown> | null {
  const { plan } = session.getState();
  const scenarios = plan?.scenarios ?? [];
  const scenario = scenarios[pick % scenarios.length]?.id ?? '';
  const locale = pick % 2 === 0 ? 'en' : 'zh-CN';
  const source = provenance(text, other);
  const edit = (make: (report: PlanReport) => PlanEdit): Result<void, unknown> | null => {
    const { report } = session.getState();
    return report && session.edit(make(report));
  };
  switch (kind) {
    case 'add':
      return session.addScenario(scenario, text);
    case 'rename':
      return session.renameScenario(scenario, text, locale);
    case 'duplicate':
      return session.duplicateScenario(scenario, text);
    case 'note':
      return session.setScenarioNote(scenario, text, locale);
    case 'import': {
      const [first] = plan?.indicators ?? [];
      if (!first || !plan) return null;
      const id = `indicator-${String(plan.indicators.length + 1)}`;
      const indicator = { ...first, id, role: null, name: { en: text, 'zh-CN': text } };
      const values = [0.01, 0.02];
      const unit = { en: other, 'zh-CN': other };
      return session.applyImport({
        bases: [],
        indicators: [{ ...indicator, unit, ownUnit: unit }],
        // A new indicator needs its growth in every scenario without a parent.
        assumptions: plan.scenarios
          .filter(({ parent }) => parent === null)
          .map((root) => ({
            scenario: root.id,
            assumption: { indicator: id, driver: 'growth', values, provenance: source },
          })),
      });
    }
    case 'fields':
      return edit((report) =>
        changePlan(report, {
          ...{ name: { en: text, 'zh-CN': other }, description: pick % 3 ? other : null },
          phases: [{ id: 'p1', name: text, firstYear: 2024, lastYear: 2024 }],
          documents: [...(plan ? (toPlanSpec(plan).documents ?? []) : []), document(index, text)],
        }),
      );
    case 'newIndicator':
      return session.edit(
        addIndicator({
          name: { en: text, 'zh-CN': other },
          unit: other,
          kind: 'level',
          base: pick,
        }),
      );
    case 'editIndicator': {
      const indicator = plan?.indicators[pick % plan.indicators.length];
      return edit((report) =>
        editIndicator(report, indicator?.id ?? '', { name: text, unit: other }),
      );
    }
    case 'growth':
      return session.setAssumption({
        ...{ scenario, indicator: 'indicator-0', driver: 'growth', year: 2024 },
        ...{ value: pick / 100, why: text },
      });
    case 'source':
      return session.setIndicatorBase({
        ...{ indicator: 'indicator-0', value: 100 + pick, provenance: source },
      });
    case 'project':
      return session.addProject({
        name: text,
        indicator: 'industry',
        startYear: 2024,
        capacity: 1,
      });
    case 'milestone':
      return session.addMilestone({ statement: text, owner: other, note: other });
    case 'owner':
    case 'statement':
      return session.setMilestoneText('park', kind, text, locale);
    case 'why':
      return session.explainChange(0, text);
    case 'target':
      return session.changeTarget('aim', { value: pick / 100, provenance: source });
    case 'undo':
      session.undo();
      return null;
    case 'delete':
      return session.deleteScenario(scenario);
  }
}

const document = (index: number, title: string) => ({
  id: `text-${String(index)}`,
  title,
  date: '2023',
});
