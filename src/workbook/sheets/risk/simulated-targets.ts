import { riskSteps, type Plan, type RiskReport, type TogetherRisk } from '../../../domain/index';
import type { Steps } from '../../../shared/steps';
import type { PlannedCell } from '../../model';
import { blank, number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { FORMATS, STYLES } from '../layout/sheet-styles';

const COLUMN_COUNT = 4;

/** A plan never changes: its sheets are planned for a preview, a write and a look back alike. */
const known = new WeakMap<Plan, RiskReport>();

function* simulatedOnce(plan: Plan, scenario: string): Steps<RiskReport | null> {
  const before = known.get(plan);
  if (before) return before;
  const simulated = yield* riskSteps(plan, { scenario });
  if (simulated.ok) known.set(plan, simulated.value);
  return simulated.ok ? simulated.value : null;
}

/**
 * Lays out how probable each target is in the first root scenario. These are values: they hold for the
 * plan as written, correlations between drivers included.
 *
 * @returns the last row
 */
export function* draftSimulated(
  draft: SheetDraft,
  context: SheetContext,
  first: number,
): Steps<number> {
  const { report, t, own, writtenOn } = context;
  const { plan } = report;
  const scenario = plan.scenarios.find(({ parent }) => parent === null);
  if (!scenario || plan.targets.length === 0) return first;
  const risk = yield* simulatedOnce(plan, scenario.id);
  if (!risk) return first;
  const chance = (probability: number | null, se: number): readonly PlannedCell[] =>
    probability === null ? [blank, blank] : [number(probability), number(se)];
  const together = (label: string, { probability, se }: TogetherRisk) => [
    text(label),
    blank,
    ...chance(probability, se),
  ];
  const nameOf = new Map(plan.indicators.map(({ id, name }) => [id, own(name)]));
  const indicatorOf = new Map(plan.targets.map(({ id, indicator }) => [id, indicator]));
  const rows = [
    ...risk.targets.map(({ target, probability, se }) => [
      text(nameOf.get(indicatorOf.get(target) ?? '') ?? null),
      text(target),
      ...chance(probability, se),
    ]),
    together(t('risk.together'), risk.all),
    together(t('risk.togetherBinding'), risk.allBinding),
  ];
  const title = t('risk.simulated', { scenario: own(scenario.name) });
  const { points, countedPoints, seed } = risk;
  const method = t('risk.simulatedMethod', { points, countedPoints, seed });
  const date =
    writtenOn === null ? t('risk.calculated') : t('risk.calculatedOn', { date: writtenOn });
  const headers = [t('headers.indicatorName'), t('headers.target')];
  draft.cell(first, 0, text(title), STYLES.section);
  draft.cell(first + 1, 0, text(date), STYLES.note);
  draft.cell(first + 2, 0, text(method), STYLES.note);
  const header = first + 3;
  draft.cells(header, 0, [[...headers, t('risk.chance'), t('risk.error')].map(text)]);
  styleHeader(draft, header, COLUMN_COUNT, { column: 2, columnCount: 2 });
  draft.cells(header + 1, 0, rows);
  const numbers = { row: header + 1, column: 2, rowCount: rows.length, columnCount: 2 };
  draft.style(numbers, { numberFormat: FORMATS.percent, ...STYLES.number });
  return header + rows.length;
}
