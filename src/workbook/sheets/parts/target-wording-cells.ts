import { cellAddress, onSheet } from '../../../shared/a1';
import { isFall, saidNumbers } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { formula, number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetKey } from '../layout/sheet-keys';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import type { BriefPhrase } from '../layout/sentence-parts';
import type { IllustrativeFlags } from './illustrative-flags';
import {
  AMOUNT_UNIT_FORMULAS,
  amountNumberFormula,
  fillFormula,
  numberFormula,
} from './sentence-texts';
import { statusOf } from './target-result-cells';
import { RESULT, type ResultColumn, type TargetResult } from './target-results';
import { badgeText, isRateOf, markedName, NOT_FOUND, wordingTexts } from './target-wording';

/**
 * The columns with which a target of the scenario in view is put into words, from left to right.
 * They are not printed; the printed cells refer to them.
 */
const COLUMNS = [
  ...(['id', 'row', 'indicatorRow', 'projected', 'gap', 'target', 'band', 'rate'] as const),
  ...(['decimals', 'unit', 'unitText', 'number', 'gapShown', 'gapText', 'targetText'] as const),
  ...(['when', 'ending', 'sentence', 'scaled', 'times'] as const),
  ...(['cut', 'saidTarget', 'saidBand', 'size', 'told', 'goal', 'nature', 'badge'] as const),
  ...(['label', 'wanted', 'outcome', 'state'] as const),
] as const;
export type WordingColumn = (typeof COLUMNS)[number];

/** Number of {@link WordingColumn}s. */
export const WORDING_COLUMNS = COLUMNS.length;

/** Where the cells of one target stand. */
export interface WordingPlace {
  readonly home: SheetKey;
  readonly row: number;
  readonly firstColumn: number;
}

/** The index of a column among those of the wording. */
export function wordingColumn(key: WordingColumn): number {
  return COLUMNS.indexOf(key);
}

/** The cells of a line by their columns. */
type Cells<Key extends WordingColumn = WordingColumn> = Readonly<Record<Key, PlannedCell>>;

/** The inputs of one line. */
interface Line {
  readonly result: TargetResult;
  readonly context: SheetContext;
  readonly flags: IllustrativeFlags;
  readonly texts: ReturnType<typeof wordingTexts>;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly at: (key: WordingColumn) => string;
  /** The cell of the line's result in a column of the results on Targets. */
  readonly of: (key: ResultColumn) => string;
  /** A whole column of the results. */
  readonly column: (key: ResultColumn) => string;
}

/** The cells that word one target of the scenario in view. */
export function wordingCells(
  result: TargetResult,
  { home, row, firstColumn }: WordingPlace,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const at = (key: WordingColumn) => cellAddress(row, firstColumn + wordingColumn(key), 'column');
  const refs = referencesFrom(context.layout, home);
  const column = (key: ResultColumn) => refs.targetResults(RESULT[key]);
  const of = (key: ResultColumn) => `INDEX(${column(key)},${at('row')})`;
  const texts = wordingTexts(result, context);
  const line: Line = { result, context, flags, texts, refs, at, of, column };
  const cells: Cells = {
    ...foundCells(line),
    ...numberCells(line),
    ...textCells(line),
    ...goalCells(line),
    ...shownCells(line),
  };
  return COLUMNS.map((key) => cells[key]);
}

/** The target's row on the other sheets, and its numbers. Excel's Goal Seek can take the gap as its set cell. */
function foundCells(
  line: Line,
): Cells<'id' | 'row' | 'indicatorRow' | 'projected' | 'gap' | 'target' | 'band'> {
  const { result, context, refs, at, of, column } = line;
  const { report, scenarioIndex, tableRow } = result;
  const { target } = report;
  const { plan } = context.report;
  const ids = column('targetId');
  const header = onSheet(
    context.layout.names.targets,
    cellAddress(context.layout.targetResults.headerRow, RESULT.targetId, 'both'),
  );
  const place = `SUMPRODUCT((${column('scenarioId')}=${refs.inView('id')})*(${ids}=${at('id')})*(ROW(${ids})-ROW(${header})))`;
  const indicators = refs.column('PlanTargets', 'indicator');
  return {
    id: text(target.id),
    // INDEX with 0 would be a whole column, which spills in Excel.
    row: formula(`IF(${place}=0,NA(),${place})`, scenarioIndex * plan.targets.length + tableRow),
    indicatorRow: formula(
      refs.rowOf('PlanIndicators', `INDEX(${indicators},${of('tableRow')})`),
      plan.indicators.findIndex(({ id }) => id === target.indicator) + 1,
    ),
    projected: formula(of('projected'), report.value ?? ''),
    gap: formula(of('distance'), report.gap ?? ''),
    target: formula(of('target'), target.value),
    band: formula(of('band'), target.tolerance ?? target.upper ?? ''),
  };
}

/** How the numbers of the target are written, and those that a sentence says. */
function numberCells(
  line: Line,
): Cells<
  'rate' | 'decimals' | 'unit' | 'unitText' | 'scaled' | 'times' | 'cut' | 'saidTarget' | 'saidBand'
> {
  const { result, context, texts, refs, at, of } = line;
  const { target } = result.report;
  const own = (key: 'kind' | 'decimals' | 'unitEn' | 'unitZh') =>
    `INDEX(${refs.column('PlanIndicators', key)},${at('indicatorRow')})`;
  const isRate = refs.hasBasis(of('basis'), ({ isFraction }) => isFraction);
  const isShare = refs.hasKind(own('kind'), (facts) => facts.isShare);
  const isChange = `${of('basis')}=${refs.targetTerm('cumulativeChange')}`;
  const isBand = `${of('wanted')}=${refs.targetTerm('between')}`;
  // Two steps, because a comparison with the empty text of a missing band is an error in some programs.
  const falls = `IF(${isBand},IF(${at('band')}<=0,1,0),1)`;
  const rate = isRateOf(result);
  const said = saidNumbers(target);
  return {
    rate: formula(`IF(OR(${isRate},${isShare}),1,0)`, rate ? 1 : 0),
    decimals: formula(own('decimals'), result.indicator.decimals),
    unit: formula(
      `IF(${at('rate')}=1,"",${own(textKeysOf(context.locale).unit)})`,
      rate ? '' : context.own(result.indicator.ownUnit),
    ),
    unitText: formula(AMOUNT_UNIT_FORMULAS.text(at('unit'), at('scaled'), refs), texts.unit),
    scaled: formula(AMOUNT_UNIT_FORMULAS.place(at('unit'), refs), texts.place),
    times: formula(AMOUNT_UNIT_FORMULAS.times(at('scaled'), refs), texts.times),
    cut: result.compared
      ? number(0)
      : formula(`IF(AND(${isChange},${at('target')}<0),${falls},0)`, isFall(target) ? 1 : 0),
    saidTarget: formula(
      `IF(${at('cut')}=1,IF(${isBand},-${at('band')},-${at('target')}),${at('target')})`,
      said.value,
    ),
    saidBand: formula(
      `IF(AND(${at('cut')}=1,${isBand}),-${at('target')},${at('band')})`,
      said.tolerance ?? said.upper ?? '',
    ),
  };
}

type Amount = 'saidTarget' | 'saidBand' | 'gapShown';

function numberOf({ at }: Line, value: string): string {
  const [times, isRate, decimals] = [at('times'), at('rate'), at('decimals')];
  return amountNumberFormula(value, { times, isRate, decimals });
}

function amountFormula(line: Line, key: Amount): string {
  return `${numberOf(line, line.at(key))}&${line.at('unitText')}`;
}

function textCells(
  line: Line,
): Cells<
  | 'number'
  | 'gapShown'
  | 'gapText'
  | 'targetText'
  | 'when'
  | 'ending'
  | 'sentence'
  | 'size'
  | 'told'
> {
  const { texts, refs, at, of } = line;
  const [rate, decimals] = [at('rate'), at('decimals')];
  const isPoints = `OR(${rate}=1,LEFT(${at('unit')},1)="%")`;
  const isPeriod = refs.hasBasis(of('basis'), ({ isOverPeriod }) => isOverPeriod);
  const judged = (body: string, otherwise = '""') => `IF(${at('gap')}="",${otherwise},${body})`;
  return {
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
    size: formula(judged(sizeFormula(line)), texts.size),
    told: formula(
      `IF(${isFallen(line)},${fillFormula(refs.phrase('down'), [['value', at('size')]])},${at('size')})`,
      texts.told,
    ),
  };
}

/** Whether a fall is wanted and one is projected, so that its size is said and not its sign. */
function isFallen({ at }: Line): string {
  return `AND(${at('cut')}=1,${at('projected')}<0)`;
}

/** What is projected, in words; a lead of one rate over another is in points. */
function sizeFormula(line: Line): string {
  const { result, refs, at } = line;
  const projected = `IF(${isFallen(line)},-1,1)*${at('projected')}`;
  const usual = `${numberOf(line, projected)}&${at('unitText')}`;
  if (!result.compared) return usual;
  return `IF(${at('rate')}=1,ROUND(${at('projected')}*100,2)&${refs.phrase('points')},${usual})`;
}

/** The target with its band. The width of a band of rates is in percentage points. */
function targetFormula(line: Line, isPoints: string): string {
  const { result, refs, at, of, context } = line;
  const { t } = context;
  const is = (word: 'about' | 'between') => `${of('wanted')}=${refs.targetTerm(word)}`;
  const points = `ROUND(${at('saidBand')}*IF(${at('rate')}=1,100,1),2)&${refs.phrase('points')}`;
  const pointed = `${amountFormula(line, 'saidTarget')}&"${t('targets.plusMinus')}"&${points}`;
  const end =
    `IF(${is('about')},"${t('targets.plusMinus')}",` +
    `IF(${is('between')},"${t('targets.upTo')}",""))`;
  const band = `IF(ISNUMBER(${at('saidBand')}),${end}&${numberOf(line, at('saidBand'))},"")`;
  const usual = `${numberOf(line, at('saidTarget'))}&${band}&${at('unitText')}`;
  const own = `IF(AND(${is('about')},${isPoints}),${pointed},${usual})`;
  if (!result.compared) return own;
  const lead = `ROUND(${at('saidTarget')}*100,2)&${refs.phrase('points')}`;
  return `IF(OR(${at('rate')}=0,${is('about')},${is('between')}),${own},${lead})`;
}

/** Chooses the phrase that compares the number with the target, by the bounds of the target. */
function endingFormula({ refs, at, of }: Line): string {
  const { phrase, targetTerm } = refs;
  const met = `${of('status')}=${targetTerm('met')}`;
  const [hasLeast, hasMost] = [`ISNUMBER(${of('least')})`, `ISNUMBER(${of('most')})`];
  const isCutCell = `${at('cut')}=1`;
  // A fall by at least so much is an upper limit of the change, and a floor of the fall.
  const isUpper = `IF(${isCutCell},${hasLeast},${hasMost})`;
  const side = (beyond: BriefPhrase, missed: BriefPhrase) =>
    `IF(${at('gap')}<0,${phrase(beyond)},${phrase(missed)})`;
  const even = `IF(${met},${phrase('even')},IF(${isUpper},${phrase('notUnder')},${phrase('notPast')}))`;
  const floor = `IF(${isCutCell},${side('beyondCut', 'shortOfCut')},${side('above', 'below')})`;
  const chosen =
    `IF(AND(${hasLeast},${hasMost}),IF(${met},${phrase('within')},${phrase('outside')}),` +
    `IF(${at('gapShown')}=0,${even},IF(${isUpper},${side('under', 'over')},${floor})))`;
  return fillFormula(chosen, [
    ['gap', at('gapText')],
    ['target', at('targetText')],
  ]);
}

function sentenceFormula(line: Line): string {
  const { refs, at, of, result, context } = line;
  const bases = refs.bases(() => true);
  const usual = `INDEX(${refs.openings()},MATCH(${of('basis')},${bases},0))`;
  const opening = result.compared
    ? refs.phrase('lead')
    : `IF(${isFallen(line)},${refs.phrase('fall')},${usual})`;
  const body = fillFormula(opening, [
    ['value', at('size')],
    ['when', at('when')],
    ['name', of('indicator')],
    ...(result.compared ? [['other', otherName(line)] as const] : []),
  ]);
  const unjudged = `${of('indicator')}&"${context.t('comparison.comma')}"&${of('status')}`;
  return `IFERROR(IF(${at('gap')}="",${unjudged},${body}&${at('ending')}),"${NOT_FOUND}")`;
}

/** The cell of the target's row in a column of its table. */
function ofTable({ refs, of }: Line, key: Parameters<Line['refs']['column']>[1]): string {
  return `INDEX(${refs.column('PlanTargets', key)},${of('tableRow')})`;
}

/** The name of the indicator that a target is compared with. */
function otherName(line: Line): string {
  const { name } = textKeysOf(line.context.locale);
  return line.refs.lookUp('PlanIndicators', name, ofTable(line, 'relativeTo'));
}

/** What is wanted, and how binding it is. */
function goalCells(line: Line): Cells<'goal' | 'nature' | 'badge'> {
  const { result, context, texts, at } = line;
  const { target } = result.report;
  const hasStretch = context.layout.tables.PlanTargets.columns.includes('stretch');
  const stretch = `"${context.t('comparison.comma')}"&${ofTable(line, 'stretch')}`;
  const mark = `IF(${ofTable(line, 'stretch')}="","",${stretch})`;
  return {
    goal: formula(goalFormula(line), texts.goal),
    nature: formula(ofTable(line, 'nature'), context.t(`words.nature.${target.nature}`)),
    badge: formula(
      hasStretch ? `${at('nature')}&${mark}` : at('nature'),
      badgeText(target, context),
    ),
  };
}

function goalFormula(line: Line): string {
  const { result, refs, at, of } = line;
  const place = `MATCH(${of('wanted')},${refs.comparators()},0)`;
  const phrase = `IF(${at('cut')}=1,INDEX(${refs.goals('cut')},${place}),INDEX(${refs.goals('goal')},${place}))`;
  const goal = fillFormula(phrase, [['target', at('targetText')]]);
  if (!result.compared) return goal;
  const other = ['other', otherName(line)] as const;
  const isLevel = (word: 'atLeast' | 'moreThan') =>
    `AND(${at('target')}=0,${of('wanted')}=${refs.targetTerm(word)})`;
  const ahead = fillFormula(refs.phrase('ahead'), [['goal', goal], other]);
  const [keepUp, goAhead] = [refs.phrase('keepUp'), refs.phrase('goAhead')];
  return (
    `IF(${isLevel('atLeast')},${fillFormula(keepUp, [other])},` +
    `IF(${isLevel('moreThan')},${fillFormula(goAhead, [other])},${ahead}))`
  );
}

/** The texts that are printed. */
function shownCells(line: Line): Cells<'label' | 'wanted' | 'outcome' | 'state'> {
  const { result, context, flags, texts, refs, at, of } = line;
  const comma = context.t('comparison.comma');
  const mark = of('illustrative');
  return {
    label: formula(
      `${of('indicator')}&IF(${mark}="","","${comma}"&${mark})`,
      markedName(result, context, flags),
    ),
    wanted: formula(
      fillFormula(refs.phrase('wanted'), [
        ['goal', at('goal')],
        ['when', at('when')],
      ]),
      texts.wanted,
    ),
    outcome: formula(
      `IF(${at('gap')}="",${of('status')},${at('told')}&${at('ending')})`,
      texts.outcome,
    ),
    state: formula(of('status'), context.t(`words.${statusOf(result.report)}`)),
  };
}
