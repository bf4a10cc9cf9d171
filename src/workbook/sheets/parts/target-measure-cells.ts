import {
  isFlow,
  isIndex,
  targetValueIn,
  type IndicatorPath,
  type Target,
} from '../../../domain/index';
import { cellAddress } from '../../../shared/a1';
import type { PlannedCell } from '../../model';
import { blank, formula } from '../layout/planned-cells';
import {
  baseOf,
  isOverPeriod,
  ofTarget,
  type ResultCells as Cells,
  type TargetLine as Line,
} from './target-line';
import { FIRST_YEAR } from './target-results';

/** The values on the target's basis in the judged years; blank in the others. */
export function yearCells(line: Line, headerRow: number): readonly PlannedCell[] {
  const { at, refs, context } = line;
  const { layout, report } = context;
  const { firstPathRow, rowCount, baseColumn } = layout.projections;
  const isGrowth = `${at('basis')}=${refs.targetTerm('growth')}`;
  const isPeriod = refs.hasBasis(at('basis'), (facts) => facts.isOverPeriod);
  const [own, other] = [ownPath(line), otherPath(line)];
  const inYear = (column: number, row: string) => {
    const range = { row: firstPathRow, column, rowCount, columnCount: 1 };
    return `INDEX(${refs.projectionColumn(range)},${row})`;
  };
  return report.years.slice(1).map((year, index) => {
    const header = cellAddress(headerRow, FIRST_YEAR + index, 'row');
    const valueOf = (path: PathCells) => {
      const now = inYear(baseColumn + 1 + index, path.row);
      const before = inYear(baseColumn + index, path.row);
      const rate = rateFormula(before, `${now}/${before}-1`);
      return unlessIndex(line, path, `IF(${isGrowth},${rate},${now})`);
    };
    const value = leadOf(line, valueOf(own), other ? valueOf(other) : '');
    return formula(
      `IF(OR(${header}<${at('judged')},${header}>${at('year')}),"",` +
        `IF(${isPeriod},${at('period')},${value}))`,
      valueInYear(line, year) ?? '',
    );
  });
}

function valueInYear(
  { report, values, compared, context, indicator }: Line,
  year: number,
): number | null {
  const { target } = report;
  const { basis, year: last, fromYear } = target;
  const first = isOverPeriod(basis) ? last : (fromYear ?? last);
  if (year < first || year > last) return null;
  return targetValueIn({ indicator, target, values, years: context.report.years, compared }, year);
}

/** Where the formulas of a line find a path: the indicator's own, or the one it is compared with. */
interface PathCells {
  /** The row of the path on Projections, counted from the first. */
  readonly row: string;
  /** The id of the indicator. */
  readonly id: string;
  /** The condition that it is a flow. */
  readonly isFlow: string;
  /** The cell with the value of the year before the period, or the sum before the base year. */
  readonly before: string;
  readonly path: IndicatorPath;
}

function ownPath(line: Line): PathCells {
  const { at, indicator, values } = line;
  return {
    ...{ row: at('pathRow'), id: ofTarget(line, 'indicator'), isFlow: `${at('flow')}=1` },
    ...{ before: at('before'), path: { indicator, values } },
  };
}

/** The path that the indicator is compared with; null for none. */
function otherPath(line: Line): PathCells | null {
  const { at, compared } = line;
  if (!compared) return null;
  return {
    ...{ row: at('otherRow'), id: ofTarget(line, 'relativeTo'), isFlow: `${at('otherFlow')}=1` },
    ...{ before: at('otherBefore'), path: compared },
  };
}

/** The values before the period, and those of the indicator that it is compared with. */
export function measureCells(
  line: Line,
): Cells<'before' | 'otherRow' | 'otherFlow' | 'otherBefore' | 'otherPeriod'> {
  const { at, refs, ranges, context, scenarioIndex, report } = line;
  const other = otherPath(line);
  const before = (path: PathCells) =>
    formula(beforeFormula(line, path), valueBefore(line, path.path) ?? '');
  const own = { before: before(ownPath(line)) };
  if (!other) {
    return { ...own, otherRow: blank, otherFlow: blank, otherBefore: blank, otherPeriod: blank };
  }
  const kind = refs.lookUp('PlanIndicators', 'kind', other.id);
  const { plan } = context.report;
  const place = plan.indicators.findIndex(({ id }) => id === report.target.relativeTo);
  return {
    ...own,
    otherRow: formula(
      `MATCH(${at('scenarioId')}&"|"&${other.id},${ranges.keys},0)`,
      scenarioIndex * plan.indicators.length + place + 1,
    ),
    otherFlow: formula(
      `IF(${refs.hasKind(kind, (facts) => !facts.isFlow)},0,1)`,
      isFlow(other.path.indicator) ? 1 : 0,
    ),
    otherBefore: before(other),
    otherPeriod: formula(
      periodOf(line, other),
      isOverPeriod(report.target.basis) ? (valueOver(line, other.path) ?? '') : '',
    ),
  };
}

/**
 * The value of a path in the year before the period of the target; of a flow that is added up what
 * comes before the base year. Null where it is not known.
 */
function valueBefore(
  { report: { target }, context }: Line,
  { indicator, values }: IndicatorPath,
): number | null {
  const { baseYear } = context.report.plan;
  const { basis, fromYear } = target;
  if (!isOverPeriod(basis)) return null;
  const from = fromYear ?? baseYear + 1;
  const known = isIndex(indicator) ? [] : indicator.known;
  if (basis === 'cumulative' && isFlow(indicator)) {
    const earlier = known.filter(({ year }) => year >= from);
    const isComplete = earlier.length === Math.max(0, baseYear - from);
    return isComplete ? earlier.reduce((all, { value }) => all + value, 0) : null;
  }
  if (from > baseYear) return values[from - 1 - baseYear] ?? null;
  return known.find(({ year }) => year === from - 1)?.value ?? null;
}

/** The value of one path alone on the basis of the target; null where it cannot be judged. */
function valueOver(
  { report: { target }, context }: Line,
  { indicator, values }: IndicatorPath,
): number | null {
  const { years } = context.report;
  return targetValueIn({ indicator, target, values, years, compared: null }, target.year);
}

/** The value that is compared with the target: of a path, or the lead of one over the other. */
function leadOf(line: Line, own: string, other: string): string {
  return line.compared ? `IFERROR(${own}-${other},"")` : own;
}

/** A rate of change; blank where it starts from zero or below, or from a year without a value. */
function rateFormula(before: string, rate: string, condition = `${before}>0`): string {
  return `IFERROR(IF(${condition},${rate},""),"")`;
}

/** Blank for the level of an index: only its changes are known. */
function unlessIndex(line: Line, path: PathCells, body: string): string {
  if (!isIndex(path.path.indicator)) return body;
  const { at, refs } = line;
  const isChange = refs.hasBasis(at('basis'), (facts) => facts.isChange);
  return `IF(AND(${baseOf(line, path.id)}="",NOT(${isChange})),"",${body})`;
}

/** The value over the period of the target; of a comparison the lead. */
export function periodFormula(line: Line): string {
  return leadOf(line, periodOf(line, ownPath(line)), line.at('otherPeriod'));
}

/** The value of a path over the period; blank where the target is about single years. */
function periodOf(line: Line, path: PathCells): string {
  const { at, refs, ranges } = line;
  const is = (word: Target['basis']) => `${at('basis')}=${refs.targetTerm(word)}`;
  const isChange = refs.hasBasis(at('basis'), (facts) => facts.isChange && facts.isOverPeriod);
  const now = `INDEX(${ranges.values},${path.row},${ofTarget(line, 'yearColumn')})`;
  const isWhole = is('cumulativeChange');
  const years = `IF(${isWhole},1,${at('year')}-${at('from')}+1)`;
  // An average has no root below zero; Excel would find one for some numbers of years.
  const rate = rateFormula(
    path.before,
    `(${now}/${path.before})^(1/${years})-1`,
    `AND(${path.before}>0,OR(${isWhole},${now}>=0))`,
  );
  const within = `(${ranges.allYears}>=${at('from')})*(${ranges.allYears}<=${at('year')})`;
  const sum = `SUMPRODUCT(${within}*INDEX(${ranges.values},${path.row},0))`;
  const cumulative = `IFERROR(IF(${path.isFlow},${sum}+${path.before},${now}-${path.before}),"")`;
  return unlessIndex(
    line,
    path,
    `IF(${is('cumulative')},${cumulative},IF(${isChange},${rate},""))`,
  );
}

/** The formula of {@link valueBefore}. */
function beforeFormula(line: Line, { row, id, isFlow: isSummed, path }: PathCells): string {
  const { at, refs, ranges } = line;
  const { values, baseYear } = ranges;
  const isSum = `AND(${at('basis')}=${refs.targetTerm('cumulative')},${isSummed})`;
  const isPeriod = refs.hasBasis(at('basis'), ({ isOverPeriod }) => isOverPeriod);
  const later = `INDEX(${values},${row},${at('from')}-${baseYear})`;
  const wanted = `IF(${isSum},">="&${at('from')},${at('from')}-1)`;
  const known = isIndex(path.indicator) ? null : knownFormulas(line, id, wanted);
  const count = `IF(${isSum},MAX(0,${baseYear}-${at('from')}),1)`;
  const earlier =
    known === null
      ? `IF(${isSum},IF(${at('from')}>=${baseYear},0,""),"")`
      : `IF(${known.count}=${count},${known.sum},"")`;
  const isLater = `AND(${at('from')}>${baseYear},NOT(${isSum}))`;
  return `IF(${isPeriod},IF(${isLater},${later},${earlier}),"")`;
}

/** Counts and sums the known values of an indicator; null where the plan has none at all. */
function knownFormulas(
  { refs, context }: Line,
  id: string,
  years: string,
): { readonly count: string; readonly sum: string } | null {
  if (!context.report.plan.indicators.some(({ known }) => known.length > 0)) return null;
  const of = (key: 'indicator' | 'year' | 'value') => refs.column('PlanKnownValues', key);
  const wanted = `${of('indicator')},${id},${of('year')},${years}`;
  return { count: `COUNTIFS(${wanted})`, sum: `SUMIFS(${of('value')},${wanted})` };
}
