import {
  DRIVERS,
  type Driver,
  type FeasibilityReport,
  type Indicator,
  type Plan,
  type Target,
} from '../../../domain/index';
import { amountOf, targetGoal } from '../../targets/target-line-model';
import { driverName } from '../answers/risk-sentences';
import { inputText } from '../tornado/tornado-model';
import type { RiskWording } from '../use-risk-texts';

/** A sentence, and the targets that it is about. */
export interface Statement {
  readonly text: string;
  readonly targets: readonly string[];
}

export interface TableModel {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

/** Whether all targets can be met at once, in words. */
export interface FeasibilityModel {
  readonly statements: readonly Statement[];
  /** The numbers of the drivers that meet every target; null where none are to be shown. */
  readonly path: TableModel | null;
  readonly assumptions: readonly string[];
  readonly ranges: TableModel;
}

/**
 * Says what was found.
 *
 * @param isAsItIs - whether the scenario already has the numbers of the path
 */
export function feasibilityModel(
  plan: Plan,
  report: FeasibilityReport,
  isAsItIs: boolean,
  wording: RiskWording,
): FeasibilityModel {
  return {
    statements: statementsOf(plan, report, isAsItIs, wording),
    path: report.path && !isAsItIs ? pathTable(plan, report.path, wording) : null,
    assumptions: assumptionsOf(plan, report, wording),
    ranges: rangeTable(plan, report, wording),
  };
}

function statementsOf(
  plan: Plan,
  { scenario, outcome, conflicts, relaxations, undecided, unjudged }: FeasibilityReport,
  isAsItIs: boolean,
  wording: RiskWording,
): readonly Statement[] {
  const { text, formats } = wording;
  const name = plan.scenarios.find(({ id }) => id === scenario)?.name[formats.locale] ?? scenario;
  const named = (ids: readonly string[]) => ids.map((id) => targetName(plan, id, wording));
  const verdict = isAsItIs
    ? text('feasible.asItIs', { scenario: name })
    : text(`feasible.${outcome}`);
  const excluded = conflicts.map(({ targets, proved }): Statement => {
    const names = named(targets);
    if (names.length === 1)
      return { text: text('feasible.alone', { target: names[0] ?? '' }), targets: [] };
    const isProved = proved.every(Boolean);
    return { text: text(isProved ? 'feasible.exclude' : 'feasible.excludeOpen'), targets: names };
  });
  const relief = (relaxations ?? []).map(({ target, amount }) =>
    text('feasible.by', {
      target: targetName(plan, target, wording),
      size: amountText(plan, target, amount, wording),
    }),
  );
  return [
    { text: verdict, targets: [] },
    ...excluded,
    ...someOf(text('feasible.relax'), relief),
    ...someOf(text('feasible.open'), named(undecided)),
    ...someOf(text('feasible.unjudged'), named(unjudged)),
  ];
}

function someOf(text: string, targets: readonly string[]): readonly Statement[] {
  return targets.length > 0 ? [{ text, targets }] : [];
}

interface FoundTarget {
  readonly target: Target;
  readonly indicator: Indicator;
}

function findTarget(plan: Plan, id: string): FoundTarget | null {
  const target = plan.targets.find((each) => each.id === id);
  const indicator = plan.indicators.find((each) => each.id === target?.indicator);
  return target && indicator ? { target, indicator } : null;
}

function targetName(plan: Plan, id: string, wording: RiskWording): string {
  const found = findTarget(plan, id);
  if (!found) return id;
  const { target, indicator } = found;
  return wording.text('feasible.target', {
    indicator: indicator.name[wording.formats.locale],
    goal: targetGoal(target, { ...wording, plan, indicator }),
  });
}

function amountText(plan: Plan, id: string, amount: number, wording: RiskWording): string {
  const found = findTarget(plan, id);
  if (!found) return String(amount);
  return amountOf(found.target, amount, { ...wording, indicator: found.indicator });
}

interface NamedDriver {
  readonly indicator: string;
  readonly driver: Driver;
}

function nameOf(plan: Plan, driver: NamedDriver, wording: RiskWording): string {
  const names = driverName(plan, driver, wording);
  return names === null ? driver.indicator : wording.text('tornado.driver', names);
}

/** Writes numbers of a driver. */
function numberOf(plan: Plan, { indicator, driver }: NamedDriver, { formats }: RiskWording) {
  const owner = plan.indicators.find(({ id }) => id === indicator);
  return (value: number) => inputText(value, driver, owner, formats);
}

/** The drivers by year; where a driver has one number, it is the same in each. */
function pathTable(
  plan: Plan,
  path: NonNullable<FeasibilityReport['path']>,
  wording: RiskWording,
): TableModel {
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  return {
    columns: [wording.text('feasible.driver'), ...years.map(String)],
    rows: path.map(({ values, ...row }) => {
      const shown = numberOf(plan, row, wording);
      const isOne = DRIVERS[row.driver].single;
      return {
        key: `${row.indicator} ${row.driver}`,
        cells: [
          nameOf(plan, row, wording),
          ...years.map((_, at) => shown(values[isOne ? 0 : at] ?? 0)),
        ],
      };
    }),
  };
}

function rangeTable(plan: Plan, { ranges }: FeasibilityReport, wording: RiskWording): TableModel {
  const columns = ['driver', 'lowest', 'highest'] as const;
  return {
    columns: columns.map((column) => wording.text(`feasible.${column}`)),
    rows: ranges.map(({ low, high, ...row }) => {
      const shown = numberOf(plan, row, wording);
      return {
        key: `${row.indicator} ${row.driver}`,
        cells: [nameOf(plan, row, wording), shown(low), shown(high)],
      };
    }),
  };
}

function assumptionsOf(
  plan: Plan,
  { simplifications }: FeasibilityReport,
  wording: RiskWording,
): readonly string[] {
  const { t, text, formats } = wording;
  const told = simplifications.map(({ kind, indicator, driver }) =>
    text(`feasible.${kind}`, {
      indicator:
        plan.indicators.find(({ id }) => id === indicator)?.name[formats.locale] ?? indicator,
      driver: driver === null ? '' : t(`drivers.${driver}.name`),
    }),
  );
  return [text('feasible.range'), ...told];
}
