import { DRIVERS, type DriverReport, type ScenarioReport } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import type { Steps } from '../../../shared/steps';
import { cellAddress } from '../../../shared/a1';
import { driverFormat, driverUnit } from '../tables/formats-and-units';
import { driverRows, indicatorPlaces, type DriverRow } from '../layout/plan-rows';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { ILLUSTRATIVE, UNIT, projectionRows, type ProjectionRows } from '../parts/projection-cells';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { FORMATS, STYLES } from '../layout/sheet-styles';

/** Columns before the years. The column of the base year stays empty so that the years line up. */
const LABELS = 2;

interface Frame {
  readonly base: ScenarioReport;
  readonly context: SheetContext;
  readonly places: ProjectionRows;
  readonly flags: IllustrativeFlags;
}

/** A driver in one scenario: its report, its row on Projections and its row here. */
interface Line {
  readonly scenario: ScenarioReport;
  readonly driver: DriverReport | undefined;
  readonly projectionRow: number;
  readonly row: number;
}

/**
 * Compares the drivers of the scenarios with those of a base scenario: differences in percentage
 * points for rates and shares, otherwise absolute and in per cent. Returns the row after each
 * group.
 */
export function* draftComparedAssumptions(
  draft: SheetDraft,
  row: number,
  base: ScenarioReport,
  context: SheetContext,
): Steps<readonly number[]> {
  const { t, report } = context;
  const frame: Frame = {
    ...{ base, context },
    places: projectionRows(context),
    flags: illustrativeFlags(report.plan),
  };
  draft.cell(row, 0, text(t('comparison.assumptions')), STYLES.section);
  draftHeader(draft, row + 1, context);
  const ends: number[] = [];
  for (const driver of driverRows(report.plan)) {
    ends.push(draftDriver(draft, ends.at(-1) ?? row + 2, driver, frame));
    yield;
  }
  return ends;
}

function draftHeader(draft: SheetDraft, row: number, { t, report }: SheetContext): void {
  draft.cells(row, 0, [[text(t('headers.scenarioName')), text(t('comparison.measure'))]]);
  const columnCount = LABELS + report.years.length;
  draft.style({ row, column: 0, rowCount: 1, columnCount }, STYLES.header);
}

/** Every heading repeats the years, so that a new page has them too. */
function yearHeaders({ report, layout }: SheetContext): readonly PlannedCell[] {
  const refs = referencesFrom(layout, 'comparison');
  const { headerRow, baseColumn } = layout.projections;
  return report.years.map((year, index) =>
    index === 0 ? blank : formula(refs.projectionCell(headerRow, baseColumn + index), year),
  );
}

/** One driver of one indicator; returns the row after it. */
function draftDriver(draft: SheetDraft, row: number, own: DriverRow, frame: Frame): number {
  const { context, base } = frame;
  const { report } = context;
  const columnCount = LABELS + report.years.length;
  const first = row + 1;
  const place = indicatorPlaces(report.plan).get(own.indicator.id) ?? -1;
  const lines = report.scenarios.map((scenario, index): Line => ({
    scenario,
    driver: scenario.indicators[place]?.drivers.find(({ driver }) => driver === own.driver),
    projectionRow: frame.places.driver(scenario.scenario.id, own.indicator.id, own.driver) ?? 0,
    row: first + index,
  }));
  const [baseLine = lines[0]] = lines.filter(({ scenario }) => scenario === base);
  if (!baseLine) return row;
  draft.cells(row, 0, [[headingCell(own, baseLine, frame), blank, ...yearHeaders(context)]]);
  const heading = { row, column: 0, rowCount: 1 };
  draft.style({ ...heading, columnCount }, STYLES.group);
  draft.style(
    { ...heading, column: LABELS, columnCount: report.years.length },
    { numberFormat: FORMATS.year, ...STYLES.number },
  );
  const others = lines.filter((line) => line !== baseLine);
  const { unit } = DRIVERS[own.driver];
  const hasPercent = unit === 'own' || unit === 'ownPerYear';
  const differences = others.map((line) => differenceCells(line, baseLine, false, own, frame));
  const percents = hasPercent
    ? others.map((line) => differenceCells(line, baseLine, true, own, frame))
    : [];
  const rows = [...lines.map((line) => valueCells(line, own, frame)), ...differences, ...percents];
  draft.cells(first, 0, rows);
  const all = { row: first, column: 0, rowCount: rows.length, columnCount };
  draft.style(all, STYLES.tableRow);
  draft.style({ ...all, columnCount: LABELS }, STYLES.words);
  const plain = driverFormat(own.indicator, own.driver, report.plan.scenarios);
  const signed = unit === 'year' ? '+0;-0;0' : `+${plain};-${plain};${plain}`;
  const numbers = { column: LABELS, columnCount: report.years.length };
  for (const [from, rowCount, numberFormat] of [
    [first, lines.length, plain],
    [first + lines.length, differences.length, signed],
    [first + lines.length + differences.length, percents.length, FORMATS.signedPercent],
  ] as const) {
    draft.style({ row: from, rowCount, ...numbers }, { numberFormat, ...STYLES.number });
  }
  return first + rows.length + 1;
}

/** Indicator, driver and unit. */
function headingCell(
  { indicator, driver }: DriverRow,
  { projectionRow }: Line,
  { context }: Frame,
): PlannedCell {
  const { t, own, layout } = context;
  const refs = referencesFrom(layout, 'comparison');
  const at = (column: number) => refs.projectionCell(projectionRow, column);
  const words = [own(indicator.name), t(`words.driver.${driver}`)];
  const comma = t('comparison.comma');
  return formula(
    [at(1), at(2), at(UNIT)].join(`&"${comma}"&`),
    [...words, driverUnit(context, indicator, driver)].join(comma),
  );
}

function valueCells(
  { scenario, driver, projectionRow }: Line,
  own: DriverRow,
  { context, flags }: Frame,
): readonly PlannedCell[] {
  const { t, layout, report } = context;
  const refs = referencesFrom(layout, 'comparison');
  const { baseColumn } = layout.projections;
  const mark = refs.projectionCell(projectionRow, ILLUSTRATIVE);
  const [word, comma] = [t('comparison.inUse'), t('comparison.comma')];
  const isMarked = flags.driver(scenario.scenario.id, own.indicator.id, own.driver);
  return [
    formula(refs.projectionCell(projectionRow, 0), context.own(scenario.scenario.name)),
    formula(
      `"${word}"&IF(${mark}="","","${comma}"&${mark})`,
      isMarked ? word + comma + t('words.illustrative') : word,
    ),
    ...yearCells(own, report.plan.years, (index) => {
      const projected = refs.projectionCell(projectionRow, baseColumn + index, 'none');
      const body = DRIVERS[own.driver].required
        ? projected
        : `IF(ISNUMBER(${projected}),${projected},"")`;
      return formula(body, driver?.values[index - 1]?.value ?? '');
    }),
  ];
}

function differenceCells(
  { scenario, driver, projectionRow, row }: Line,
  base: Line,
  isPercent: boolean,
  own: DriverRow,
  { context }: Frame,
): readonly PlannedCell[] {
  const { t, layout, report } = context;
  const refs = referencesFrom(layout, 'comparison');
  const isPoints = DRIVERS[own.driver].unit === 'fraction';
  const word = isPercent
    ? t('comparison.differencePercent')
    : t(isPoints ? 'comparison.differencePoints' : 'comparison.difference');
  return [
    formula(refs.projectionCell(projectionRow, 0), context.own(scenario.scenario.name)),
    text(word),
    ...yearCells(own, report.plan.years, (index) => {
      const [here, there] = [row, base.row].map((at) => cellAddress(at, LABELS + index));
      const [now, from] = [driver, base.driver].map((each) => each?.values[index - 1]?.value);
      const body = isPercent ? `(${here}-${there})/ABS(${there})` : `${here}-${there}`;
      const value = differenceOf(now ?? null, from ?? null, isPercent);
      return formula(
        `IF(AND(ISNUMBER(${here}),ISNUMBER(${there})),${isPercent ? `IFERROR(${body},"")` : body},"")`,
        value ?? '',
      );
    }),
  ];
}

function differenceOf(now: number | null, from: number | null, isPercent: boolean): number | null {
  if (now === null || from === null) return null;
  if (!isPercent) return now - from;
  const share = (now - from) / Math.abs(from);
  return Number.isFinite(share) ? share : null;
}

/** A driver with a single number has it in the first projected year. */
function yearCells(
  { driver }: DriverRow,
  years: number,
  cell: (index: number) => PlannedCell,
): readonly PlannedCell[] {
  const { single } = DRIVERS[driver];
  const cells = Array.from({ length: years }, (_, index) =>
    single && index > 0 ? blank : cell(index + 1),
  );
  return [blank, ...cells];
}
