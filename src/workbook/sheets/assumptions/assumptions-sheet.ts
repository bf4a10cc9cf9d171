import {
  DEFAULT_STEEPNESS,
  DRIVERS,
  MOST_YEARS,
  PLAN_LIMITS,
  type Driver,
  type DriverRule,
  type Indicator,
  type Scenario,
} from '../../../domain/index';
import type { CellRange, PlannedSheet, PlannedValidation } from '../../model';
import { cellAddress } from '../../../shared/a1';
import {
  draftTable,
  localTextCells,
  numberOrBlank,
  provenanceCells,
  tableCell,
  type TableRow,
} from '../tables/draft-table';
import { driverFormat, valueFormat } from '../tables/driver-format';
import { driverRows, type DriverRow } from '../layout/driver-rows';
import { driverUnit } from '../tables/driver-unit';
import { listValidation, sourceValidations } from '../tables/list-validation';
import { numberValidation, SMALLEST, titled, type NumberRule } from '../tables/number-validation';
import { draftCheckStatus } from '../parts/check-status';
import { pageSetup } from '../layout/page-setup';
import { everyRow } from '../layout/paginate';
import { blank, formula, number, text } from '../layout/planned-cells';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { draftSheet, type SheetDraft } from '../layout/sheet-draft';
import {
  columnOf,
  columnRange,
  referencesFrom,
  textKeysOf,
  type TablePlace,
} from '../layout/sheet-layout';
import { COLORS, decimalsFormat, FORMATS, STYLES, TAB_COLORS } from '../layout/sheet-styles';

/** Plans *Assumptions*: every input but the targets, with its unit, its source and its rules. */
export function planAssumptionsSheet(context: SheetContext): PlannedSheet {
  const { t, layout } = context;
  const { PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions } = layout.tables;
  const draft = draftSheet();
  draft.cell(0, 0, text(t('assumptions.title')), STYLES.title);
  draft.cell(1, 0, text(t('assumptions.note')), STYLES.note);
  draftSections(draft, context);
  draftScenarios(draft, context);
  draftIndicators(draft, context);
  draftPhases(draft, context);
  draftProjects(draft, context);
  draftAssumptions(draft, context);
  // What the sources say is printed on Sources.
  const printed = columnOf(PlanAssumptions, `year:${context.report.years.at(-1) ?? 0}`);
  draftCheckStatus(draft, 3, context);
  return draft.finish({
    key: 'assumptions',
    name: layout.names.assumptions,
    freeze: { rows: 2, columns: 2 },
    tabColor: TAB_COLORS.input,
    print: pageSetup(context, {
      repeatRows: { first: PlanAssumptions.headerRow, last: PlanAssumptions.headerRow },
      area: {
        row: 0,
        column: 0,
        rowCount: PlanAssumptions.headerRow + 1 + PlanAssumptions.rowCount,
        columnCount: printed + 1,
      },
    }),
    ends: [
      ...[PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions].map(
        ({ headerRow }) => headerRow - 1,
      ),
      ...[PlanIndicators, PlanAssumptions].flatMap(({ headerRow, rowCount }) =>
        everyRow(headerRow + 2, rowCount - 1),
      ),
    ],
    // Only the last table's headers are repeated: the one before stays on a page where it can.
    whole: [
      {
        first: PlanIndicators.headerRow - 1,
        end: PlanIndicators.headerRow + PlanIndicators.rowCount + 1,
      },
    ],
  });
}

function draftSections(draft: SheetDraft, { t, layout, report }: SheetContext): void {
  const { PlanScenarios, PlanIndicators, PlanPhases, PlanProjects, PlanAssumptions } =
    layout.tables;
  const year = report.plan.baseYear;
  const section = ({ headerRow }: TablePlace, title: string) =>
    draft.cell(headerRow - 1, 0, text(title), STYLES.section);
  section(PlanScenarios, t('assumptions.scenarios'));
  section(PlanIndicators, t('assumptions.indicators', { year }));
  section(PlanPhases, t('assumptions.phases'));
  section(PlanProjects, t('assumptions.projects'));
  section(PlanAssumptions, t('assumptions.drivers'));
}

function draftScenarios(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const rows = report.plan.scenarios.map((scenario): TableRow => ({
    ...localTextCells('name', scenario.name),
    ...localTextCells('note', scenario.note),
    parent: text(scenario.parent),
    id: text(scenario.id),
  }));
  draftTable(draft, context, layout.tables.PlanScenarios, rows);
}

function draftIndicators(draft: SheetDraft, context: SheetContext): void {
  const { layout, report, t } = context;
  const place = layout.tables.PlanIndicators;
  const { indicators } = report.plan;
  draftTable(
    draft,
    context,
    place,
    indicators.map((indicator) => indicatorRow(indicator, context)),
  );
  draft.style(columnRange(place, 'baseValue'), STYLES.input);
  for (const { key, start, count } of runs(indicators.map(valueFormat))) {
    const cells = { ...tableCell(place, start, 'baseValue'), rowCount: count };
    draft.style(cells, { numberFormat: key });
  }
  draft.validation({
    range: columnRange(place, 'baseValue'),
    rule: { kind: 'decimal', min: null, max: null },
    prompt: { title: t('assumptions.baseTitle'), message: t('assumptions.basePrompt') },
    error: { title: t('assumptions.baseTitle'), message: t('assumptions.baseError') },
  });
  draft.style(columnRange(place, 'decimals'), { numberFormat: decimalsFormat(0) });
  draft.validation({
    range: columnRange(place, 'decimals'),
    rule: { kind: 'whole', min: 0, max: 6 },
    prompt: null,
    error: { title: t('headers.decimals'), message: t('assumptions.decimalsError') },
  });
  draftSettings(draft, context);
  for (const key of ['kind', 'direction', 'priceBasis', 'rollUp', 'phasing', 'role'] as const) {
    draft.validation(listValidation(context, columnRange(place, key), key));
  }
  sourceValidations(context, place).forEach(draft.validation);
}

/** The settings that formulas take from the table are inputs where an indicator has them. */
function draftSettings(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const place = layout.tables.PlanIndicators;
  for (const key of ['validity', 'steepness', 'startShare', 'lag', 'outsideGrowth'] as const) {
    const isShare = key === 'startShare' || key === 'outsideGrowth';
    draft.style(columnRange(place, key), {
      numberFormat: isShare ? FORMATS.percent : FORMATS.general,
    });
    const has = report.plan.indicators.map((each) => settingCells(each, context)[key] ?? blank);
    for (const { key: isSaid, start, count } of runs(has.map(({ kind }) => kind === 'number'))) {
      if (!isSaid) continue;
      draft.style({ ...tableCell(place, start, key), rowCount: count }, STYLES.input);
    }
    draft.validation(
      numberValidation(
        ...([context, columnRange(place, key), SETTING_RULES[key]] as const),
        context.t(`headers.${key}`),
      ),
    );
  }
}

const SETTING_RULES = {
  validity: { min: 1, max: MOST_YEARS, whole: true },
  steepness: { min: SMALLEST, max: PLAN_LIMITS.steepness, whole: false },
  startShare: { min: 0, max: 1, whole: false, percent: true },
  lag: { min: -PLAN_LIMITS.lag, max: PLAN_LIMITS.lag, whole: true },
  outsideGrowth: { min: -1 + SMALLEST, max: null, whole: false, percent: true },
} as const;

function indicatorRow(indicator: Indicator, context: SheetContext): TableRow {
  const { t } = context;
  const { base } = indicator;
  return {
    ...localTextCells('name', indicator.name),
    ...localTextCells('unit', indicator.unit),
    kind: text(t(`words.kind.${indicator.kind}`)),
    ...(base
      ? { baseValue: number(base.value), ...provenanceCells(base.provenance, context) }
      : {}),
    id: text(indicator.id),
    decimals: number(indicator.decimals),
    direction: text(t(`words.direction.${indicator.direction}`)),
    priceBasis: text(t(`words.priceBasis.${indicator.priceBasis}`)),
    rollUp: text(t(`words.rollUp.${indicator.rollUp}`)),
    role: indicator.role === null ? blank : text(t(`words.role.${indicator.role}`)),
    partOf: text(indicator.partOf),
    ...settingCells(indicator, context),
  };
}

/** What the kind of an indicator needs to know; a usual steepness that plays no part is left out. */
function settingCells({ model }: Indicator, { t }: SheetContext): TableRow {
  switch (model.kind) {
    case 'renewable':
      return { validity: number(model.validity) };
    case 'programme':
    case 'coverage': {
      const { phasing, steepness } = model;
      const isNeeded = phasing === 'logistic' || steepness !== DEFAULT_STEEPNESS;
      return {
        phasing: text(t(`words.phasing.${phasing}`)),
        steepness: isNeeded ? number(steepness) : blank,
        ...(model.kind === 'programme' ? { startShare: number(model.startShare) } : {}),
      };
    }
    case 'linked':
      return {
        follows: text(model.follows),
        lag: number(model.lag),
        outsideGrowth: numberOrBlank(model.outsideGrowth),
      };
    case 'formula':
      return { formula: text(model.formula.text) };
    default:
      return {};
  }
}

function draftPhases(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const place = layout.tables.PlanPhases;
  const rows = report.plan.phases.map((phase): TableRow => ({
    ...localTextCells('name', phase.name),
    id: text(phase.id),
    firstYear: number(phase.firstYear),
    lastYear: number(phase.lastYear),
  }));
  draftTable(draft, context, place, rows);
  for (const key of ['firstYear', 'lastYear'] as const) {
    draftInputs(draft, context, columnRange(place, key), { key, ...YEAR_RULE });
  }
}

const YEAR_RULE = {
  numberFormat: FORMATS.year,
  rule: {
    min: PLAN_LIMITS.firstBaseYear,
    max: PLAN_LIMITS.lastBaseYear + MOST_YEARS,
    whole: true,
  },
} as const;

function draftProjects(draft: SheetDraft, context: SheetContext): void {
  const { layout, report, t } = context;
  const place = layout.tables.PlanProjects;
  const { projects, indicators } = report.plan;
  const rows = projects.map((project): TableRow => ({
    ...localTextCells('name', project.name),
    id: text(project.id),
    indicator: text(project.indicator),
    startYear: number(project.startYear),
    investment: numberOrBlank(project.investment),
    capacity: number(project.capacity),
    rampYears: number(project.rampYears),
    ramp: text(t(`words.ramp.${project.ramp}`)),
    ...provenanceCells(project.provenance, context),
  }));
  draftTable(draft, context, place, rows);
  const decimals = indicators
    .filter(({ id }) => projects.some(({ indicator }) => indicator === id))
    .map((indicator) => indicator.decimals);
  const numberFormat = decimalsFormat(Math.max(0, ...decimals));
  const rule = { min: null, max: null, whole: false };
  draftInputs(draft, context, columnRange(place, 'startYear'), { key: 'startYear', ...YEAR_RULE });
  for (const key of ['investment', 'capacity'] as const) {
    draftInputs(draft, context, columnRange(place, key), { key, numberFormat, rule });
  }
  draftInputs(draft, context, columnRange(place, 'rampYears'), {
    key: 'rampYears',
    numberFormat: FORMATS.general,
    rule: { min: 0, max: PLAN_LIMITS.rampYears, whole: false },
  });
  draft.validation(listValidation(context, columnRange(place, 'ramp'), 'ramp'));
  sourceValidations(context, place).forEach(draft.validation);
}

/** Marks cells as inputs, with their format and what may be typed. */
function draftInputs(
  draft: SheetDraft,
  context: SheetContext,
  range: CellRange,
  {
    key,
    numberFormat,
    rule,
  }: {
    readonly key: 'firstYear' | 'lastYear' | 'startYear' | 'investment' | 'capacity' | 'rampYears';
    readonly numberFormat: string;
    readonly rule: NumberRule;
  },
): void {
  draft.style(range, { ...STYLES.input, numberFormat });
  draft.validation(numberValidation(context, range, rule, context.t(`headers.${key}`)));
}

function draftAssumptions(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const place = layout.tables.PlanAssumptions;
  const { scenarios } = report.plan;
  const drivers = driverRows(report.plan);
  const lines = scenarios.flatMap((scenario) => drivers.map((line) => ({ ...line, scenario })));
  draftTable(
    draft,
    context,
    place,
    lines.map(({ scenario, ...line }, row) => assumptionRow(scenario, line, row, context)),
  );
  draftYears(draft, context, lines);
  draft.validation(listValidation(context, columnRange(place, 'driver'), 'driver'));
  sourceValidations(context, place).forEach(draft.validation);
  for (let row = drivers.length; row > 0 && row < lines.length; row += drivers.length) {
    draft.style(
      {
        row: place.headerRow + 1 + row,
        column: 0,
        rowCount: 1,
        columnCount: place.columns.length,
      },
      STYLES.lineAbove,
    );
  }
}

/** The inputs by year; of a driver with a single number only the first year's cell is one. */
function draftYears(draft: SheetDraft, context: SheetContext, lines: readonly DriverRow[]): void {
  const { scenarios } = context.report.plan;
  const years = yearsRange(context);
  const later = { ...years, column: years.column + 1, columnCount: years.columnCount - 1 };
  const rows = (range: CellRange, start: number, count: number) => ({
    ...range,
    row: years.row + start,
    rowCount: count,
  });
  draft.style(years, STYLES.input);
  const formats = lines.map(({ indicator, driver }) => driverFormat(indicator, driver, scenarios));
  for (const { key: numberFormat, start, count } of runs(formats)) {
    draft.style(rows(years, start, count), { numberFormat });
  }
  for (const { key: driver, start, count } of runs(lines.map((line) => line.driver))) {
    const inputs = DRIVERS[driver].single ? { ...years, columnCount: 1 } : years;
    draft.validation(driverValidation(context, rows(inputs, start, count), driver));
  }
  const inherits = { whenTextEquals: '', style: INHERITED } as const;
  const singles = lines.map(({ driver }) => DRIVERS[driver].single);
  for (const { key: isSingle, start, count } of runs(singles)) {
    const inputs = isSingle ? { ...years, columnCount: 1 } : years;
    draft.conditional({ range: rows(inputs, start, count), ...inherits });
    if (isSingle) draft.style(rows(later, start, count), STYLES.unused);
  }
}

const INHERITED = { fontColor: COLORS.inherited, fill: COLORS.inheritedFill };

function yearsRange({ layout, report }: SheetContext): CellRange {
  const place = layout.tables.PlanAssumptions;
  const first = columnRange(place, `year:${report.plan.baseYear + 1}`);
  return { ...first, columnCount: report.plan.years };
}

function assumptionRow(
  scenario: Scenario,
  { indicator, driver }: DriverRow,
  row: number,
  context: SheetContext,
): TableRow {
  const { t, layout, report } = context;
  const place = layout.tables.PlanAssumptions;
  const assumption = scenario.assumptions.find(
    (said) => said.indicator === indicator.id && said.driver === driver,
  );
  const here = (key: 'scenario' | 'indicator' | 'driver') =>
    cellAddress(place.headerRow + 1 + row, columnOf(place, key), 'column');
  const years = report.years.slice(1);
  const word = t(`words.driver.${driver}`);
  return {
    ...labelCells(scenario, { indicator, driver }, here, context),
    driver: text(word),
    ...(assumption ? provenanceCells(assumption.provenance, context) : {}),
    ...Object.fromEntries(
      years.map((year, index) => [
        `year:${year}`,
        numberOrBlank(assumption?.values[index] ?? null),
      ]),
    ),
    scenario: text(scenario.id),
    indicator: text(indicator.id),
    key: formula(
      `${here('scenario')}&"|"&${here('indicator')}&"|"&${here('driver')}`,
      `${scenario.id}|${indicator.id}|${word}`,
    ),
  };
}

/** Names and unit, looked up by the ids of the row so that they stay right when rows are sorted. */
function labelCells(
  scenario: Scenario,
  { indicator, driver }: DriverRow,
  here: (key: 'scenario' | 'indicator') => string,
  { t, layout, locale, own, report }: SheetContext,
): TableRow {
  const refs = referencesFrom(layout, 'assumptions');
  const { name, unit } = textKeysOf(locale);
  const scenarioRow = `MATCH(${here('scenario')},${refs.column('PlanScenarios', 'id')},0)`;
  const indicatorRow = `MATCH(${here('indicator')},${refs.column('PlanIndicators', 'id')},0)`;
  const parentId = `INDEX(${refs.column('PlanScenarios', 'parent')},${scenarioRow})`;
  const scenarioNames = refs.column('PlanScenarios', name);
  const parent = report.plan.scenarios.find(({ id }) => id === scenario.parent);
  const unitOf = `INDEX(${refs.column('PlanIndicators', unit)},${indicatorRow})`;
  const unitText = driverUnit({ t, own }, indicator, driver);
  const { unit: kind } = DRIVERS[driver];
  const perYear = kind === 'ownPerYear' ? `&"${t('units.perYear')}"` : '';
  const isOwn = kind === 'own' || kind === 'ownPerYear';
  return {
    scenarioName: formula(`INDEX(${scenarioNames},${scenarioRow})`, own(scenario.name)),
    indicatorName: formula(
      `INDEX(${refs.column('PlanIndicators', name)},${indicatorRow})`,
      own(indicator.name),
    ),
    unit: isOwn ? formula(`${unitOf}${perYear}`, unitText) : text(unitText),
    inherits: formula(
      `IF(${parentId}="","${t('assumptions.none')}",INDEX(${scenarioNames},MATCH(${parentId},${refs.column('PlanScenarios', 'id')},0)))`,
      parent ? own(parent.name) : t('assumptions.none'),
    ),
  };
}

function driverValidation(
  context: SheetContext,
  range: CellRange,
  driver: Driver,
): PlannedValidation {
  const { t, report } = context;
  const { min, max, minExcluded, whole, unit }: DriverRule = DRIVERS[driver];
  const { baseYear } = report.plan;
  const percent = unit === 'fraction';
  const rule =
    unit === 'year'
      ? { min: baseYear + 1, max: PLAN_LIMITS.lastBaseYear + MOST_YEARS, whole }
      : { min: min !== null && minExcluded ? min + SMALLEST : min, max, whole, percent };
  return {
    ...numberValidation(context, range, rule, t(`words.driver.${driver}`)),
    prompt: {
      title: titled(t(`words.driver.${driver}`)),
      message: t(`assumptions.prompts.${driver}`),
    },
  };
}
