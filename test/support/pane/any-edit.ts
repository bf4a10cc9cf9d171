import {
  INDICATOR_KINDS,
  type IndicatorKind,
  KIND_FACTS,
  type Plan,
  type PlanReport,
} from '../../../src/domain/index';
import type { PlanEdit } from '../../../src/session/commands/command-types';
import { editIndicator } from '../../../src/session/commands/edit/edit-indicator';
import {
  addIndicator,
  duplicateIndicator,
  moveIndicator,
} from '../../../src/session/commands/edit/indicator-edits';
import { changePlan } from '../../../src/session/commands/edit/plan-edits';
import { removeIndicator } from '../../../src/session/commands/edit/remove-indicator';

/** What `anyEdit` can do. */
export const EDITS = [
  ...(['newIndicator', 'copyIndicator', 'dropIndicator', 'orderIndicator'] as const),
  ...(['editIndicator', 'editKind', 'editHorizon', 'editFields'] as const),
] as const;

export type EditName = (typeof EDITS)[number];

/** An edit of the structure of a plan; `pick` chooses what it is about, `index` makes names unique. */
export function anyEdit(
  name: EditName,
  { plan, report }: { readonly plan: Plan; readonly report: PlanReport },
  pick: number,
  index: number,
): PlanEdit {
  const indicator = plan.indicators[pick % plan.indicators.length];
  const id = indicator?.id ?? '';
  const kind = INDICATOR_KINDS[pick % INDICATOR_KINDS.length] ?? 'level';
  const follows = plan.indicators.find((each) => each.id !== id)?.id ?? '';
  const text = `Edited ${String(index)}`;
  const edits: Readonly<Record<EditName, () => PlanEdit>> = {
    newIndicator: () =>
      addIndicator({
        ...{ name: { en: text, 'zh-CN': `指标${String(index)}` }, unit: '万元', kind },
        base: KIND_FACTS[kind].isShare ? 0.4 : pick % 50,
        settings: kind === 'linked' ? { follows } : {},
      }),
    copyIndicator: () => duplicateIndicator(id, text),
    dropIndicator: () => removeIndicator(report, id),
    orderIndicator: () => moveIndicator(id, pick % 9),
    editIndicator: () =>
      editIndicator(report, id, {
        ...{ name: { en: text, 'zh-CN': `改${String(index)}` }, decimals: pick % 7 },
        ...{ direction: pick % 2 ? 'lower' : 'higher', base: (pick % 10) / 10 },
        partOf: pick % 3 ? undefined : follows,
      }),
    editKind: () => editIndicator(report, id, newKind(kind, follows)),
    editHorizon: () =>
      changePlan(
        report,
        {},
        {
          baseYear: plan.baseYear - 2 + (pick % 5),
          years: 1 + (pick % 6),
        },
      ),
    editFields: () =>
      changePlan(report, {
        ...{ name: text, description: pick % 2 ? text : null },
        deflator: pick % 3 ? null : id,
        phases: [{ id: 'p1', name: text, firstYear: 2024, lastYear: 2024 + (pick % 3) }],
        documents: pick % 2 ? [] : [{ id: 'd1', title: text, date: '2023-12' }],
      }),
  };
  return edits[name]();
}

function newKind(kind: IndicatorKind, follows: string) {
  return { kind, settings: kind === 'linked' ? { follows } : {} };
}
