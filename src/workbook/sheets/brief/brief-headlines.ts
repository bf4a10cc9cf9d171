import {
  KIND_FACTS,
  headlineTarget,
  type Indicator,
  type PlanReport,
  type Target,
} from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { briefTargetColumn } from './brief-targets';
import { resultsInView } from '../parts/target-results';
import { badgeText, isRateOf, markedName, wordingTexts } from '../parts/target-wording';
import type { WordingColumn } from '../parts/target-wording-cells';
import {
  filled,
  fillFormula,
  numberFormula,
  numberText,
  amountNumber,
  amountNumberFormula,
  amountUnit,
  AMOUNT_UNIT_FORMULAS,
} from '../parts/sentence-texts';
import { cellAddress } from '../../../shared/a1';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import { ILLUSTRATIVE, UNIT } from '../parts/projection-cells';
import { formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { COLORS, STYLES } from '../layout/sheet-styles';
import { statusOf } from '../parts/target-result-cells';
import { type TargetResult, colourTargetStatus } from '../parts/target-results';

/** Cards in a row. Each is one column wide so that its texts can wrap. */
const CARD_COLUMNS = 4;
/** Name, number, unit and year, status, sentence, and the gap below. */
const CARD_ROWS = 6;
/** Minimum heights of a card's rows, in points. */
const CARD_HEIGHTS = [34, 30, 16, 18, 50, 10] as const;
const MOST_CARDS = 8;
const FEWEST_CARDS = 4;

/** An indicator shown on a card at the top of Brief, with its first target. */
export interface Headline {
  readonly indicator: Indicator;
  /** Index in the plan's indicators. */
  readonly index: number;
  readonly target: Target | null;
}

/**
 * Chooses the headlines: the indicators with a target in the order of the plan, those with a binding
 * one first.
 */
export function headlinesOf({ plan }: PlanReport): readonly Headline[] {
  const all = plan.indicators.map((indicator, index): Headline => ({
    ...{ indicator, index },
    target: headlineTarget(plan.targets, indicator.id),
  }));
  const binding = new Set(
    plan.targets.flatMap(({ indicator, nature }) => (nature === 'binding' ? [indicator] : [])),
  );
  const isBinding = ({ indicator }: Headline) => binding.has(indicator.id);
  const withTarget = [
    ...all.filter(isBinding),
    ...all.filter((each) => each.target !== null && !isBinding(each)),
  ].slice(0, MOST_CARDS);
  const others = all.filter(({ target }) => target === null);
  return [...withTarget, ...others.slice(0, Math.max(0, FEWEST_CARDS - withTarget.length))];
}

/** Number of rows that the cards take. */
export function cardRowCount(headlines: readonly Headline[]): number {
  return Math.ceil(headlines.length / CARD_COLUMNS) * CARD_ROWS;
}

/**
 * Lays out a card for each headline. A card with a target refers to its line among the targets
 * below.
 */
export function draftCards(
  draft: SheetDraft,
  row: number,
  firstTargetRow: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): void {
  const results = resultsInView(context);
  headlinesOf(context.report).forEach((headline, index) => {
    const top = row + Math.floor(index / CARD_COLUMNS) * CARD_ROWS;
    const column = index % CARD_COLUMNS;
    const place = results.findIndex((each) => each.report.target === headline.target);
    const result = results[place];
    const cells = result
      ? targetedCells(result, firstTargetRow + place, context, flags)
      : untargetedCells(headline, { row: top, column }, context, flags);
    if (!result) draftUnit(draft, headline, { row: top, column }, context);
    draft.cells(
      ...([top, column] as const),
      cells.map((cell) => [cell]),
    );
    styleCard(draft, top, column, context);
  });
}

function styleCard(draft: SheetDraft, row: number, column: number, { t }: SheetContext): void {
  const cell = (offset: number) => ({ row: row + offset, column, rowCount: 1, columnCount: 1 });
  const inset = { align: 'left', indent: 1 } as const;
  draft.style(cell(0), { ...STYLES.group, ...STYLES.words, ...inset, borderTop: COLORS.brand });
  draft.style(cell(1), { ...STYLES.cardNumber, ...inset });
  draft.style(cell(2), { ...STYLES.technical, ...STYLES.words, ...inset });
  draft.style(cell(3), { ...STYLES.strong, ...inset });
  const sentence = { ...STYLES.words, verticalAlign: 'top', borderBottom: COLORS.line } as const;
  draft.style(cell(4), { ...sentence, ...inset });
  for (const [offset, points] of CARD_HEIGHTS.entries()) draft.height(row + offset, points);
  colourTargetStatus(draft, cell(3), { t });
}

function targetedCells(
  result: TargetResult,
  row: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const { t, own } = context;
  const { indicator, report } = result;
  const refs = referencesFrom(context.layout, 'brief');
  const at = (key: WordingColumn) => cellAddress(row, briefTargetColumn(key));
  const texts = wordingTexts(result, context);
  const [comma, badge] = [t('comparison.comma'), t('brief.beforeBadge')];
  const basis = refs.lookUp('PlanTargets', 'basis', at('id'));
  const measured = isRateOf(result)
    ? t(`words.basis.${report.target.basis}`)
    : own(indicator.ownUnit);
  return [
    formula(at('label'), markedName(result, context, flags)),
    formula(at('number'), texts.number),
    formula(
      `IF(${at('unit')}="",${basis},${at('unit')})&"${comma}"&${at('when')}&"${badge}"&${at('badge')}`,
      measured + comma + texts.when + badge + badgeText(report.target, context),
    ),
    formula(at('state'), t(`words.${statusOf(report)}`)),
    formula(at('sentence'), texts.sentence),
  ];
}

/** The unit of a card without a target, to the right of the printed columns. */
function unitCells({ row, column }: { readonly row: number; readonly column: number }) {
  const at = (offset: number) => cellAddress(row + offset, CARD_COLUMNS + 1 + column);
  return { unit: at(0), place: at(1), times: at(2), text: at(3) };
}

function draftUnit(
  draft: SheetDraft,
  { indicator, index }: Headline,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
): void {
  const { layout, own } = context;
  const refs = referencesFrom(layout, 'brief');
  const at = unitCells(place);
  const isShare = KIND_FACTS[indicator.kind].isShare;
  const unit = isShare ? '' : own(indicator.unit);
  const scaled = amountUnit(unit, context);
  const source = refs.projectionCell(layout.projections.firstInViewRow + index, UNIT);
  const column = CARD_COLUMNS + 1 + place.column;
  draft.cells(place.row, column, [
    [isShare ? text(null) : formula(source, unit)],
    [formula(AMOUNT_UNIT_FORMULAS.place(at.unit, refs), scaled.place)],
    [formula(AMOUNT_UNIT_FORMULAS.times(at.place, refs), scaled.times)],
    [formula(AMOUNT_UNIT_FORMULAS.text(at.unit, at.place, refs), scaled.text)],
  ]);
  draft.style({ row: place.row, column, rowCount: 4, columnCount: 1 }, STYLES.technical);
}

/** The last year of an indicator without a target. */
function untargetedCells(
  { indicator, index }: Headline,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const { t, own, layout, report, inView } = context;
  const { firstInViewRow, baseColumn, headerRow, indicatorColumn } = layout.projections;
  const refs = referencesFrom(layout, 'brief');
  const at = (column: number) => refs.projectionCell(firstInViewRow + index, column);
  const last = baseColumn + report.plan.years;
  const ofTable = (key: 'decimals' | 'kind') =>
    refs.lookUp('PlanIndicators', key, at(indicatorColumn));
  const isShare = KIND_FACTS[indicator.kind].isShare;
  const rate = isShare ? '1' : '0';
  const number = numberFormula(at(last), rate, ofTable('decimals'));
  const year = refs.projectionCell(headerRow, last);
  const value = inView.indicators[index]?.values.at(-1) ?? 0;
  const shown = numberText(value, isShare, indicator.decimals);
  const scaled = amountUnit(isShare ? '' : own(indicator.unit), context);
  const unit = unitCells(place);
  const amount = amountNumberFormula(at(last), {
    ...{ times: unit.times, isRate: rate, decimals: ofTable('decimals') },
  });
  const amountText = amountNumber(value, scaled, { isRate: isShare, decimals: indicator.decimals });
  const finalYear = String(report.years.at(-1) ?? '');
  const comma = t('comparison.comma');
  const isMarked = flags.path(inView.scenario.id, indicator.id);
  const name = own(indicator.name);
  return [
    formula(
      `${at(1)}&IF(${at(ILLUSTRATIVE)}="","","${comma}"&${at(ILLUSTRATIVE)})`,
      name + (isMarked ? comma + t('words.illustrative') : ''),
    ),
    formula(number, shown),
    formula(`${at(UNIT)}&"${comma}"&${year}`, own(indicator.unit) + comma + finalYear),
    text(t('brief.noTarget')),
    formula(
      fillFormula(refs.phrase('noTarget'), [
        ['value', `${amount}&${unit.text}`],
        ['when', year],
        ['name', at(1)],
      ]),
      filled(t('about.phrase.noTarget'), [
        ['value', amountText + scaled.text],
        ['when', finalYear],
        ['name', name],
      ]),
    ),
  ];
}
