import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import { fractionOf, to15Digits } from '../numbers/decimals';
import { type Comparator, REVERSED, type TargetBasis } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { isCountUnit } from './words/clause-units';
import type { DocumentFrame } from './document-frame';
import type { KnownMeasure, ProposedTarget } from './document-model';
import { directionOf } from '../target-text/direction-of-name';
import type { Quantity } from './words/read-quantities';
import type { ResolvedYears } from './resolve-years';

/** What a quantity says of an indicator, before it is a target or a known value. */
export type Figure = Pick<
  ProposedTarget,
  | ('basis' | 'comparator' | 'value' | 'upper' | 'tolerance' | 'unit')
  | ('fromYear' | 'year' | 'asks')
>;

const ADDED =
  /^(?:累计|全年|每年)?(?:新增|新建|建成|建设|完成|培育|引进|创建|打造|净增|招引|新培育|新认定|盘活|改造|实施|新改扩建|新改建|改扩建|开工|投产|发放|培训|治理|修复|筹集|供应|植树|种植|整治|帮扶|提供|投放|新招引|新开工|build|deliver|create|plant|provide|install|train|recruit|construct|retrofit|upgrade|new |additional )/iu;

/** Whether a name speaks of what is added in a period, so that its values sum up over the years. */
export function isAddition(name: string): boolean {
  return ADDED.test(name) || /新增|净增/u.test(name);
}

/** Reads a quantity of an indicator: its basis, its comparator, its value and its years. */
export function readFigure(
  written: Quantity,
  name: string,
  years: ResolvedYears,
  frame: DocumentFrame,
  isPast = false,
): Figure {
  // "−70 %" is a change although no word says so.
  const isNegative = written.main?.mark === 'percent' && written.main.value < 0;
  const isChangeOnly = isNegative && written.change === 0 && written.from === null;
  const quantity =
    isChangeOnly && !/率$|rate$/iu.test(name) ? { ...written, change: -1 as const } : written;
  // What is past is not over the years that are planned for.
  const span = isPast ? { ...frame, lastYear: frame.baseYear } : frame;
  const { basis, isSure } = basisOf(quantity, name, years, span);
  const sizes = sizesOf(quantity, basis);
  const { comparator, isAsked } = comparatorOf(quantity, name, basis, sizes.value);
  const period = periodOf(basis, quantity, years, frame);
  return {
    basis,
    comparator,
    ...sizes,
    ...period,
    tolerance: toleranceOf(quantity, comparator, basis),
    unit: unitOf(quantity, name, basis),
    asks: [
      ...(isSure ? [] : ['basis' as const]),
      ...(isAsked ? ['comparator' as const] : []),
      ...(years.isOpen || period.year === null ? ['year' as const] : []),
    ],
  };
}

/** The unit beside the number; of so many fewer, what is counted: "the number of staff … by 5,000". */
function unitOf({ main, upper, isFull }: Quantity, name: string, basis: TargetBasis | null) {
  // 增长1.3倍 is growth of 130 %.
  const written = (main?.unit === '倍' ? '%' : main?.unit) ?? upper?.unit ?? null;
  if (written !== null) return written;
  const [, counted = null] = /^(?:the )?number of (.{2,30})$/i.exec(name) ?? [];
  const isAmount = basis === 'cumulativeChange' && main?.mark === 'plain';
  return isAmount ? counted : isFull ? '%' : null;
}

interface ReadBasis {
  readonly basis: TargetBasis | null;
  readonly isSure: boolean;
}

/** Indicators that are amounts: a percentage of them without a word for it is their growth. */
const MONEY =
  /生产总值|GDP|收入|产值|增加值|投资|消费|零售|进出口|出口|支出|贷款|存款|营收|利润|revenue|output|exports/iu;
const RATE =
  /率|比重|占比|比例|份额|覆盖|强度|程度|水平|占|贡献|中|rate|share|proportion|percentage|ratio|of |intensity|[- ]to[- ]GDP|debt|deficit|surplus/iu;

const sure = (basis: TargetBasis): ReadBasis => ({ basis, isSure: true });

function basisOf(
  quantity: Quantity,
  name: string,
  years: ResolvedYears,
  frame: DocumentFrame,
): ReadBasis {
  const { main, from, change, has, multiple, isFull } = quantity;
  const isToward = from !== null || has.has('upTo') || has.has('downTo') || quantity.isTo;
  if (isFull || has.has('budget')) return sure('share');
  if (multiple !== null) return sure('cumulativeChange');
  if (main?.isNoGrowth === true) return sure('growth');
  const isPercent = main?.mark === 'percent' || quantity.upper?.mark === 'percent';
  if (main !== null && main.comparator === 'atLeast' && main.value === 0) {
    // "No net loss" is about a change, "break even" about a level.
    return { basis: 'level', isSure: main.isNoLoss !== true };
  }
  if (isPercent && (change === 0 || isToward)) {
    const isMoney = MONEY.test(name) && !RATE.test(name) && !isToward;
    const isRate =
      isMoney || has.has('average') || /(?:增速|涨幅|增长率|growth(?: rate)?)$/iu.test(name);
    return sure(!isToward && isRate ? (has.has('average') ? 'averageGrowth' : 'growth') : 'share');
  }
  if (isPercent) return changeBasis(quantity, name, years, frame);
  if (main?.mark === 'points') return sure('cumulativeChange');
  if (main?.unit === '倍') return sure('cumulativeChange');
  if (isToward) return sure('level');
  const isSum = has.has('cumulative') || has.has('add') || isAddition(name);
  if (years.everyYear) return sure('level');
  if (change !== 0 && !isSum) return sure('cumulativeChange');
  // So many homes between two years are built in these years.
  const isSpan = quantity.times.some(({ kind }) => kind === 'years');
  return sure(isSum || (isSpan && isThing(quantity)) ? 'cumulative' : 'level');
}

function isThing({ main }: Quantity): boolean {
  const unit = main?.unit ?? '';
  return isCountUnit(unit) || /^(?:homes|trees|jobs|places|dwellings|apprenticeships)$/.test(unit);
}

function changeBasis(
  quantity: Quantity,
  name: string,
  years: ResolvedYears,
  frame: DocumentFrame,
): ReadBasis {
  const { has } = quantity;
  if (has.has('average')) return sure('averageGrowth');
  if (years.baseYear !== null) {
    if (years.everyYear) return sure('averageGrowth');
    return sure(
      years.year !== null && years.year - years.baseYear === 1 ? 'growth' : 'cumulativeChange',
    );
  }
  if (years.everyYear || has.has('perYear') || has.has('lastYear')) return sure('growth');
  if (has.has('cumulative') && years.fromYear !== null) return sure('cumulativeChange');
  if (years.fromYear !== null && years.year !== null && years.year > years.fromYear) {
    return sure('cumulativeChange');
  }
  const spansYears =
    frame.lastYear !== null && frame.baseYear !== null && frame.lastYear - frame.baseYear > 1;
  const isFar = years.year !== null && frame.baseYear !== null && years.year - frame.baseYear > 1;
  const isBy = quantity.times.some((time) => time.kind === 'year' && time.role === 'by');
  if (has.has('cumulative')) return sure('cumulativeChange');
  // Over a plan of several years a decline is meant for the period as a whole.
  if (quantity.change < 0 && (spansYears || isFar || (isBy && frame.baseYear === null))) {
    return sure('cumulativeChange');
  }
  if (isFar && (isBy || quantity.isCompared)) {
    // In English "by 2030" ends the whole change; 到2030年 may also name the year.
    return { basis: 'cumulativeChange', isSure: isBy && !/\p{Script=Han}/u.test(name) };
  }
  if (spansYears && !years.isSaid) return { basis: null, isSure: false };
  return sure('growth');
}

function sizesOf(
  { main, upper, multiple, isFull, change, from, has, isTo }: Quantity,
  basis: TargetBasis | null,
): Pick<Figure, 'value' | 'upper'> {
  if (isFull) return { value: 1, upper: null };
  if (multiple !== null) return { value: multiple, upper: null };
  const isToward = from !== null || has.has('upTo') || has.has('downTo') || isTo;
  const isDown = change < 0 && !isToward && (basis === null || isChange(basis));
  // "4.5-5%" has the sign of the percentage only once.
  const isBare =
    upper !== null && main?.unit === null && upper.mark === 'percent' && main.mark === 'plain';
  const low = main === null ? 0 : isBare ? fractionOf(main.value) : main.value;
  const scaled = (value: number): number => {
    const own =
      main?.unit === '倍' && change === 0 && basis === 'cumulativeChange' ? value - 1 : value;
    return isDown && own !== 0 ? -Math.abs(own) : own;
  };
  if (upper === null) return { value: to15Digits(scaled(low)), upper: null };
  const ends = [scaled(low), scaled(upper.value)].sort((a, b) => a - b);
  return { value: ends[0] ?? 0, upper: ends[1] ?? null };
}

function isChange(basis: TargetBasis): boolean {
  return BASIS_FACTS[basis].isChange || basis === 'cumulative';
}

function comparatorOf(
  quantity: Quantity,
  name: string,
  basis: TargetBasis | null,
  value: number,
): { readonly comparator: Comparator | null; readonly isAsked: boolean } {
  const { comparator: stated, isWeak, upper, tolerance, isFull, multiple, change, has } = quantity;
  const known = (comparator: Comparator) => ({ comparator, isAsked: false });
  if (isFull) return known('full');
  if (upper !== null) return known('between');
  if (tolerance !== null) return known('about');
  const isDecline = value < 0 && change < 0 && basis !== null && isChange(basis);
  if (stated !== null && !isWeak) return known(isDecline ? REVERSED[stated] : stated);
  if (isDecline) return known('atMost');
  if (multiple !== null) return known(multiple < 0 ? 'atMost' : 'atLeast');
  if (has.has('downTo')) return known('atMost');
  if (has.has('upTo')) return known('atLeast');
  const { from, main } = quantity;
  if (main !== null && main.comparator !== null) return known(main.comparator);
  const direction = directionOf(name);
  const isGrowthOf = change > 0 && basis !== 'level' && basis !== 'share';
  if (direction === 'higher') return known(stated === 'atMost' ? 'atMost' : 'atLeast');
  if (direction === 'lower') {
    const isUnclear = isGrowthOf || (stated === 'atLeast' && from === null);
    return isUnclear ? { comparator: null, isAsked: true } : known('atMost');
  }
  if (direction === 'range') return { comparator: null, isAsked: true };
  if (stated !== null) return known(stated);
  const isMore = has.has('add') || isAddition(name) || isGrowthOf || quantity.main?.unit === '个';
  if (from !== null && main !== null) return known(from.value > main.value ? 'atMost' : 'atLeast');
  if (isMore || isCountUnit(quantity.main?.unit ?? '')) return known('atLeast');
  return { comparator: null, isAsked: true };
}

function toleranceOf(
  { tolerance, main }: Quantity,
  comparator: Comparator | null,
  basis: TargetBasis | null,
): number | null {
  if (comparator !== 'about') return null;
  if (tolerance !== null) return tolerance.value;
  const isRate = main?.mark === 'percent';
  return isRate && basis !== null ? DEFAULT_GROWTH_TOLERANCE : null;
}

function periodOf(
  basis: TargetBasis | null,
  quantity: Quantity,
  years: ResolvedYears,
  frame: DocumentFrame,
): Pick<Figure, 'year' | 'fromYear'> {
  const { year, fromYear, baseYear, everyYear, isPerYear } = years;
  if (year === null) return { year: null, fromYear: null };
  const first =
    fromYear ?? (frame.firstYear !== null && frame.firstYear < year ? frame.firstYear : null);
  if (baseYear !== null) return { year, fromYear: baseYear + 1 };
  // "£2bn a year by 2028/29" is a rate that is reached; without a year it holds in each.
  const isReached = isPerYear && years.isSaid && (basis === 'level' || basis === 'share');
  const isEach = everyYear && !isReached;
  switch (basis) {
    case 'averageGrowth':
    case 'cumulativeChange':
      return { year, fromYear: first };
    case 'cumulative':
      return { year, fromYear: first ?? (frame.firstYear === null ? null : year) };
    default:
      return { year, fromYear: isEach || quantity.has.has('perYear') ? first : null };
  }
}

/** What a figure of the past measures. */
export function measureOf(figure: Figure, quantity: Quantity, isInherited: boolean): KnownMeasure {
  if (quantity.has.has('cumulative') && quantity.main?.mark === 'plain') return 'cumulative';
  // 高新技术企业812家，净增96家: the second is a change of the first.
  if (isInherited && quantity.has.has('add')) return 'change';
  if (quantity.has.has('budget')) return 'ofBudget';
  if (quantity.main?.mark === 'points') return 'change';
  if (quantity.main?.unit === '倍' && figure.fromYear === null) return 'growth';
  switch (figure.basis) {
    case 'growth':
    case 'averageGrowth':
    case 'share':
      return figure.basis;
    case 'cumulativeChange':
      return quantity.main?.mark === 'percent' || quantity.multiple !== null
        ? 'cumulativeChange'
        : 'change';
    case 'cumulative':
      return quantity.has.has('cumulative')
        ? 'cumulative'
        : quantity.change === 0
          ? 'level'
          : 'change';
    case 'level':
      return 'level';
    default:
      return 'growth';
  }
}
