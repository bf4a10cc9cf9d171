import { mapSteps, type Steps } from '../../../shared/steps';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import type { PlannedCell } from '../../model';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { statusOf } from '../parts/target-result-cells';
import { colourTargetStatus, resultsInView, type TargetResult } from '../parts/target-results';
import { markedName, wordingTexts } from '../parts/target-wording';
import {
  WORDING_COLUMNS,
  wordingCells,
  wordingColumn,
  type WordingColumn,
} from '../parts/target-wording-cells';

/** The printed columns; an empty one and those that serve the formulas follow. */
const SHOWN = ['label', 'wanted', 'outcome', 'state'] as const;
const STATUS = SHOWN.indexOf('state');
const FIRST_WORDING = SHOWN.length + 1;
const RANK = FIRST_WORDING + WORDING_COLUMNS;
const ORDER = RANK + 1;
const PLACE = ORDER + 1;

/** The last column that Brief's targets use. */
export const LAST_BRIEF_COLUMN = PLACE;

/** The column of Brief that words the target of a row. */
export function briefTargetColumn(key: WordingColumn): number {
  return FIRST_WORDING + wordingColumn(key);
}

/**
 * Lists the targets. Each row words one target in the order of the plan, so that Data Table and Goal
 * Seek keep their cells; the printed cells show the rows by urgency.
 */
export function* draftBriefTargets(
  draft: SheetDraft,
  headerRow: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): Steps<void> {
  const { t } = context;
  const results = resultsInView(context);
  const headers = [
    t('headers.indicatorName'),
    t('brief.wanted'),
    t('brief.whereItStands'),
    t('targets.status'),
  ];
  draft.cells(headerRow, 0, [headers.map(text)]);
  const header = { row: headerRow, column: 0, rowCount: 1, columnCount: SHOWN.length };
  draft.style(header, STYLES.header);
  const first = headerRow + 1;
  if (results.length === 0) {
    draft.cell(first, 0, text(t('brief.noTarget')), STYLES.note);
    return;
  }
  draft.cells(first, 0, yield* rowsOf(results, first, context, flags));
  const rows = { row: first, column: 0, rowCount: results.length, columnCount: SHOWN.length };
  draft.style(rows, { ...STYLES.tableRow, ...STYLES.words });
  const status = { ...rows, column: STATUS, columnCount: 1 };
  draft.style(status, STYLES.strong);
  const technical = { ...rows, column: FIRST_WORDING, columnCount: PLACE - FIRST_WORDING + 1 };
  draft.style(technical, STYLES.technical);
  colourTargetStatus(draft, status, context);
}

function* rowsOf(
  results: readonly TargetResult[],
  first: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): Steps<readonly (readonly PlannedCell[])[]> {
  const urgent = byUrgency(results);
  const column = (at: number) =>
    rangeAddress({ row: first, column: at, rowCount: results.length, columnCount: 1 }, 'both');
  const refs = referencesFrom(context.layout, 'brief');
  const met = refs.targetTerm('met');
  const binding = context.t('words.nature.binding');
  const [ranks, orders] = [column(RANK), column(ORDER)];
  const places = new Map(results.map((result, index) => [result, index]));
  const ranksOf = new Map(urgent.map((result, index) => [result, index]));
  return yield* mapSteps(results, (result, index): readonly PlannedCell[] => {
    const row = first + index;
    const at = (key: WordingColumn) => cellAddress(row, briefTargetColumn(key), 'column');
    const rank = cellAddress(row, RANK, 'column');
    const id = briefTargetColumn('id');
    const own = `ROWS(${cellAddress(first, id, 'both')}:${at('id')})`;
    const group = `IF(${at('state')}=${met},2,0)+IF(${at('nature')}="${binding}",0,1)`;
    const shown = urgent[index] ?? result;
    const place = cellAddress(row, PLACE, 'column');
    const texts = shownTexts(shown, context, flags);
    return [
      ...SHOWN.map((key, at) =>
        formula(`INDEX(${column(briefTargetColumn(key))},${place})`, texts[at] ?? ''),
      ),
      blank,
      ...wordingCells(result, { home: 'brief', row, firstColumn: FIRST_WORDING }, context, flags),
      // A target that the tables no longer have comes last.
      formula(
        `IFERROR(${group},4)*ROWS(${column(id)})+${own}`,
        groupOf(result) * results.length + index + 1,
      ),
      formula(`SUMPRODUCT((${ranks}<=${rank})*1)`, (ranksOf.get(result) ?? 0) + 1),
      formula(`MATCH(${own},${orders},0)`, (places.get(shown) ?? 0) + 1),
    ];
  });
}

/** What is missed before what is met, and what is binding before the rest of each. */
function groupOf({ report }: TargetResult): number {
  const isBinding = report.target.nature === 'binding';
  return (statusOf(report) === 'met' ? 2 : 0) + (isBinding ? 0 : 1);
}

function byUrgency(results: readonly TargetResult[]): readonly TargetResult[] {
  return [...results].sort((one, other) => groupOf(one) - groupOf(other));
}

function shownTexts(
  result: TargetResult,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly string[] {
  const { wanted, outcome } = wordingTexts(result, context);
  return [
    markedName(result, context, flags),
    wanted,
    outcome,
    context.t(`words.${statusOf(result.report)}`),
  ];
}
