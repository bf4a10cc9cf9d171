import {
  BASIS_FACTS,
  type Indicator,
  type PlanReport,
  type ScenarioReport,
  type Target,
} from '../../../domain/index';
import { mapSteps, type Steps } from '../../../shared/steps';
import type { PlannedCell } from '../../model';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import type { IllustrativeFlags } from './illustrative-flags';
import { FOUND_ROW, ILLUSTRATIVE, UNIT } from './projection-cells';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom } from '../layout/sheet-layout';
import { targetUnit } from '../tables/formats-and-units';

/** The scenario that is first in view: the wanted one, else the first without a parent. */
export function firstInView({ scenarios }: PlanReport, wanted?: string): ScenarioReport {
  const found =
    scenarios.find(({ scenario }) => scenario.id === wanted) ??
    scenarios.find(({ scenario }) => scenario.parent === null) ??
    scenarios[0];
  if (!found) throw new Error('A plan has at least one scenario');
  return found;
}

/** Targets of a level, which charts can draw as a horizontal line. */
export function lineTargets({
  plan,
}: PlanReport): readonly { readonly target: Target; readonly indicator: Indicator }[] {
  return plan.targets.flatMap((target) => {
    const indicator = plan.indicators.find(({ id }) => id === target.indicator);
    const isLine = BASIS_FACTS[target.basis].isLevel;
    return indicator && isLine ? [{ target, indicator }] : [];
  });
}

/** Number of rows on Projections for the scenario in view. */
export function inViewRowCount(report: PlanReport): number {
  return report.plan.indicators.length + lineTargets(report).length;
}

/** The cells on Brief that choose and find the scenario in view. */
export function inViewCells(context: SheetContext): {
  readonly name: PlannedCell;
  readonly warning: PlannedCell;
  readonly place: PlannedCell;
  readonly id: PlannedCell;
} {
  const { t, own, layout, report, inView } = context;
  const refs = referencesFrom(layout, 'brief');
  const names = refs.column('PlanScenarios', context.locale === 'en' ? 'nameEn' : 'nameZh');
  const chosen = refs.inView('name');
  const headerCell = refs.tableCell(layout.tables.PlanScenarios, -1, 'id');
  // An equality test, not MATCH: a name may contain wildcards of MATCH.
  const place = `SUMPRODUCT(MAX((${names}=${chosen}&"")*(ROW(${names})-ROW(${headerCell}))))`;
  return {
    name: text(own(inView.scenario.name)),
    warning: formula(`IF(${place}=0,"${t('brief.unknown')}","")`, ''),
    place: formula(`MAX(1,${place})`, report.scenarios.indexOf(inView) + 1),
    id: formula(
      `INDEX(${refs.column('PlanScenarios', 'id')},${refs.inView('place')})`,
      inView.scenario.id,
    ),
  };
}

/** The rows of Projections that follow the scenario in view. */
export function* inViewLines(
  context: SheetContext,
  flags: IllustrativeFlags,
): Steps<readonly (readonly PlannedCell[])[]> {
  const { report } = context;
  const paths = yield* mapSteps(report.plan.indicators, (indicator, index) =>
    pathCells(indicator, index, context, flags),
  );
  const targets = yield* mapSteps(lineTargets(report), ({ target, indicator }, index) =>
    targetCells(target, indicator, report.plan.indicators.length + index, context),
  );
  return [...paths, ...targets];
}

function pathCells(
  indicator: Indicator,
  index: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): readonly PlannedCell[] {
  const { t, own, layout, report, inView } = context;
  const { firstPathRow, firstInViewRow, rowCount, baseColumn } = layout.projections;
  const { scenarioColumn, indicatorColumn, keyColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const row = firstInViewRow + index;
  const found = cellAddress(row, FOUND_ROW, 'column');
  const column = (place: number, anchored: 'both' | 'row' = 'both') =>
    rangeAddress({ row: firstPathRow, column: place, rowCount, columnCount: 1 }, anchored);
  const of = (place: number, value: string) => formula(`INDEX(${column(place)},${found})`, value);
  const { scenario } = inView;
  const key = `${cellAddress(row, scenarioColumn, 'column')}&"|"&${cellAddress(row, indicatorColumn, 'column')}`;
  const path = inView.indicators[index];
  const word = flags.path(scenario.id, indicator.id) ? t('words.illustrative') : '';
  return [
    of(0, own(scenario.name)),
    of(1, own(indicator.name)),
    of(2, t(`projections.kind.${indicator.kind}`)),
    of(UNIT, own(indicator.unit)),
    // `&""` keeps an empty text empty; INDEX alone would give 0.
    formula(`INDEX(${column(ILLUSTRATIVE)},${found})&""`, word),
    formula(
      `MATCH(${key},${column(keyColumn)},0)`,
      report.scenarios.indexOf(inView) * report.plan.indicators.length + index + 1,
    ),
    ...report.years.map((_, year) =>
      formula(`INDEX(${column(baseColumn + year, 'row')},${found})`, path?.values[year] ?? null),
    ),
    formula(refs.inView('id'), scenario.id),
    text(indicator.id),
  ];
}

/** A target's level in every year, so that a chart draws it as a horizontal line. */
function targetCells(
  target: Target,
  indicator: Indicator,
  index: number,
  context: SheetContext,
): readonly PlannedCell[] {
  const { t, own, layout, report } = context;
  const refs = referencesFrom(layout, 'projections');
  const row = layout.projections.firstInViewRow + index;
  const found = cellAddress(row, FOUND_ROW, 'column');
  const of = (key: 'indicatorName' | 'unit' | 'target' | 'comparator') =>
    `INDEX(${refs.column('PlanTargets', key)},${found})`;
  const id = cellAddress(row, layout.projections.indicatorColumn, 'column');
  return [
    text(t('projections.targetLine')),
    formula(of('indicatorName'), own(indicator.name)),
    formula(of('comparator'), t(`words.comparator.${target.comparator}`)),
    formula(of('unit'), targetUnit(target, indicator, context)),
    blank,
    formula(refs.rowOf('PlanTargets', id), report.plan.targets.indexOf(target) + 1),
    ...report.years.map(() => formula(of('target'), target.value)),
    blank,
    text(target.id),
  ];
}
