import type { PlannedSheet } from '../../model';
import type { Steps } from '../../../shared/steps';
import { text } from '../layout/planned-cells';
import { everyRow } from '../layout/paginate';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { columnOf, RISK_ROWS } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { correlationsTable } from '../tables/correlations';
import { draftTable } from '../tables/draft-table';
import { uncertaintiesTable } from '../tables/uncertainties';
import { askedRange, draftAsked } from './asked-target';
import { draftSimulated } from './simulated-targets';

/** Rows left free below the tables, for more of theirs. */
const FREE_ROWS = 4;

/** Plans *Risk*: what is uncertain, and how far it goes together. */
export function* planRiskSheet(context: SheetContext): Steps<PlannedSheet> {
  const { PlanUncertainties, PlanCorrelations } = context.layout.tables;
  const draft = draftSheet('risk', context);
  if (context.hasPoints) draftAsked(draft, context);
  else draft.cell(RISK_ROWS.asked, 0, text(context.t('risk.noPoints')), STYLES.note);
  const last = yield* draftRiskTables(draft, context);
  const end = yield* draftSimulated(draft, context, last + FREE_ROWS);
  draftCheckStatus(draft, context);
  const sheet = yield* draft.finish({
    printed: { rowCount: end + 1, columnCount: columnOf(PlanUncertainties, 'illustrative') + 1 },
    ends: [
      ...everyRow(PlanUncertainties.headerRow + 2, PlanUncertainties.rowCount - 1),
      PlanCorrelations.headerRow - 1,
      ...everyRow(PlanCorrelations.headerRow + 2, PlanCorrelations.rowCount - 1),
      last + FREE_ROWS - 1,
    ],
  });
  return { ...sheet, kept: context.hasPoints ? [askedRange()] : [] };
}

/**
 * Lays out the tables of uncertain drivers and of their correlations, where the layout has them.
 *
 * @returns the last row
 */
export function* draftRiskTables(draft: SheetDraft, context: SheetContext): Steps<number> {
  const { t, layout } = context;
  const { PlanUncertainties, PlanCorrelations } = layout.tables;
  draft.cell(PlanUncertainties.headerRow - 1, 0, text(t('risk.uncertainties')), STYLES.section);
  yield* draftTable(draft, context, uncertaintiesTable);
  draft.cell(PlanCorrelations.headerRow - 1, 0, text(t('risk.correlations')), STYLES.section);
  yield* draftTable(draft, context, correlationsTable);
  return PlanCorrelations.headerRow + PlanCorrelations.rowCount;
}
