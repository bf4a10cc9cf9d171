import {
  KIND_FACTS,
  isFlow,
  isIndex,
  roundIncrement,
  to15Digits,
  type Target,
} from '../../../domain/index';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import type { PlannedCell } from '../../model';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { FORMATS } from '../layout/sheet-styles';
import { isRateTarget, targetFormat, targetUnit } from '../tables/formats-and-units';
import { roundedTo } from './sentence-texts';
import {
  baseOf,
  isOverPeriod,
  ofTarget,
  rangesOf,
  type ResultCells as Cells,
  type TargetLine as Line,
} from './target-line';
import { measureCells, periodFormula, yearCells } from './target-measure-cells';
import { FIRST_YEAR, RESULT, RESULT_COLUMNS, type TargetResult } from './target-results';

/** The cells of one target in one scenario. */
export function targetResultCells(
  result: TargetResult,
  place: Pick<Line, 'row' | 'flags' | 'actuals'> & { readonly headerRow: number },
  context: SheetContext,
): readonly PlannedCell[] {
  const { row, headerRow, flags, actuals } = place;
  const years = { column: FIRST_YEAR, rowCount: 1, columnCount: context.report.plan.years };
  const line: Line = {
    ...{ ...result, row, flags, actuals, context },
    at: (key) => cellAddress(row, RESULT[key], 'column'),
    refs: referencesFrom(context.layout, 'targets'),
    ranges: rangesOf(context, rangeAddress({ row: headerRow, ...years }, 'both')),
    byYear: rangeAddress({ row, ...years }, 'column'),
  };
  const cells: Cells = {
    ...labelCells(line),
    ...statusCells(line),
    illustrative: illustrativeCell(line),
    ...requirementCells(line),
    ...placeCells(line),
    ...boundCells(line),
    ...periodCells(line),
    distance: distanceCell(line),
    ...measureCells(line),
  };
  return [...RESULT_COLUMNS.map(({ key }) => cells[key]), ...yearCells(line, headerRow)];
}

function labelCells(
  line: Line,
): Cells<'scenario' | 'indicator' | 'basis' | 'comparator' | 'target' | 'unit' | 'year'> {
  const { at, refs, scenario, indicator, context } = line;
  const { t, own, locale } = context;
  const { target } = line.report;
  const { name } = textKeysOf(locale);
  return {
    scenario: formula(
      refs.lookUp('PlanScenarios', name, at('scenarioId')),
      own(scenario.scenario.name),
    ),
    indicator: formula(ofTarget(line, 'indicatorName'), own(indicator.name)),
    basis: formula(ofTarget(line, 'basis'), t(`words.basis.${target.basis}`)),
    comparator: comparatorCell(line),
    target: formula(ofTarget(line, 'target'), target.value),
    unit: formula(ofTarget(line, 'unit'), targetUnit(target, indicator, context)),
    year: formula(ofTarget(line, 'year'), target.year),
  };
}

/** The comparator with its tolerance or upper bound. */
function comparatorCell(line: Line): PlannedCell {
  const { at, refs, indicator, context } = line;
  const { target } = line.report;
  const { t } = context;
  const is = (word: 'about' | 'between') => `${at('wanted')}=${refs.targetTerm(word)}`;
  const isRate = refs.hasBasis(at('basis'), ({ isFraction }) => isFraction);
  const [rate, amount] = [
    targetFormat({ basis: 'growth' }, indicator),
    targetFormat({ basis: 'level' }, indicator),
  ];
  const shown = `IF(${isRate},${fixedFormula(at('band'), rate)},${fixedFormula(at('band'), amount)})`;
  // The width of a band of rates is in percentage points.
  const points = `ROUND(${at('band')}*100,2)&"${t('units.points')}"`;
  const isPercent = targetFormat(target, indicator) === FORMATS.percent;
  const width =
    amount === FORMATS.percent
      ? points
      : `IF(${isRate},${points},${fixedFormula(at('band'), amount)})`;
  const [plusMinus, to] = [t('targets.plusMinus'), t('targets.upTo')];
  const word = t(`words.comparator.${target.comparator}`);
  const number = target.tolerance ?? target.upper ?? 0;
  const numberText = formatted(number, isRateTarget(target) ? rate : amount);
  const value =
    target.comparator === 'about'
      ? word +
        plusMinus +
        (isPercent ? `${roundedTo(number * 100, 2)}${t('units.points')}` : numberText)
      : target.comparator === 'between'
        ? word + to + numberText
        : word;
  const band = `IF(${is('about')},"${plusMinus}"&${width},IF(${is('between')},"${to}"&${shown},""))`;
  const stretch = stretchMark(line);
  return formula(`${at('wanted')}&${band}${stretch.body}`, value + stretch.text);
}

/** Says after the comparator that a target is a stretch; nothing in a plan that has none. */
function stretchMark(line: Line): { readonly body: string; readonly text: string } {
  const { context, report } = line;
  const { t, layout } = context;
  if (!layout.tables.PlanTargets.columns.includes('stretch')) return { body: '', text: '' };
  const [comma, cell] = [t('comparison.comma'), ofTarget(line, 'stretch')];
  return {
    body: `&IF(${cell}="","","${comma}"&${cell})`,
    text: report.target.stretch ? comma + t('words.stretch') : '',
  };
}

/**
 * A number with the decimals of a format such as `0.00%` or `#,##0.0`, without thousands separators.
 * The codes of `TEXT` depend on the reader's locale; `FIXED` writes the reader's separators.
 */
function fixedFormula(value: string, format: string): string {
  const { decimals, isPercent } = shapeOf(format);
  const scaled = isPercent ? `${value}*100` : value;
  return `FIXED(ROUND(${scaled},${decimals}),${decimals},TRUE)${isPercent ? '&"%"' : ''}`;
}

function shapeOf(format: string): { readonly decimals: number; readonly isPercent: boolean } {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  return { decimals, isPercent: format.endsWith('%') };
}

/** The result of {@link fixedFormula}. */
function formatted(value: number, format: string): string {
  const { decimals, isPercent } = shapeOf(format);
  const scaled = isPercent ? to15Digits(value * 100) : value;
  // Half away from zero, as a spreadsheet rounds.
  const factor = 10 ** decimals;
  const rounded = (Math.sign(scaled) * Math.round(Math.abs(scaled) * factor)) / factor;
  return rounded.toFixed(decimals) + (isPercent ? '%' : '');
}

/** Projected value, gap, gap as a share, status, and the decisive year. */
function statusCells(line: Line): Cells<'projected' | 'gap' | 'gapShare' | 'status' | 'decides'> {
  const { at, refs, ranges, byYear, report, context, indicator } = line;
  const { targetTerm } = refs;
  const target = at('target');
  const [least, most, gap] = [at('least'), at('most'), at('distance')];
  // Differences of rates or shares are in percentage points.
  const isRate = refs.hasBasis(at('basis'), ({ isFraction }) => isFraction);
  const isShare = refs.hasKind(kindFormula(line), ({ isShare }) => isShare);
  const isPoints = targetFormat(report.target, indicator) === FORMATS.percent;
  // A band is a tolerance or an upper end; a text, where there is none, does not count.
  const size = `MAX(ABS(${target}),${at('band')})`;
  const slack = `${targetTerm('slack')}*IF(${size}=0,1,${size})`;
  const judged = (cell: string, otherwise = '""') => `IF(${gap}="",${otherwise},${cell})`;
  const isStrict = `OR(${at('wanted')}=${targetTerm('moreThan')},${at('wanted')}=${targetTerm('lessThan')})`;
  const missed = `IF(AND(ISNUMBER(${least}),ISNUMBER(${most})),${targetTerm('outside')},${targetTerm('short')})`;
  const found = (range: string) => `INDEX(${range},${at('position')})`;
  return {
    projected: formula(judged(found(byYear)), report.value ?? ''),
    gap: formula(
      judged(`${gap}*IF(OR(${isRate},${isShare}),100,1)`),
      report.gap === null ? '' : report.gap * (isPoints ? 100 : 1),
    ),
    gapShare: formula(judged(`IFERROR(${gap}/ABS(${target}),"")`), report.gapShare ?? ''),
    status: formula(
      judged(
        `IF(IF(${isStrict},${gap}<-${slack},${gap}<=${slack}),${targetTerm('met')},${missed})`,
        `"${context.t('words.unjudged')}"`,
      ),
      context.t(`words.${statusOf(report)}`),
    ),
    decides: formula(judged(found(ranges.projectedYears), at('year')), report.year),
  };
}

/** The gap on the scale of the target, which the other formulas use. */
function distanceCell({ at, byYear, report }: Line): PlannedCell {
  const [least, most] = [at('least'), at('most')];
  const below = `${least}-MIN(${byYear})`;
  const above = `MAX(${byYear})-${most}`;
  return formula(
    // Blank where a year has no value to judge.
    `IF(COUNT(${byYear})<${at('year')}-${at('judged')}+1,"",` +
      `IF(ISNUMBER(${most}),IF(ISNUMBER(${least}),MAX(0,${below},${above}),${above}),${below}))`,
    report.gap ?? '',
  );
}

/** The status word of a target. A target with two bounds is missed on either side ("outside"). */
export function statusOf({
  met,
  unjudged,
  target,
}: {
  readonly met: boolean;
  readonly unjudged: string | null;
  readonly target: Pick<Target, 'comparator'>;
}): 'met' | 'short' | 'outside' | 'unjudged' {
  if (unjudged !== null) return 'unjudged';
  if (met) return 'met';
  return target.comparator === 'about' || target.comparator === 'between' ? 'outside' : 'short';
}

/** Marked when the path or the target is. */
function illustrativeCell(line: Line): PlannedCell {
  const { at, ranges, flags, scenario, report, context } = line;
  const word = context.t('words.illustrative');
  const isMarked =
    report.target.provenance.illustrative ||
    flags.path(scenario.scenario.id, report.target.indicator);
  const path = `INDEX(${ranges.illustrative},${at('pathRow')})`;
  return formula(
    `IF(${path}&${ofTarget(line, 'illustrative')}="","","${word}")`,
    isMarked ? word : '',
  );
}

/** The required growth and increment from the latest known value, and the year of that value. */
function requirementCells(line: Line): Cells<'growth' | 'increment' | 'known'> {
  const { at, refs, ranges, report } = line;
  const target = at('target');
  const { baseYear } = ranges;
  const grows = `NOT(${refs.hasKind(kindFormula(line), ({ hasGrowthRate }) => !hasGrowthRate)})`;
  const isLevel = refs.hasBasis(at('basis'), ({ isLevel }) => isLevel);
  const known = `INDEX(${ranges.values},${at('pathRow')},${at('known')}-${baseYear}+1)`;
  const yearsLeft = `(${at('year')}-${at('known')})`;
  const growth = `(${target}/${known})^(1/${yearsLeft})-1`;
  const hasActuals = line.actuals.byIndicator.size > 0;
  const actuals = `ISNUMBER(INDEX(${ranges.drivers},${at('actualRow')},0))`;
  const latest = `SUMPRODUCT(MAX(${actuals}*(${ranges.allYears}<${at('year')})*${ranges.allYears}))`;
  const none = withoutNeed(line);
  const needOf = (body: string) => (none === null ? body : `IF(${none},"",${body})`);
  return {
    growth: formula(
      needOf(
        `IF(NOT(AND(${isLevel},${grows})),"",IF(OR(${known}<=0,${target}<=0),"",IFERROR(IF(${growth}>-1,${growth},""),"")))`,
      ),
      report.requiredGrowth ?? '',
    ),
    increment: formula(
      needOf(`IF(${isLevel},${neededFormula(`(${target}-${known})/${yearsLeft}`, line)},"")`),
      report.requiredIncrement === null ? '' : needed(report.requiredIncrement, line),
    ),
    known: formula(
      hasActuals ? `IF(${at('actualRow')}=0,${baseYear},MAX(${baseYear},${latest}))` : baseYear,
      report.knownYear,
    ),
  };
}

/** When nothing is required per year: a lead and the level of an index have no way from a known value. */
function withoutNeed(line: Line): string | null {
  const conditions = [
    ...(line.compared ? [`${ofTarget(line, 'relativeTo')}<>""`] : []),
    ...(isIndex(line.indicator) ? [`${baseOf(line, ofTarget(line, 'indicator'))}=""`] : []),
  ];
  const [only = null] = conditions;
  return conditions.length > 1 ? `OR(${conditions.join(',')})` : only;
}

/**
 * Shares in percentage points, whole things rounded to the number that suffices, others unchanged.
 */
function neededFormula(increment: string, { indicator, at, refs }: Line): string {
  const { kind, decimals } = indicator;
  if (KIND_FACTS[kind].isShare) return `100*${increment}`;
  if (decimals > 0) return increment;
  const exact = `ROUND(${increment},6)`;
  const is = (word: Target['comparator']) => `${at('wanted')}=${refs.targetTerm(word)}`;
  const beyond = (word: Target['comparator']) => `IF(AND(${is(word)},INT(${exact})=${exact}),1,0)`;
  return (
    `IF(OR(${is('atMost')},${is('lessThan')}),INT(${exact})-${beyond('lessThan')},` +
    `IF(OR(${is('about')},${is('between')}),ROUND(${exact},0),-INT(-${exact})+${beyond('moreThan')}))`
  );
}

/** The same number as {@link neededFormula} gives. */
function needed(increment: number, { indicator, report }: Line): number {
  if (KIND_FACTS[indicator.kind].isShare) return 100 * increment;
  return indicator.decimals > 0 ? increment : roundIncrement(increment, report.target.comparator);
}

function kindFormula(line: Line): string {
  return line.refs.lookUp('PlanIndicators', 'kind', ofTarget(line, 'indicator'));
}

/** The rows of the target, its path and its actuals, and the ids to find them by. */
function placeCells(
  line: Line,
): Cells<'scenarioId' | 'targetId' | 'tableRow' | 'pathRow' | 'actualRow'> {
  const { at, refs, ranges, scenario, scenarioIndex, report, tableRow, pathRow } = line;
  const { actuals, context } = line;
  const { t } = context;
  const { id } = scenario.scenario;
  const own = actuals.byIndicator.get(report.target.indicator);
  const block = scenarioIndex * actuals.perScenario;
  const key = `${at('scenarioId')}&"|"&${ofTarget(line, 'indicator')}`;
  const actual = `${key}&"|${t('words.driver.actual')}"`;
  return {
    scenarioId: text(id),
    targetId: text(report.target.id),
    tableRow: formula(refs.rowOf('PlanTargets', at('targetId')), tableRow),
    pathRow: formula(`MATCH(${key},${ranges.keys},0)`, pathRow),
    actualRow:
      actuals.byIndicator.size > 0
        ? formula(
            `IFERROR(MATCH(${actual},${ranges.driverKeys},0),0)`,
            own === undefined ? 0 : block + own + 1,
          )
        : blank,
  };
}

/** The comparator, its tolerance or upper bound, and the bounds between which the target is met. */
function boundCells(line: Line): Cells<'wanted' | 'band' | 'least' | 'most'> {
  const { at, refs, report, context } = line;
  const { comparator, value, upper, tolerance } = report.target;
  const is = (word: Parameters<typeof refs.targetTerm>[0]) =>
    `${at('wanted')}=${refs.targetTerm(word)}`;
  const isUpper = `OR(${is('atMost')},${is('lessThan')})`;
  const usual = `MATCH(${at('basis')},${refs.bases(({ usualTolerance }) => usualTolerance !== null)},0)`;
  const [width, end] = [ofTarget(line, 'tolerance'), ofTarget(line, 'upper')];
  const otherwise = `IF(ISNUMBER(${usual}),${refs.targetTerm('usualTolerance')},NA())`;
  const [target, band] = [at('target'), at('band')];
  const onlyUpper = comparator === 'atMost' || comparator === 'lessThan';
  return {
    wanted: formula(ofTarget(line, 'comparator'), context.t(`words.comparator.${comparator}`)),
    band: formula(
      `IF(${is('about')},IF(${width}="",${otherwise},${width}),IF(${is('between')},IF(${end}="",NA(),${end}),""))`,
      tolerance ?? upper ?? '',
    ),
    least: formula(
      `IF(${isUpper},"",IF(${is('about')},${target}-${band},${target}))`,
      onlyUpper ? '' : value - (tolerance ?? 0),
    ),
    most: formula(
      `IF(${isUpper},${target},IF(${is('about')},${target}+${band},${band}))`,
      onlyUpper ? value : tolerance === null ? (upper ?? '') : value + tolerance,
    ),
  };
}

/**
 * Whether the path is a flow, the first year of the period, the first year that is judged, the
 * value over the period, and the position of the decisive year.
 */
function periodCells(line: Line): Cells<'flow' | 'from' | 'judged' | 'period' | 'position'> {
  const { at, refs, ranges, indicator, report, context } = line;
  const { basis, year, fromYear } = report.target;
  const { baseYear } = context.report.plan;
  const isPeriod = isOverPeriod(basis);
  const from = fromYear ?? (isPeriod ? baseYear + 1 : year);
  const fromCell = ofTarget(line, 'fromYear');
  const period = refs.hasBasis(at('basis'), ({ isOverPeriod }) => isOverPeriod);
  return {
    flow: formula(
      `IF(${refs.hasKind(kindFormula(line), ({ isFlow }) => !isFlow)},0,1)`,
      isFlow(indicator) ? 1 : 0,
    ),
    from: formula(
      `IF(${fromCell}="",IF(${period},${ranges.baseYear}+1,${at('year')}),${fromCell})`,
      from,
    ),
    judged: formula(`IF(${period},${at('year')},${at('from')})`, isPeriod ? year : from),
    period: formula(periodFormula(line), isPeriod ? (report.value ?? '') : ''),
    position: formula(
      `IF(${at('distance')}="","",${positionFormula(line)})`,
      report.unjudged === null ? report.year - baseYear : '',
    ),
  };
}

/** The position of the worst year; the first of several. */
function positionFormula({ at, byYear, ranges }: Line): string {
  const [least, most, gap] = [at('least'), at('most'), at('distance')];
  const lowest = `MATCH(MIN(${byYear}),${byYear},0)`;
  const highest = `MATCH(MAX(${byYear}),${byYear},0)`;
  const last = `COLUMNS(${byYear})`;
  const first = `MATCH(${at('judged')},${ranges.projectedYears},0)`;
  const isLow = `${least}-MIN(${byYear})=${gap}`;
  const isHigh = `MAX(${byYear})-${most}=${gap}`;
  return (
    `IF(ISNUMBER(${most}),IF(ISNUMBER(${least}),IF(${gap}=0,${first},` +
    `MIN(IF(${isLow},${lowest},${last}),IF(${isHigh},${highest},${last}))),${highest}),${lowest})`
  );
}
