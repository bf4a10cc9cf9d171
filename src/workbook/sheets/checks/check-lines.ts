import { mapSteps, type Steps } from '../../../shared/steps';
import { ROUNDING_SLACK, type IndicatorReport, type ScenarioReport } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { ILLUSTRATIVE, projectionRows, type ProjectionRows } from '../parts/projection-cells';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom } from '../layout/sheet-layout';
import { FORMATS } from '../layout/sheet-styles';
import { RESULT } from '../parts/target-results';
import { statusOf } from '../parts/target-result-cells';
import { largest } from '../../../shared/extremes';

/** One check that the sheets do by formula. */
export interface CheckLine {
  readonly what: PlannedCell;
  readonly scenario: PlannedCell;
  readonly number: PlannedCell;
  readonly format: string;
  readonly illustrative: PlannedCell;
  readonly explanation: string;
  /**
   * The condition as a formula, given the address of the number; null where the line only informs.
   */
  readonly fits: ((number: string) => string) | null;
  /** The engine's result. */
  readonly isFit: boolean;
}

/** With more parts than this the formula would be unreadable. The findings cover such cases. */
const MOST_PARTS = 12;

interface Places {
  readonly context: SheetContext;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly places: ProjectionRows;
  readonly flags: IllustrativeFlags;
}

/** The checks that are native formulas. */
export function* checkLines(context: SheetContext): Steps<readonly CheckLine[]> {
  const all: Places = {
    context,
    refs: referencesFrom(context.layout, 'checks'),
    places: projectionRows(context),
    flags: illustrativeFlags(context.report.plan),
  };
  const { scenarios } = context.report;
  const shares = yield* mapSteps(scenarios, (scenario) => shareLines(all, scenario));
  const parts = yield* mapSteps(scenarios, (scenario) => partLines(all, scenario));
  return [
    structureLine(all),
    errorsLine(all),
    ...textsLine(all),
    ...shares.flat(),
    ...parts.flat(),
    ...(yield* targetLines(all)),
  ];
}

function structureLine({ context: { t }, refs }: Places): CheckLine {
  return {
    ...{ what: text(t('checks.structure')), scenario: blank, number: blank, illustrative: blank },
    ...{ format: '0', explanation: t('checks.structureMeaning'), isFit: true },
    fits: () => `${refs.projectionCell(2, 1)}="${t('projections.checkOk')}"`,
  };
}

function errorsLine({ context, refs }: Places): CheckLine {
  const { t, layout, report } = context;
  const { firstDriverRow, firstPathRow, rowCount, baseColumn } = layout.projections;
  const calculated = {
    ...{ row: firstDriverRow, rowCount: firstPathRow + rowCount - firstDriverRow },
    ...{ column: baseColumn, columnCount: report.years.length },
  };
  const errors = (range: string) => `SUMPRODUCT(--ISERROR(${range}))`;
  const results = resultRange({ context, refs }, RESULT.projected, RESULT.known);
  const counts = [refs.projections(calculated), ...(results === null ? [] : [results])];
  return {
    ...{ what: text(t('checks.errors')), scenario: blank, illustrative: blank, format: '0' },
    number: formula(counts.map(errors).join('+'), 0),
    ...{ explanation: t('checks.errorsMeaning'), isFit: true },
    fits: (number) => `${number}=0`,
  };
}

/** Columns of the results on Targets; null where there are no results. */
function resultRange(
  { context, refs }: Pick<Places, 'context' | 'refs'>,
  first: number,
  last: number,
): string | null {
  const { rowCount } = context.layout.targetResults;
  return rowCount === 0 ? null : refs.targetResults(first, last - first + 1);
}

function textsLine({ context, refs }: Places): readonly CheckLine[] {
  const { t, layout, report } = context;
  const { firstDriverRow, driverRowCount, baseColumn } = layout.projections;
  if (driverRowCount === 0) return [];
  const range = refs.projections({
    ...{ row: firstDriverRow, rowCount: driverRowCount },
    ...{ column: baseColumn + 1, columnCount: report.plan.years },
  });
  return [
    {
      ...{ what: text(t('checks.texts')), scenario: blank, illustrative: blank, format: '0' },
      number: formula(`SUMPRODUCT(ISTEXT(${range})*(${range}<>""))`, 0),
      ...{ explanation: t('checks.textsMeaning'), isFit: true },
      fits: (number) => `${number}=0`,
    },
  ];
}

/** The shares of a programme and the share planned up to the base year add up to 100 %. */
function shareLines(all: Places, scenario: ScenarioReport): readonly CheckLine[] {
  const { context, refs, places } = all;
  const { t, layout, report } = context;
  const { baseColumn } = layout.projections;
  return scenario.indicators.flatMap(({ indicator, drivers }): readonly CheckLine[] => {
    const row = places.driver(scenario.scenario.id, indicator.id, 'share');
    const { model } = indicator;
    if (model.kind !== 'programme' || row === null) return [];
    const shares = refs.projections({
      ...{ row, column: baseColumn + 1, rowCount: 1, columnCount: report.plan.years },
    });
    const place = report.plan.indicators.indexOf(indicator);
    const start = refs.tableCell(layout.tables.PlanIndicators, place, 'startShare');
    const values = drivers.find(({ driver }) => driver === 'share')?.values ?? [];
    const sum = values.reduce((all, { value }) => all + (value ?? 0), model.startShare);
    return [
      {
        ...pathLabels(all, scenario, indicator.id),
        number: formula(`${start}+SUM(${shares})`, sum),
        ...{ format: FORMATS.percent, explanation: t('checks.sharesMeaning') },
        ...{ fits: (number) => `ABS(${number}-1)<=${refs.targetTerm('slack')}` },
        isFit: Math.abs(sum - 1) <= ROUNDING_SLACK,
      },
    ];
  });
}

/** Parts do not add up to more than the whole. */
function partLines(all: Places, scenario: ScenarioReport): readonly CheckLine[] {
  const { context, refs, places } = all;
  const { t, layout, report } = context;
  const { baseColumn } = layout.projections;
  const columnCount = report.years.length;
  const partsOf = groupedParts(scenario);
  return scenario.indicators.flatMap((whole): readonly CheckLine[] => {
    const { indicator } = whole;
    const parts = partsOf.get(indicator.id) ?? [];
    const isAlike = parts.every(
      (part) =>
        part.indicator.priceBasis === indicator.priceBasis &&
        part.indicator.unit.en === indicator.unit.en,
    );
    const isSum = indicator.rollUp === 'sum' && parts.length > 0 && parts.length <= MOST_PARTS;
    if (!isSum || !isAlike) return [];
    const rangeOf = (id: string) => {
      const row = places.path(scenario.scenario.id, id);
      return refs.projections({ row, column: baseColumn, rowCount: 1, columnCount });
    };
    const sum = parts.map((part) => rangeOf(part.indicator.id)).join('+');
    const excess = whole.values.map(
      (value, year) => parts.reduce((all, part) => all + (part.values[year] ?? 0), 0) - value,
    );
    const most = largest(excess);
    const scale = largest([1, ...whole.values.map(Math.abs)]);
    return [
      {
        ...pathLabels(all, scenario, indicator.id),
        number: formula(`SUMPRODUCT(MAX(${sum}-${rangeOf(indicator.id)}))`, most),
        ...{ format: '#,##0.00', explanation: t('checks.partsMeaning') },
        fits: (number) =>
          `${number}<=${refs.targetTerm('slack')}*SUMPRODUCT(MAX(1,ABS(${rangeOf(indicator.id)})))`,
        isFit: most <= ROUNDING_SLACK * scale,
      },
    ];
  });
}

/** The parts of each whole, by its id. */
function groupedParts({
  indicators,
}: ScenarioReport): ReadonlyMap<string, readonly IndicatorReport[]> {
  const parts = new Map<string, IndicatorReport[]>();
  for (const part of indicators) {
    const { partOf } = part.indicator;
    if (partOf === null) continue;
    const own = parts.get(partOf) ?? [];
    own.push(part);
    parts.set(partOf, own);
  }
  return parts;
}

function pathLabels(
  { context, refs, places, flags }: Places,
  { scenario }: ScenarioReport,
  indicator: string,
): Pick<CheckLine, 'what' | 'scenario' | 'illustrative'> {
  const row = places.path(scenario.id, indicator);
  const name = context.report.plan.indicators.find(({ id }) => id === indicator)?.name;
  const isMarked = flags.path(scenario.id, indicator);
  return {
    what: formula(refs.projectionCell(row, 1), name ? context.own(name) : ''),
    scenario: formula(refs.projectionCell(row, 0), context.own(scenario.name)),
    illustrative: formula(
      `${refs.projectionCell(row, ILLUSTRATIVE)}&""`,
      isMarked ? context.t('words.illustrative') : '',
    ),
  };
}

/** The number of targets that a scenario meets: information, not a check. */
function* targetLines({ context, refs, flags }: Places): Steps<readonly CheckLine[]> {
  const { t, own, layout, report } = context;
  const ids = resultRange({ context, refs }, RESULT.scenarioId, RESULT.scenarioId);
  const status = resultRange({ context, refs }, RESULT.status, RESULT.status);
  const marks = resultRange({ context, refs }, RESULT.illustrative, RESULT.illustrative);
  if (ids === null || status === null || marks === null) return [];
  const { firstPathRow, scenarioColumn } = layout.projections;
  const { targets, indicators } = report.plan;
  return yield* mapSteps(report.scenarios, (scenario, index): CheckLine => {
    const row = firstPathRow + index * indicators.length;
    const isOwn = `(${ids}=${refs.projectionCell(row, scenarioColumn)})`;
    const met = scenario.indicators
      .flatMap((each) => each.targets)
      .filter((target) => statusOf(target) === 'met').length;
    const word = t('words.illustrative');
    const isMarked = targets.some(
      ({ indicator, provenance }) =>
        provenance.illustrative || flags.path(scenario.scenario.id, indicator),
    );
    return {
      what: text(t('checks.targets')),
      scenario: formula(refs.projectionCell(row, 0), own(scenario.scenario.name)),
      number: formula(`SUMPRODUCT(${isOwn}*(${status}=${refs.targetTerm('met')}))`, met),
      ...{ format: '0', fits: null, isFit: true },
      illustrative: formula(
        `IF(SUMPRODUCT(${isOwn}*(${marks}<>""))>0,"${word}","")`,
        isMarked ? word : '',
      ),
      explanation: t('checks.targetsMeaning', { count: targets.length }),
    };
  });
}
