import type { PlannedCell } from '../../model';
import { formula, text } from '../layout/planned-cells';
import type { ColumnKey } from '../layout/table-keys';
import type { SheetContext } from '../layout/sheet-context';
import { styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import type { Plan, Provenance } from '../../../domain/index';

/** Tables whose rows have source columns. */
const SOURCED = [
  ...(['PlanIndicators', 'PlanAssumptions', 'PlanTargets'] as const),
  ...(['PlanProjects', 'PlanMilestones'] as const),
] as const;

/** Number of rows that the sources take. */
export function briefSourceRows({ report }: SheetContext): number {
  return report.plan.documents.length + 2;
}

/**
 * Lists the documents with the number of figures that cite each, and the figures without a source.
 */
export function draftBriefSources(draft: SheetDraft, row: number, context: SheetContext): void {
  const { t, own, layout, report, locale } = context;
  const refs = referencesFrom(layout, 'brief');
  const { documents } = report.plan;
  const place = layout.tables.PlanDocuments;
  const { title } = textKeysOf(locale);
  draft.cells(row, 0, [
    [text(t('sources.document')), text(t('headers.date')), text(t('brief.cited')), text(null)],
  ]);
  styleHeader(draft, row, 4, { column: 2, columnCount: 1 });
  const count = (key: ColumnKey, counted: (column: string) => string) =>
    SOURCED.map((table) => counted(refs.column(table, key))).join('+');
  const lines = documents.map((document, index): readonly PlannedCell[] => {
    const id = refs.tableCell(place, index, 'id');
    return [
      formula(refs.tableCell(place, index, title), own(document.title)),
      formula(`${refs.tableCell(place, index, 'date')}&""`, document.date ?? ''),
      formula(
        count('document', (column) => `SUMPRODUCT(--(${column}=${id}))`),
        documentCount(report.plan, document.id),
      ),
      text(null),
    ];
  });
  const total: readonly PlannedCell[] = [
    text(t('brief.unsourced')),
    text(null),
    formula(
      count('illustrative', (column) => `SUMPRODUCT(--(${column}<>""))`),
      illustrativeCount(report.plan),
    ),
    text(null),
  ];
  draft.cells(row + 1, 0, [...lines, total]);
  const rows = { row: row + 1, column: 0, rowCount: documents.length + 1, columnCount: 4 };
  draft.style(rows, { ...STYLES.tableRow, ...STYLES.words });
  draft.style({ ...rows, column: 1, columnCount: 1 }, { align: 'left' });
  draft.style({ ...rows, column: 2, columnCount: 1 }, { ...STYLES.number, numberFormat: '0' });
}

/** Number of table rows that cite a document. */
function documentCount(plan: Plan, id: string): number {
  return provenances(plan).filter(({ document }) => document === id).length;
}

/** Number of table rows that are marked illustrative. */
function illustrativeCount(plan: Plan): number {
  return provenances(plan).filter(({ illustrative }) => illustrative).length;
}

function provenances(plan: Plan): readonly Provenance[] {
  return [
    ...plan.indicators.flatMap(({ base }) => (base ? [base.provenance] : [])),
    ...plan.scenarios.flatMap(({ assumptions }) => assumptions.map((each) => each.provenance)),
    ...[...plan.targets, ...plan.projects, ...plan.milestones].map((each) => each.provenance),
  ];
}
