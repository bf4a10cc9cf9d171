import { BASIS_FACTS, KIND_FACTS, type Indicator } from '../../../domain/index';
import type { BriefPhrase } from '../layout/sentence-parts';
import {
  filled,
  fillFormula,
  numberFormula,
  numberText,
  roundedTo,
  amountNumber,
  amountNumberFormula,
  amountUnit,
  AMOUNT_UNIT_FORMULAS,
} from '../parts/sentence-texts';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import { blank, formula, text } from '../layout/planned-cells';
import type { PlannedCell } from '../../model';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { isRateTarget, unitLookUp } from '../tables/formats-and-units';
import { RESULT, type ResultColumn, type TargetResult } from '../parts/target-results';
import { statusOf } from '../parts/target-result-cells';

/** The columns of Brief's targets from left to right; null is an empty column. */
const COLUMNS = [
  ...(['name', 'wanted', 'outcome', 'status', null] as const),
  // From here on the columns serve the formulas and are not printed.
  ...(['id', 'row', 'indicatorRow', 'projected', 'gap', 'target', 'band', 'rate'] as const),
  ...(['decimals', 'unit', 'unitText', 'number', 'gapShown', 'gapText', 'targetText'] as const),
  ...(['when', 'ending', 'sentence', 'scaled', 'times'] as const),
] as const;
type Column = Exclude<(typeof COLUMNS)[number], null>;

/** The index of each column of Brief's targets. */
export const BRIEF_TARGET = Object.fromEntries(
  COLUMNS.map((key, index) => [key, index]),
) as Readonly<Record<Column, number>>;

/** The cells of a line by their columns. */
type Cells<Key extends Column = Column> = Readonly<Record<Key, PlannedCell>>;

/** The inputs of one line of the targets. */
interface Line {
  readonly result: TargetResult;
  readonly context: SheetContext;
  readonly flags: IllustrativeFlags;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly at: (key: Column) => string;
  /** The cell of the line's result in a column of the results on Targets. */
  readonly of: (key: ResultColumn) => string;
  /** A whole column of the results. */
  readonly column: (key: ResultColumn) => string;
}

/** The cells of one target in the scenario in view, from the first column to the last. */
export function briefTargetCells(
  result: TargetResult,
  row: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const at = (key: Column) => cellAddress(row, BRIEF_TARGET[key], 'column');
  const refs = referencesFrom(context.layout, 'brief');
  const column = (key: ResultColumn) => refs.targetResults(RESULT[key]);
  const of = (key: ResultColumn) => `INDEX(${column(key)},${at('row')})`;
  const line: Line = { result, context, flags, refs, at, of, column };
  const cells: Cells = { ...shownCells(line), ...foundCells(line), ...textCells(line) };
  return COLUMNS.map((key) => (key === null ? blank : cells[key]));
}

function shownCells(line: Line): Cells<'name' | 'wanted' | 'outcome' | 'status'> {
  const { result, context, flags, refs, at, of } = line;
  const { t } = context;
  const { report } = result;
  const comma = t('comparison.comma');
  const mark = of('illustrative');
  const texts = briefTargetTexts(result, context);
  return {
    name: formula(
      `${of('indicator')}&IF(${mark}="","","${comma}"&${mark})`,
      markedName(result, context, flags),
    ),
    wanted: formula(
      fillFormula(refs.phrase('wanted'), [
        ['comparator', of('wanted')],
        ['target', at('targetText')],
        ['when', at('when')],
      ]),
      texts.wanted,
    ),
    outcome: formula(
      `IF(${at('gap')}="",${of('status')},${amountFormula(line, 'projected')}&${at('ending')})`,
      texts.outcome,
    ),
    status: formula(of('status'), t(`words.${statusOf(report)}`)),
  };
}

/** The name, marked where the number or the target is illustrative. */
export function markedName(
  { indicator, report: { target }, scenario }: TargetResult,
  { t, own }: SheetContext,
  flags: IllustrativeFlags,
): string {
  const isMarked =
    target.provenance.illustrative || flags.path(scenario.scenario.id, target.indicator);
  return own(indicator.name) + (isMarked ? t('comparison.comma') + t('words.illustrative') : '');
}

/** The target's row on the other sheets, and its numbers. Excel's Goal Seek can take the gap as its set cell. */
function foundCells(
  line: Line,
): Cells<
  | 'id'
  | 'row'
  | 'indicatorRow'
  | 'projected'
  | 'gap'
  | 'target'
  | 'band'
  | 'rate'
  | 'decimals'
  | 'unit'
> {
  const { result, context, refs, at, of, column } = line;
  const { report, indicator } = result;
  const { target } = report;
  const { plan } = context.report;
  const ids = column('targetId');
  const header = onSheet(
    context.layout.names.targets,
    cellAddress(context.layout.targetResults.headerRow, RESULT.targetId, 'both'),
  );
  const place = `SUMPRODUCT((${column('scenarioId')}=${refs.inView('id')})*(${ids}=${at('id')})*(ROW(${ids})-ROW(${header})))`;
  const own = (key: 'kind' | 'decimals') =>
    `INDEX(${refs.column('PlanIndicators', key)},${at('indicatorRow')})`;
  const indicators = refs.column('PlanTargets', 'indicator');
  const isRate = refs.hasBasis(of('basis'), ({ isFraction }) => isFraction);
  const isShare = refs.hasKind(own('kind'), ({ isShare }) => isShare);
  const rate = isRateOf(result);
  return {
    id: text(target.id),
    // INDEX with 0 would be a whole column, which spills in Excel.
    row: formula(
      `IF(${place}=0,NA(),${place})`,
      result.scenarioIndex * plan.targets.length + result.tableRow,
    ),
    indicatorRow: formula(
      refs.rowOf('PlanIndicators', `INDEX(${indicators},${of('tableRow')})`),
      plan.indicators.findIndex(({ id }) => id === target.indicator) + 1,
    ),
    projected: formula(of('projected'), report.value ?? ''),
    gap: formula(of('distance'), report.gap ?? ''),
    target: formula(of('target'), target.value),
    band: formula(of('band'), target.tolerance ?? target.upper ?? ''),
    rate: formula(`IF(OR(${isRate},${isShare}),1,0)`, rate ? 1 : 0),
    decimals: formula(own('decimals'), indicator.decimals),
    unit: formula(
      `IF(${at('rate')}=1,"",${unitLookUp(context, refs, at('indicatorRow'))})`,
      rate ? '' : context.own(indicator.unit),
    ),
  };
}

function textCells(
  line: Line,
): Cells<
  | 'unitText'
  | 'number'
  | 'gapShown'
  | 'gapText'
  | 'targetText'
  | 'when'
  | 'ending'
  | 'sentence'
  | 'scaled'
  | 'times'
> {
  const { result, context, refs, at, of } = line;
  const texts = briefTargetTexts(result, context);
  const [unit, rate, decimals] = [at('unit'), at('rate'), at('decimals')];
  const isPoints = `OR(${rate}=1,LEFT(${unit},1)="%")`;
  const isPeriod = refs.hasBasis(of('basis'), ({ isOverPeriod }) => isOverPeriod);
  const judged = (body: string, otherwise = '""') => `IF(${at('gap')}="",${otherwise},${body})`;
  return {
    unitText: formula(AMOUNT_UNIT_FORMULAS.text(unit, at('scaled'), refs), texts.unit),
    number: formula(
      judged(numberFormula(at('projected'), rate, decimals), `"${NOT_FOUND}"`),
      texts.number,
    ),
    gapShown: formula(
      judged(`IF(${rate}=1,ROUND(ABS(${at('gap')})*100,2),ROUND(ABS(${at('gap')}),${decimals}))`),
      texts.gapShown,
    ),
    gapText: formula(
      judged(
        `IF(${isPoints},${at('gapShown')}&${refs.phrase('points')},${amountFormula(line, 'gapShown')})`,
      ),
      texts.gap,
    ),
    targetText: formula(targetFormula(line, isPoints), texts.target),
    when: formula(
      `IF(NOT(${isPeriod}),${of('decides')}&"",IF(${of('from')}=${of('year')},"",${of('from')}&"–")&${of('year')})`,
      texts.when,
    ),
    ending: formula(judged(endingFormula(line)), texts.ending),
    sentence: formula(sentenceFormula(line), texts.sentence),
    scaled: formula(AMOUNT_UNIT_FORMULAS.place(unit, refs), texts.place),
    times: formula(AMOUNT_UNIT_FORMULAS.times(at('scaled'), refs), texts.times),
  };
}

type Amount = 'projected' | 'target' | 'band' | 'gapShown';

function numberOf({ at }: Line, key: Amount): string {
  const [times, isRate, decimals] = [at('times'), at('rate'), at('decimals')];
  return amountNumberFormula(at(key), { times, isRate, decimals });
}

function amountFormula(line: Line, key: Amount): string {
  return `${numberOf(line, key)}&${line.at('unitText')}`;
}

/** The target with its band. The width of a band of rates is in percentage points. */
function targetFormula(line: Line, isPoints: string): string {
  const { refs, at, of, context } = line;
  const { t } = context;
  const is = (word: 'about' | 'between') => `${of('wanted')}=${refs.targetTerm(word)}`;
  const points = `ROUND(${at('band')}*IF(${at('rate')}=1,100,1),2)&${refs.phrase('points')}`;
  const pointed = `${amountFormula(line, 'target')}&"${t('targets.plusMinus')}"&${points}`;
  const end =
    `IF(${is('about')},"${t('targets.plusMinus')}",` +
    `IF(${is('between')},"${t('targets.upTo')}",""))`;
  const band = `IF(ISNUMBER(${at('band')}),${end}&${numberOf(line, 'band')},"")`;
  const usual = `${numberOf(line, 'target')}&${band}&${at('unitText')}`;
  return `IF(AND(${is('about')},${isPoints}),${pointed},${usual})`;
}

/** Chooses the phrase that compares the number with the target, by the bounds of the target. */
function endingFormula({ refs, at, of }: Line): string {
  const { phrase, targetTerm } = refs;
  const met = `${of('status')}=${targetTerm('met')}`;
  const [hasLeast, hasMost] = [`ISNUMBER(${of('least')})`, `ISNUMBER(${of('most')})`];
  const side = (beyond: BriefPhrase, missed: BriefPhrase) =>
    `IF(${at('gap')}<0,${phrase(beyond)},${phrase(missed)})`;
  const even = `IF(${met},${phrase('even')},${phrase('notPast')})`;
  const chosen =
    `IF(AND(${hasLeast},${hasMost}),IF(${met},${phrase('within')},${phrase('outside')}),` +
    `IF(${at('gapShown')}=0,${even},IF(${hasMost},${side('under', 'over')},${side('above', 'below')})))`;
  return fillFormula(chosen, [
    ['gap', at('gapText')],
    ['target', at('targetText')],
  ]);
}

/** The sentence of a target that the tables no longer have; Checks says what to do. */
const NOT_FOUND = '–';

function sentenceFormula(line: Line): string {
  const { refs, at, of, result, context } = line;
  const bases = refs.bases(() => true);
  const usual = `INDEX(${refs.openings()},MATCH(${of('basis')},${bases},0))`;
  const opening = result.compared ? `"${context.t('brief.lead')}"` : usual;
  const body = fillFormula(opening, [
    ['value', amountFormula(line, 'projected')],
    ['when', at('when')],
    ['name', of('indicator')],
    ...(result.compared ? [['other', otherName(line)] as const] : []),
  ]);
  const unjudged = `${of('indicator')}&"${context.t('comparison.comma')}"&${of('status')}`;
  return `IFERROR(IF(${at('gap')}="",${unjudged},${body}&${at('ending')}),"${NOT_FOUND}")`;
}

/** The name of the indicator that a target is compared with. */
function otherName({ refs, of, context }: Line): string {
  const id = `INDEX(${refs.column('PlanTargets', 'relativeTo')},${of('tableRow')})`;
  return refs.lookUp('PlanIndicators', textKeysOf(context.locale).name, id);
}

/** Whether a target and what is projected for it are rates or shares. */
export function isRateOf({
  report: { target },
  indicator,
}: {
  readonly report: Pick<TargetResult['report'], 'target'>;
  readonly indicator: Indicator;
}): boolean {
  return isRateTarget(target) || KIND_FACTS[indicator.kind].isShare;
}

/** The same texts as the formulas make. */
export function briefTargetTexts(result: TargetResult, context: SheetContext) {
  const { t, own } = context;
  const { report, indicator } = result;
  const { target } = report;
  const rate = isRateOf(result);
  const { decimals } = indicator;
  const ownUnit = rate ? '' : own(indicator.unit);
  const { place, times, text: unit } = amountUnit(ownUnit, context);
  const shown = (value: number) => amountNumber(value, { times }, { isRate: rate, decimals });
  const { gap: distance, value: projected } = report;
  const isJudged = distance !== null && projected !== null;
  const gapShown = isJudged
    ? roundedTo(Math.abs(distance) * (rate ? 100 : 1), rate ? 2 : decimals)
    : 0;
  const isPoints = rate || ownUnit.startsWith('%');
  const points = (value: number) => `${value}${t('about.phrase.points')}`;
  const gap = isPoints ? points(gapShown) : shown(gapShown) + unit;
  const targetText = targetWithBand(result, { isPoints, shown, points, unit }, context);
  const when = whenText(result, context);
  const ending = isJudged
    ? filled(t(`about.phrase.${endingOf(result, gapShown)}`), [
        ['gap', gap],
        ['target', targetText],
      ])
    : '';
  const number = isJudged ? numberText(projected, rate, decimals) : NOT_FOUND;
  const amount = isJudged ? shown(projected) + unit : '';
  const opening = result.compared ? t('brief.lead') : t(`about.phrase.${target.basis}`);
  const status = t(`words.${statusOf(report)}`);
  const sentence = filled(opening, [
    ['value', amount],
    ['when', when],
    ['name', own(indicator.name)],
    ...(result.compared ? [['other', own(result.compared.indicator.name)] as const] : []),
  ]);
  return {
    ...{ unit, number, target: targetText, when, ending, place, times },
    ...{ gapShown: isJudged ? gapShown : '', gap: isJudged ? gap : '' },
    sentence: isJudged ? sentence + ending : own(indicator.name) + t('comparison.comma') + status,
    outcome: isJudged ? amount + ending : status,
    wanted: filled(t('about.phrase.wanted'), [
      ['comparator', t(`words.comparator.${target.comparator}`)],
      ['target', targetText],
      ['when', when],
    ]),
  };
}

/** The same text as {@link targetFormula} makes. */
function targetWithBand(
  { report: { target }, ...result }: TargetResult,
  {
    isPoints,
    shown,
    points,
    unit,
  }: {
    readonly isPoints: boolean;
    readonly shown: (value: number) => string;
    readonly points: (value: number) => string;
    readonly unit: string;
  },
  { t }: SheetContext,
): string {
  const { comparator, value, tolerance, upper } = target;
  if (comparator === 'about' && isPoints) {
    const scale = isRateOf({ ...result, report: { target } }) ? 100 : 1;
    const width = points(roundedTo((tolerance ?? 0) * scale, 2));
    return shown(value) + unit + t('targets.plusMinus') + width;
  }
  const band =
    comparator === 'about'
      ? t('targets.plusMinus') + shown(tolerance ?? 0)
      : comparator === 'between'
        ? t('targets.upTo') + shown(upper ?? 0)
        : '';
  return shown(value) + band + unit;
}

function whenText({ report }: TargetResult, { report: { plan } }: SheetContext): string {
  const { basis, year, fromYear } = report.target;
  const isPeriod = BASIS_FACTS[basis].isOverPeriod;
  if (!isPeriod) return String(report.year);
  const from = fromYear ?? plan.baseYear + 1;
  return from === year ? String(year) : `${from}–${year}`;
}

function endingOf({ report }: TargetResult, gapShown: number): BriefPhrase {
  const { comparator } = report.target;
  if (comparator === 'about' || comparator === 'between') return report.met ? 'within' : 'outside';
  if (gapShown === 0) return report.met ? 'even' : 'notPast';
  const isBeyond = (report.gap ?? 0) < 0;
  if (comparator === 'atMost' || comparator === 'lessThan') return isBeyond ? 'under' : 'over';
  return isBeyond ? 'above' : 'below';
}
