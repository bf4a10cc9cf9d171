import type { PlannedSheet } from '../../model';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import { draftTable } from '../tables/draft-table';
import { milestonesTable } from '../tables/milestones';
import { everyRow } from '../layout/paginate';
import { formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { columnOf, columnRange } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { WORDS } from '../tables/cell-words';
import type { Steps } from '../../../shared/steps';

/** Plans *Milestones*: goals without a number, who is in charge, when they are due, how far they are. */
export function* planMilestonesSheet(context: SheetContext): Steps<PlannedSheet> {
  const { t, layout } = context;
  const place = layout.tables.PlanMilestones;
  const draft = draftSheet('milestones', context);
  draft.cell(place.headerRow - 1, 0, text(t('milestones.goals')), STYLES.section);
  yield* draftTable(draft, context, milestonesTable);
  const last = draftTally(draft, place.headerRow + place.rowCount + 2, context);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { rowCount: last + 1, columnCount: columnOf(place, 'illustrative') + 1 },
    ends: [
      ...everyRow(place.headerRow + 2, place.rowCount - 1),
      place.headerRow + place.rowCount + 2,
    ],
  });
}

/** How many goals are how far: counted, not scored. Returns the last row. */
function draftTally(draft: SheetDraft, row: number, context: SheetContext): number {
  const { t, layout, report } = context;
  const statuses = rangeAddress(columnRange(layout.tables.PlanMilestones, 'status'), 'both');
  draft.cell(row, 0, text(t('milestones.tally')), STYLES.section);
  draft.cells(
    ...([row + 1, 0] as const),
    WORDS.status.map((status, index) => [
      text(t(`words.status.${status}`)),
      formula(
        `SUMPRODUCT(--(${statuses}=${cellAddress(row + 1 + index, 0, 'column')}))`,
        report.plan.milestones.filter((milestone) => milestone.status === status).length,
      ),
    ]),
  );
  const counts = { row: row + 1, column: 0, rowCount: WORDS.status.length, columnCount: 2 };
  draft.style(counts, STYLES.tableRow);
  draft.style({ ...counts, column: 1, columnCount: 1 }, { align: 'left', numberFormat: '0' });
  return row + WORDS.status.length;
}
