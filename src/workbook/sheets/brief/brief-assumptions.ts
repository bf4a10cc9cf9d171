import { KIND_FACTS, DRIVERS, type Indicator } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { headlinesOf } from './brief-headlines';
import {
  fixedText,
  roundedTo,
  amountNumber,
  amountNumberFormula,
  amountUnit,
  AMOUNT_UNIT_FORMULAS,
} from '../parts/sentence-texts';
import { cellAddress } from '../../../shared/a1';
import { driverRows, type DriverRow } from '../layout/plan-rows';
import { driverUnit } from '../tables/formats-and-units';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import { FOUND_ROW, ILLUSTRATIVE, UNIT, projectionRows } from '../parts/projection-cells';
import { formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';

/** Columns to the right of the printed ones, used by the formulas. */
export const ASSUMED = {
  ...{ key: 5, row: 6, tableRow: 7 },
  /** The unit of a base value and its wording in sentences. */
  ...{ unit: 8, scaled: 9, times: 10, firstYear: 11 },
} as const;
/** Beyond this many years only the first and the last are shown. */
const MOST_YEARS_SHOWN = 6;
const MOST_PROJECTS_NAMED = 3;
const BRACKETS = { en: [' (', ', ', ')'], 'zh-CN': ['（', '、', '）'] } as const;

/** An assumption behind the headlines: a base value or a driver. */
export type AssumedRow =
  | { readonly kind: 'base'; readonly indicator: Indicator }
  | { readonly kind: 'driver'; readonly line: DriverRow };

/** Lists the assumptions behind the headlines, indicator by indicator. */
export function assumedRows({ report }: SheetContext): readonly AssumedRow[] {
  const drivers = driverRows(report.plan);
  return headlinesOf(report).flatMap(({ indicator }) => [
    ...(indicator.base ? [{ kind: 'base', indicator } as const] : []),
    ...drivers
      .filter((line) => line.indicator === indicator)
      .map((line) => ({ kind: 'driver', line }) as const),
  ]);
}

/** Indexes of the years that are shown; 0 is the first projected year. */
function shownYears({ report: { plan } }: SheetContext): readonly number[] {
  if (plan.years > MOST_YEARS_SHOWN) return [0, plan.years - 1];
  return Array.from({ length: plan.years }, (_, index) => index);
}

/** The cells of one assumption, from the first column to the last. */
export function assumedCells(
  assumed: AssumedRow,
  row: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  return assumed.kind === 'base'
    ? baseCells(assumed.indicator, row, context)
    : driverCells(assumed.line, row, context, flags);
}

function baseCells(
  indicator: Indicator,
  row: number,
  context: SheetContext,
): readonly PlannedCell[] {
  const { t, own, layout, report, locale } = context;
  const refs = referencesFrom(layout, 'brief');
  const found = cellAddress(row, ASSUMED.row, 'column');
  const of = (key: Parameters<typeof refs.column>[1]) =>
    `INDEX(${refs.column('PlanIndicators', key)},${found})`;
  const { name, unit } = textKeysOf(locale);
  const { headerRow, baseColumn } = layout.projections;
  const isShare = KIND_FACTS[indicator.kind].isShare;
  const at = (key: keyof typeof ASSUMED) => cellAddress(row, ASSUMED[key], 'column');
  const ownUnit = isShare ? '' : own(indicator.unit);
  const scaled = amountUnit(ownUnit, context);
  const number = amountNumberFormula(of('baseValue'), {
    ...{ times: at('times'), isRate: isShare ? '1' : '0', decimals: of('decimals') },
  });
  const value = amountNumber(indicator.base?.value ?? 0, scaled, {
    ...{ isRate: isShare, decimals: indicator.decimals },
  });
  const { evidence, illustrative } = indicator.base?.provenance ?? {
    ...{ evidence: 'assumed' as const, illustrative: false },
  };
  const comma = t('comparison.comma');
  return [
    formula(of(name), own(indicator.name)),
    formula(
      `"${t('brief.base')}"&${refs.projectionCell(headerRow, baseColumn)}`,
      t('brief.base') + String(report.plan.baseYear),
    ),
    formula(
      `${number}&${AMOUNT_UNIT_FORMULAS.text(at('unit'), at('scaled'), refs)}`,
      value + scaled.text,
    ),
    formula(
      `${of('evidence')}&IF(${of('illustrative')}="","","${comma}"&${of('illustrative')})`,
      t(`words.evidence.${evidence}`) + (illustrative ? comma + t('words.illustrative') : ''),
    ),
    text(null),
    text(indicator.id),
    formula(
      refs.rowOf('PlanIndicators', cellAddress(row, ASSUMED.key, 'column')),
      report.plan.indicators.indexOf(indicator) + 1,
    ),
    text(null),
    isShare ? text(null) : formula(of(unit), ownUnit),
    formula(AMOUNT_UNIT_FORMULAS.place(at('unit'), refs), scaled.place),
    formula(AMOUNT_UNIT_FORMULAS.times(at('scaled'), refs), scaled.times),
    ...shownYears(context).map(() => text(null)),
  ];
}

function driverCells(
  line: DriverRow,
  row: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const { t, own, layout, inView } = context;
  const { indicator, driver } = line;
  const { scenario } = inView;
  const { firstDriverRow, driverRowCount, keyColumn } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  const [key, place] = [ASSUMED.key, ASSUMED.row].map((at) => cellAddress(row, at, 'column'));
  const column = (at: number) =>
    refs.projections({ row: firstDriverRow, column: at, rowCount: driverRowCount, columnCount: 1 });
  const of = (at: number) => `INDEX(${column(at)},${place})`;
  const comma = t('comparison.comma');
  const word = t(`words.driver.${driver}`);
  const shown = DRIVERS[driver].single ? [0] : shownYears(context);
  const years = yearCells(line, of, context);
  const before = shareBefore(line, context);
  const projects = projectNames(line, context);
  const projectionRow = projectionRows(context).driver(scenario.id, indicator.id, driver) ?? 0;
  return [
    formula(of(1), own(indicator.name)),
    formula(
      `${of(2)}${projects.formula}&"${comma}"&${of(UNIT)}`,
      word + projects.text + comma + driverUnit(context, indicator, driver),
    ),
    formula(
      before.formula +
        shown
          .map((_, index) => cellAddress(row, ASSUMED.firstYear + index, 'column'))
          .join(`&"${gapBetween(context)}"&`),
      before.text + years.texts.join(gapBetween(context)),
    ),
    foundedCell(line, { row, of }, context, flags),
    text(null),
    text(`${indicator.id}|${word}`),
    formula(
      `MATCH(${refs.inView('id')}&"|"&${key},${column(keyColumn)},0)`,
      projectionRow - firstDriverRow + 1,
    ),
    formula(of(FOUND_ROW), projectionRow - firstDriverRow + 1),
    ...[text(null), text(null), text(null)],
    ...years.cells,
    ...shownYears(context)
      .slice(years.cells.length)
      .map(() => text(null)),
  ];
}

interface Addition {
  readonly formula: string;
  readonly text: string;
}

/**
 * The share of a programme that was planned up to the base year. With the yearly shares it adds up
 * to 100 %.
 */
function shareBefore({ indicator, driver }: DriverRow, context: SheetContext): Addition {
  const { t, layout, report } = context;
  const { model } = indicator;
  if (driver !== 'share' || model.kind !== 'programme') return { formula: '', text: '' };
  const refs = referencesFrom(layout, 'brief');
  const { headerRow, baseColumn } = layout.projections;
  const index = report.plan.indicators.indexOf(indicator);
  const share = refs.tableCell(layout.tables.PlanIndicators, index, 'startShare');
  const year = refs.projectionCell(headerRow, baseColumn);
  const [lead, gap] = [t('brief.upTo'), gapBetween(context)];
  return {
    formula: `"${lead}"&${year}&": "&ROUND(${share}*100,2)&"%${gap}"&`,
    text: `${lead}${report.plan.baseYear}: ${driverText(model.startShare, true, false)}${gap}`,
  };
}

/** The projects that a delay or a realisation rate applies to. */
function projectNames({ indicator, driver }: DriverRow, context: SheetContext): Addition {
  const { own, layout, report, locale } = context;
  if (driver !== 'delay' && driver !== 'realisation') return { formula: '', text: '' };
  const refs = referencesFrom(layout, 'brief');
  const found = report.plan.projects.flatMap((project, index) =>
    project.indicator === indicator.id
      ? [
          [
            refs.tableCell(layout.tables.PlanProjects, index, textKeysOf(locale).name),
            own(project.name),
          ] as const,
        ]
      : [],
  );
  const shown = found.slice(0, MOST_PROJECTS_NAMED);
  if (shown.length === 0) return { formula: '', text: '' };
  const [open, between, close] = BRACKETS[locale];
  const more = found.length > shown.length ? ' …' : '';
  return {
    formula: `&"${open}"&${shown.map(([cell]) => cell).join(`&"${between}"&`)}&"${more}${close}"`,
    text: open + shown.map(([, name]) => name).join(between) + more + close,
  };
}

function gapBetween({ report: { plan } }: SheetContext): string {
  return plan.years > MOST_YEARS_SHOWN ? ' … ' : '   ';
}

/** The value of each shown year, with the year where there are several. */
function yearCells(
  { indicator, driver }: DriverRow,
  of: (column: number) => string,
  context: SheetContext,
): { readonly cells: readonly PlannedCell[]; readonly texts: readonly string[] } {
  const { layout, inView } = context;
  const { baseColumn, headerRow } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  const { single, unit } = DRIVERS[driver];
  const values = inView.indicators
    .find((each) => each.indicator === indicator)
    ?.drivers.find((each) => each.driver === driver)?.values;
  const isRate = unit === 'fraction' || (unit === 'own' && KIND_FACTS[indicator.kind].isShare);
  const isPlain = unit === 'year' || unit === 'years';
  const found = (single ? [0] : shownYears(context)).map((index) => {
    const cell = of(baseColumn + 1 + index);
    const year = single ? '' : `${refs.projectionCell(headerRow, baseColumn + 1 + index)}&": "&`;
    const number = isRate
      ? `ROUND(${cell}*100,2)&"%"`
      : isPlain
        ? `${cell}&""`
        : `FIXED(${cell},IF(${cell}=ROUND(${cell},0),0,2))`;
    const value = values?.[index]?.value ?? null;
    const shown = value === null ? '–' : driverText(value, isRate, isPlain);
    const lead = single ? '' : `${values?.[index]?.year ?? ''}: `;
    return {
      cell: formula(`${year}IF(${cell}="","–",${number})`, lead + shown),
      text: lead + shown,
    };
  });
  return { cells: found.map(({ cell }) => cell), texts: found.map((each) => each.text) };
}

function driverText(value: number, isRate: boolean, isPlain: boolean): string {
  if (isRate) return `${roundedTo(value * 100, 2)}%`;
  return isPlain ? String(value) : fixedText(value, value === roundedTo(value, 0) ? 0 : 2);
}

/**
 * The evidence class of the scenario's own value, or the name of the scenario it is inherited from.
 */
function foundedCell(
  { indicator, driver }: DriverRow,
  { row, of }: { readonly row: number; readonly of: (column: number) => string },
  context: SheetContext,
  flags: IllustrativeFlags,
): PlannedCell {
  const { t, own, layout, report, inView } = context;
  const refs = referencesFrom(layout, 'brief');
  const tableRow = cellAddress(row, ASSUMED.tableRow, 'column');
  const valueCount = `COUNT(INDEX(${refs.yearColumns(report.years.slice(1))},${tableRow},0))`;
  const ofTable = (key: 'evidence' | 'inherits') =>
    `INDEX(${refs.column('PlanAssumptions', key)},${tableRow})`;
  const [comma, none] = [t('comparison.comma'), t('assumptions.none')];
  const mark = of(ILLUSTRATIVE);
  const inherited = `IF(${ofTable('inherits')}="${none}","${none}","${t('brief.as')}"&${ofTable('inherits')})`;
  const { scenario } = inView;
  const assumption = scenario.assumptions.find(
    (each) => each.indicator === indicator.id && each.driver === driver,
  );
  const isSet = assumption?.values.some((value) => value !== null) ?? false;
  const parent = report.plan.scenarios.find(({ id }) => id === scenario.parent);
  const source = isSet
    ? t(`words.evidence.${assumption?.provenance.evidence ?? 'assumed'}`)
    : parent
      ? t('brief.as') + own(parent.name)
      : none;
  const isMarked = flags.driver(scenario.id, indicator.id, driver);
  return formula(
    `IF(${valueCount}=0,${inherited},${ofTable('evidence')}&"")&IF(${mark}="","","${comma}"&${mark})`,
    source + (isMarked ? comma + t('words.illustrative') : ''),
  );
}
