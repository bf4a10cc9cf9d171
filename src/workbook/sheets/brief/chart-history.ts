import { isIndex, type Indicator } from '../../../domain/index';
import { cellAddress } from '../../../shared/a1';
import { pushAll, smallest } from '../../../shared/extremes';
import type { PlannedCell, SheetRange } from '../../model';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { FORMATS, STYLES } from '../layout/sheet-styles';
import { lineTargets } from '../parts/scenario-in-view';
import { LAST_BRIEF_COLUMN } from './brief-targets';
import type { Headline } from './brief-headlines';

/** Right of everything else on Brief: the labels and ids of the lines, then a column for each year. */
const LABEL = LAST_BRIEF_COLUMN + 2;
const FIRST_YEAR = LABEL + 2;

/** The cells that a chart draws for an indicator with a history. */
export interface HistoryLines {
  readonly years: SheetRange;
  readonly known: SheetRange;
  readonly projected: SheetRange;
  /** The level that each target draws, by the id of the target. */
  readonly targets: ReadonlyMap<string, SheetRange>;
}

/** A value of long ago would leave the chart mostly empty. */
const MOST_YEARS_BEFORE = 10;

/** The years before the base year that an indicator is drawn in; none of an index. */
function drawnYears(indicator: Indicator, baseYear: number): readonly number[] {
  if (isIndex(indicator)) return [];
  const years = indicator.known.map(({ year }) => year);
  return years.filter((year) => year >= baseYear - MOST_YEARS_BEFORE);
}

/**
 * Lays out the numbers of the charts that begin before the base year: what is known, what is
 * projected, and the target lines, one below the other.
 */
export function draftHistory(
  draft: SheetDraft,
  row: number,
  headlines: readonly Headline[],
  context: SheetContext,
): ReadonlyMap<string, HistoryLines> {
  const { baseYear, years } = context.report.plan;
  const yearsOf = ({ indicator }: Headline) => drawnYears(indicator, baseYear);
  const shown = headlines.filter((headline) => yearsOf(headline).length > 0);
  const lines = new Map<string, HistoryLines>();
  if (shown.length === 0) return lines;
  const first = smallest(shown.flatMap(yearsOf));
  const count = baseYear - first + 1 + years;
  const at = (line: number): SheetRange => ({
    sheetKey: 'brief',
    range: { row: line, column: FIRST_YEAR, rowCount: 1, columnCount: count },
  });
  const rows: (readonly PlannedCell[])[] = [yearCells(row, first, context)];
  for (const headline of shown) {
    const start = row + rows.length;
    const targets = lineTargets(context.report).filter(
      ({ target }) => target.indicator === headline.indicator.id,
    );
    pushAll(rows, [
      knownCells(headline, { row: start, yearRow: row, first }, context),
      projectedCells(headline, first, context),
      ...targets.map(({ target }) => targetCells(target.id, count, context)),
    ]);
    lines.set(headline.indicator.id, {
      ...{ years: at(row), known: at(start), projected: at(start + 1) },
      targets: new Map(targets.map(({ target }, index) => [target.id, at(start + 2 + index)])),
    });
  }
  draft.cells(row, LABEL, rows);
  const range = { row, column: LABEL, rowCount: rows.length, columnCount: count + 2 };
  draft.style(range, STYLES.technical);
  draft.style({ ...range, rowCount: 1, column: FIRST_YEAR }, { numberFormat: FORMATS.year });
  return lines;
}

/** The years count back from the base year of Projections, and go on with its years. */
function yearCells(row: number, first: number, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, report } = context;
  const { headerRow, baseColumn } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  const before = report.plan.baseYear - first;
  return [
    text(t('brief.history')),
    blank,
    ...Array.from({ length: before }, (_, index) =>
      formula(`${cellAddress(row, FIRST_YEAR + index + 1)}-1`, first + index),
    ),
    ...report.years.map((year, index) =>
      formula(refs.projectionCell(headerRow, baseColumn + index), year),
    ),
  ];
}

/** What is known: the years before the base year that have a value, and the base year. */
function knownCells(
  { indicator, index }: Headline,
  {
    row,
    yearRow,
    first,
  }: { readonly row: number; readonly yearRow: number; readonly first: number },
  context: SheetContext,
): readonly PlannedCell[] {
  const { own, layout, report, inView } = context;
  const { firstInViewRow, baseColumn } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  const of = (key: 'value' | 'indicator' | 'year') => refs.column('PlanKnownValues', key);
  const id = cellAddress(row, LABEL + 1, 'column');
  const known = new Map(indicator.known.map(({ year, value }) => [year, value]));
  const before = Array.from({ length: report.plan.baseYear - first }, (_, place): PlannedCell => {
    const value = known.get(first + place);
    // A year without a value stays blank: the line has a gap there, and no zero.
    if (value === undefined) return blank;
    const year = cellAddress(yearRow, FIRST_YEAR + place, 'row');
    return formula(`SUMIFS(${of('value')},${of('indicator')},${id},${of('year')},${year})`, value);
  });
  const base = refs.projectionCell(firstInViewRow + index, baseColumn);
  return [
    text(own(indicator.name)),
    text(indicator.id),
    ...before,
    formula(base, inView.indicators[index]?.values[0] ?? 0),
    ...Array.from({ length: report.plan.years }, () => blank),
  ];
}

function projectedCells(
  { index }: Headline,
  first: number,
  { t, layout, report, inView }: SheetContext,
): readonly PlannedCell[] {
  const { firstInViewRow, baseColumn } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  return [
    text(t('brief.projected')),
    blank,
    ...Array.from({ length: report.plan.baseYear - first }, () => blank),
    ...report.years.map((_, year) =>
      formula(
        refs.projectionCell(firstInViewRow + index, baseColumn + year),
        inView.indicators[index]?.values[year] ?? 0,
      ),
    ),
  ];
}

function targetCells(
  id: string,
  count: number,
  { t, layout, report }: SheetContext,
): readonly PlannedCell[] {
  const place = report.plan.targets.findIndex((target) => target.id === id);
  const refs = referencesFrom(layout, 'brief');
  const cell = refs.tableCell(layout.tables.PlanTargets, place, 'target');
  const value = report.plan.targets[place]?.value ?? 0;
  return [
    text(t('projections.targetLine')),
    blank,
    ...Array.from({ length: count }, () => formula(cell, value)),
  ];
}
