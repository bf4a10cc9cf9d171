import { DEFAULT_STEEPNESS } from '../../../domain/index';
import type { PlannedSheet, PlannedCell } from '../../model';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import { driverFormat, valueFormat } from '../tables/formats-and-units';
import { driverRows, stepRows, type StepRow } from '../layout/plan-rows';
import { illustrativeFlags } from '../parts/illustrative-flags';
import {
  AFTER_NAMES,
  FOUND_ROW,
  type NamedLines,
  PROGRAMMES_END,
  RAMP_STEEPNESS,
  projectionRows,
} from '../parts/projection-cells';
import { everyRow } from '../layout/paginate';
import { formula, number, text } from '../layout/planned-cells';
import { driverLines } from './projection-drivers';
import { pathLines } from './projection-paths';
import { stepLines } from './projection-steps';
import { runs } from '../../../shared/runs';
import { inViewLines, inViewRowCount, lineTargets } from '../parts/scenario-in-view';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { decimalsFormat, FORMATS, STYLES } from '../layout/sheet-styles';
import { largest } from '../../../shared/extremes';
import type { Steps } from '../../../shared/steps';

const LABEL_WIDTHS = [16, 36, 22, 20, 13, 11] as const;
const NUMBER_WIDTH = 13;
const FOUND_STYLE = { ...STYLES.technical, ...STYLES.number };

/** A section with the same number of rows for each scenario. */
interface Section {
  readonly firstRow: number;
  readonly rowCount: number;
  readonly title: 'drivers' | 'steps' | 'paths' | 'inView';
  /** The number formats of one scenario's rows, or of the whole section. */
  readonly formats: readonly string[];
}

/**
 * Plans *Projections*: every driver after inheritance, the intermediate steps, then every path.
 * Native formulas only, with one formula along a row.
 */
export function* planProjectionsSheet(context: SheetContext): Steps<PlannedSheet> {
  const { t, layout } = context;
  const { baseColumn, firstDriverRow, firstStepRow, firstPathRow } = layout.projections;
  const draft = draftSheet('projections', context);
  draft.cell(2, 0, text(t('projections.check')), STYLES.strong);
  draft.cell(2, 1, structureCheck(context));
  draftSharedNumbers(draft, context);
  draftHeader(draft, context);
  const places = projectionRows(context);
  const flags = illustrativeFlags(context.report.plan);
  draftLines(draft, firstDriverRow, yield* driverLines(context, places, flags));
  draft.cells(firstStepRow, 0, yield* stepLines(context, places, flags));
  draftLines(draft, firstPathRow, yield* pathLines(context, places, flags));
  draft.cells(layout.projections.firstInViewRow, 0, yield* inViewLines(context, flags));
  const sections = sectionsOf(context);
  for (const section of sections) draftSection(draft, section, context);
  draft.conditional({
    range: { row: 2, column: 1, rowCount: 1, columnCount: 1 },
    whenTextEquals: t('projections.checkChanged'),
    style: STYLES.short,
  });
  draftCheckStatus(draft, context);
  const end = layout.projections.firstInViewRow + inViewRowCount(context.report);
  return yield* draft.finish({
    printed: { columnCount: baseColumn + context.report.years.length, rowCount: end },
    ends: sections.flatMap(({ firstRow, rowCount }) =>
      rowCount === 0 ? [] : [firstRow - 1, ...everyRow(firstRow + 1, rowCount - 1)],
    ),
  });
}

function draftLines(draft: SheetDraft, row: number, { names, cells }: NamedLines): void {
  draft.cells(row, 0, names);
  draft.cells(row, AFTER_NAMES, cells);
}

/** Numbers that several rows need and that are in no table. */
function draftSharedNumbers(draft: SheetDraft, { t, layout, report }: SheetContext): void {
  const { indicators, projects, phases } = report.plan;
  if (indicators.some(({ model }) => model.kind === 'programme' && model.phasing !== 'given')) {
    const { row, column, labelColumn } = PROGRAMMES_END;
    const refs = referencesFrom(layout, 'projections');
    const { headerRow, baseColumn } = layout.projections;
    const last = cellAddress(headerRow, baseColumn + report.plan.years, 'both');
    const ends = refs.column('PlanPhases', 'lastYear');
    const final = report.years.at(-1) ?? 0;
    const end = phases.length === 0 ? final : largest(phases.map((phase) => phase.lastYear));
    draft.cell(row, labelColumn, text(t('projections.programmesEnd')), STYLES.strong);
    draft.cell(
      ...([row, column] as const),
      formula(`IF(COUNT(${ends})=0,${last},MIN(${last},MAX(${ends})))`, Math.min(final, end)),
      { numberFormat: FORMATS.year, align: 'left' },
    );
  }
  if (projects.some(({ ramp }) => ramp === 'logistic')) {
    const { row, column, labelColumn } = RAMP_STEEPNESS;
    draft.cell(row, labelColumn, text(t('projections.rampSteepness')), STYLES.strong);
    draft.cell(row, column, number(DEFAULT_STEEPNESS), { align: 'left' });
  }
}

function draftHeader(draft: SheetDraft, { t, layout, report }: SheetContext): void {
  const { headerRow, currentStructureColumn } = layout.projections;
  const labels = [
    ...(['scenarioName', 'indicatorName', 'driver', 'unit', 'illustrative'] as const).map((key) =>
      text(t(`headers.${key}`)),
    ),
    text(t('projections.row')),
    ...report.years.map(number),
    ...(['scenario', 'indicator', 'key', 'parent'] as const).map((key) =>
      text(t(`headers.${key}`)),
    ),
    text(t('projections.laidOut')),
    text(t('projections.setTo')),
  ];
  draft.cells(headerRow, 0, [labels]);
  const header = {
    row: headerRow,
    column: 0,
    rowCount: 1,
    columnCount: currentStructureColumn + 1,
  };
  draft.style(header, STYLES.header);
  const { baseColumn } = layout.projections;
  draft.style({ ...header, column: FOUND_ROW, columnCount: 1 }, STYLES.number);
  const { scenarioColumn } = layout.projections;
  draft.style({ ...header, column: scenarioColumn, columnCount: 1 }, STYLES.afterNumber);
  const years = { ...header, column: baseColumn, columnCount: report.years.length };
  draft.style(years, { numberFormat: FORMATS.year, ...STYLES.number });
  LABEL_WIDTHS.forEach((width, column) => draft.width(column, width));
  report.years.forEach((_, index) => draft.width(baseColumn + index, NUMBER_WIDTH));
  [16, 16, 24, 16, 16, 16].forEach((width, index) =>
    draft.width(layout.projections.scenarioColumn + index, width),
  );
}

function sectionsOf({ layout, report }: SheetContext): readonly Section[] {
  const { plan } = report;
  const { firstDriverRow, driverRowCount, firstStepRow, stepRowCount } = layout.projections;
  const { firstPathRow, rowCount, firstInViewRow } = layout.projections;
  const paths = plan.indicators.map(valueFormat);
  const drivers = driverRows(plan).map(({ indicator, driver }) =>
    driverFormat(indicator, driver, plan.scenarios),
  );
  const steps = stepRows(plan).map(stepFormat);
  const sections: readonly Section[] = [
    { firstRow: firstDriverRow, rowCount: driverRowCount, title: 'drivers', formats: drivers },
    { firstRow: firstStepRow, rowCount: stepRowCount, title: 'steps', formats: steps },
    { firstRow: firstPathRow, rowCount, title: 'paths', formats: paths },
    {
      ...{ firstRow: firstInViewRow, rowCount: inViewRowCount(report), title: 'inView' },
      formats: [...paths, ...lineTargets(report).map(({ indicator }) => valueFormat(indicator))],
    },
  ];
  return sections.filter((section) => section.title !== 'steps' || section.rowCount > 0);
}

/** Steps show more decimals than the paths, so that they can be checked by hand. */
function stepFormat({ key, indicator }: StepRow): string {
  const isShare = key === 'plannedShare' || key === 'reached' || key === 'followed';
  return isShare ? FORMATS.percent : decimalsFormat(Math.max(2, indicator.decimals));
}

function draftSection(draft: SheetDraft, section: Section, context: SheetContext): void {
  const { t, layout, report } = context;
  const { baseColumn, scenarioColumn } = layout.projections;
  const { firstRow, rowCount, formats } = section;
  const columnCount = report.years.length;
  draft.cell(firstRow - 1, 0, text(t(`projections.${section.title}`)), STYLES.section);
  const rows = { row: firstRow, rowCount };
  draft.style({ ...rows, column: 0, columnCount: baseColumn + columnCount }, STYLES.tableRow);
  draft.style({ ...rows, column: 0, columnCount: 2 }, STYLES.words);
  draft.style({ ...rows, column: FOUND_ROW, columnCount: 1 }, FOUND_STYLE);
  draft.style({ ...rows, column: scenarioColumn, columnCount: 6 }, STYLES.technical);
  draft.style({ ...rows, column: scenarioColumn, columnCount: 1 }, STYLES.afterNumber);
  const everyRow = section.title === 'inView' ? formats : report.scenarios.flatMap(() => formats);
  for (const { key: numberFormat, start, count } of runs(everyRow)) {
    const cells = { column: baseColumn, rowCount: count, columnCount };
    draft.style({ row: firstRow + start, ...cells }, { numberFormat, ...STYLES.number });
  }
  for (let row = formats.length; row > 0 && row < rowCount; row += formats.length) {
    const line = { row: firstRow + row, column: 0, rowCount: 1 };
    draft.style({ ...line, columnCount: baseColumn + columnCount }, STYLES.lineAbove);
  }
}

/**
 * Warns when the structure that the formulas were written for has changed: scenarios and parents,
 * indicators with kind, phasing, followed indicator, expression and prices, driver rows, projects.
 */
function structureCheck({ t, layout, report: { plan } }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'projections');
  const places = layout.projections;
  const range = (row: number, column: number, rowCount: number) =>
    rangeAddress({ row, column, rowCount, columnCount: 1 }, 'both');
  const paths = (column: number) => range(places.firstPathRow, column, places.rowCount);
  const [scenarios, parents] = [
    refs.column('PlanScenarios', 'id'),
    refs.column('PlanScenarios', 'parent'),
  ];
  const all = `ROWS(${paths(places.scenarioColumn)})`;
  const written = [paths(places.scenarioColumn), paths(places.parentColumn)].join('&"|"&');
  const found = range(places.firstDriverRow, FOUND_ROW, places.driverRowCount);
  const first = places.stepRowCount > 0 ? places.firstStepRow : places.firstPathRow;
  const rows = places.firstPathRow + plan.indicators.length - first;
  const plannedStructure = range(first, places.plannedStructureColumn, rows);
  const currentStructure = range(first, places.currentStructureColumn, rows);
  const checks = [
    `COUNTA(${scenarios})*COUNTA(${refs.column('PlanIndicators', 'id')})=${all}`,
    `SUMPRODUCT(--ISNUMBER(MATCH(${written},${scenarios}&"|"&${parents},0)))=${all}`,
    `SUMPRODUCT(--(${plannedStructure}<>${currentStructure}))=0`,
    ...(places.driverRowCount === 0
      ? []
      : [
          `COUNT(${found})=ROWS(${found})`,
          `COUNTA(${refs.column('PlanAssumptions', 'indicator')})=ROWS(${found})`,
        ]),
    `COUNTA(${refs.column('PlanProjects', 'id')})=${plan.projects.length}`,
  ];
  const [ok, changed] = [t('projections.checkOk'), t('projections.checkChanged')];
  return formula(`IFERROR(IF(AND(${checks.join(',')}),"${ok}","${changed}"),"${changed}")`, ok);
}
