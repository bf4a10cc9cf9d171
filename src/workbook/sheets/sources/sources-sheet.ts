import type { PlannedSheet } from '../../model';
import { draftTable } from '../tables/draft-table';
import { historyTable } from '../tables/history';
import { everyRow } from '../layout/paginate';
import { text } from '../layout/planned-cells';
import { pushAll } from '../../../shared/extremes';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { SOURCES_ROW } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { SOURCE, sourceCells, sourceFormat, sourceFrame, type SourceFrame } from './source-cells';
import { sourceGroups, type SourceLine } from '../layout/source-lines';
import { mapSteps, type Steps } from '../../../shared/steps';

const WIDTHS = [26, 22, 30, 12, 9, 11, 11, 22, 9, 11, 42, 16, 10];
const PRINTED = SOURCE.note + 1;

/** Plans *Sources*: where every figure comes from, to be printed, and what was changed since. */
export function* planSourcesSheet(context: SheetContext): Steps<PlannedSheet> {
  const { t, layout, report } = context;
  const draft = draftSheet('sources', context);
  WIDTHS.forEach((width, column) => draft.width(column, width));
  draftHeader(draft, context);
  const frame = sourceFrame(context);
  const ends: number[] = [];
  let row = SOURCES_ROW;
  for (const { kind, lines } of sourceGroups(report.plan)) {
    const heading = { row, column: 0, rowCount: 1, columnCount: PRINTED };
    draft.cell(row, 0, text(t(`sources.group.${kind}`)));
    draft.style(heading, STYLES.group);
    yield* draftLines(draft, row + 1, lines, frame);
    ends.push(row);
    pushAll(ends, everyRow(row + 2, lines.length - 1));
    row += lines.length + 2;
  }
  const history = layout.tables.PlanHistory;
  yield* draftHistory(draft, context);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { columnCount: PRINTED, rowCount: history.headerRow + 1 + history.rowCount },
    ends: [
      ...ends,
      history.headerRow - 2,
      ...everyRow(history.headerRow + 2, history.rowCount - 1),
    ],
  });
}

function draftHeader(draft: SheetDraft, { t }: SheetContext): void {
  const row = SOURCES_ROW - 1;
  draft.cells(row, 0, [
    [
      ...[t('sources.what'), t('sources.particulars'), t('sources.document')],
      ...[t('headers.place'), t('headers.date'), t('sources.value'), t('sources.upTo')],
      ...[t('headers.phrase'), t('headers.evidence'), t('headers.illustrative')],
      ...[t('sources.noteHeader'), t('headers.key'), t('targets.tableRow')],
    ].map(text),
  ]);
  styleHeader(draft, row, WIDTHS.length, { column: SOURCE.value, columnCount: 2 });
  const afterNumber = { row, column: SOURCE.phrase, rowCount: 1, columnCount: 1 };
  draft.style(afterNumber, STYLES.afterNumber);
}

function* draftLines(
  draft: SheetDraft,
  first: number,
  lines: readonly SourceLine[],
  frame: SourceFrame,
): Steps<void> {
  draft.cells(
    ...([first, 0] as const),
    yield* mapSteps(lines, (line, index) => sourceCells(line, first + index, frame)),
  );
  const rows = { row: first, rowCount: lines.length };
  draft.style({ ...rows, column: 0, columnCount: PRINTED }, STYLES.tableRow);
  draft.style({ ...rows, column: 0, columnCount: PRINTED }, STYLES.words);
  draft.style({ ...rows, column: SOURCE.key, columnCount: 2 }, STYLES.technical);
  for (const { key, start, count } of runs(lines.map((line) => sourceFormat(line, frame)))) {
    const cells = { row: first + start, column: SOURCE.value, rowCount: count, columnCount: 2 };
    draft.style(cells, { numberFormat: key, ...STYLES.number });
  }
  draft.style({ ...rows, column: SOURCE.phrase, columnCount: 1 }, STYLES.afterNumber);
}

function* draftHistory(draft: SheetDraft, context: SheetContext): Steps<void> {
  const { t, layout, report } = context;
  const { history } = report.plan;
  const place = layout.tables.PlanHistory;
  draft.cell(place.headerRow - 2, 0, text(t('sources.history')), STYLES.section);
  const note = history.length === 0 ? 'sources.noHistory' : 'sources.historyNote';
  draft.cell(place.headerRow - 1, 0, text(t(note)), STYLES.note);
  yield* draftTable(draft, context, historyTable);
}
