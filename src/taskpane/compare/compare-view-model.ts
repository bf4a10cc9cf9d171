import type { IndicatorKind, PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import {
  compareScenarios,
  comparedRows,
  type ComparedIndicator,
  type ComparedRow,
  type ComparedValue,
  isDiffering,
} from '../../session/compare-scenarios';
import type { Formats } from '../controls/format/create-formats';
import type { Wording } from '../controls/pane-context';
import { pointsText } from '../controls/points-text';

interface CompareCell {
  readonly value: string;
  /** Difference from the first scenario; null if there is none. */
  readonly difference: string | null;
}

/** One assumption or result: a line per year, a column per scenario. */
export interface CompareTable {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly { readonly year: string; readonly cells: readonly CompareCell[] }[];
}

export interface CompareGroup {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** What the tables of the group are made of. */
  readonly compared: ComparedIndicator;
}

export interface CompareModel {
  readonly scenarios: readonly string[];
  readonly groups: readonly CompareGroup[];
}

/** Prepares scenarios for the comparison; `ids` in the order of the columns. */
export function compareView(
  report: PlanReport,
  ids: readonly string[],
  onlyDiffering: boolean,
  locale: Locale,
): CompareModel {
  const compared = compareScenarios(report, ids);
  if (!compared.ok) return { scenarios: [], groups: [] };
  const { scenarios, indicators } = compared.value;
  const groups = indicators
    .filter((each) => !onlyDiffering || isDiffering(each))
    .map((each) => ({
      id: each.indicator.id,
      name: each.indicator.name[locale],
      unit: each.indicator.unit[locale],
      compared: each,
    }));
  return { scenarios: scenarios.map(({ name }) => name[locale]), groups };
}

/** The tables of a group: its assumptions, then its result. */
export function compareTables(
  compared: ComparedIndicator,
  onlyDiffering: boolean,
  wording: Wording,
): readonly CompareTable[] {
  return comparedRows(compared)
    .filter(({ differs }) => differs || !onlyDiffering)
    .map((row) => tableOf(row, wording));
}

/** How many scenarios are compared by default. */
const SHOWN_TOGETHER = 3;

/** All scenarios if they are few; else the selected one and its parent, or the first two. */
export function firstChoice({ plan }: PlanReport, selected: string | null): readonly string[] {
  const ids = plan.scenarios.map(({ id }) => id);
  if (ids.length <= SHOWN_TOGETHER) return ids;
  const shown = plan.scenarios.find(({ id }) => id === selected) ?? plan.scenarios[0];
  const other = shown?.parent ?? ids.find((id) => id !== shown?.id);
  return ids.filter((id) => id === shown?.id || id === other);
}

function tableOf(row: ComparedRow, wording: Wording): CompareTable {
  const { t } = wording;
  const { driver, cells } = row;
  const years = cells[0] ?? [];
  const isSingle = driver !== null && years.length === 1;
  return {
    key: driver ?? 'result',
    name: driver === null ? t('compare.result') : t(`drivers.${driver}.name`),
    lines: years.map(({ year }, index) => ({
      year: isSingle ? t('assumptions.allYears') : String(year),
      cells: cells.map((list, place) => cellOf(list[index], row, place === 0, wording)),
    })),
  };
}

function cellOf(
  compared: ComparedValue | undefined,
  row: ComparedRow,
  isReference: boolean,
  wording: Wording,
): CompareCell {
  if (!compared || compared.value === null) return { value: '–', difference: null };
  const value = valueText(compared.value, row, wording.formats);
  const isSame = isReference || compared.difference === null || compared.difference === 0;
  return { value, difference: isSame ? null : differenceText(compared, row, wording) };
}

function valueText(value: number, { indicator, driver }: ComparedRow, formats: Formats): string {
  return driver === null
    ? formats.level(value, indicator)
    : formats.driver(value, driver, indicator.kind satisfies IndicatorKind);
}

function differenceText(
  { difference, relative }: ComparedValue,
  { indicator, unit }: ComparedRow,
  { t, formats }: Wording,
): string {
  const amount = difference ?? 0;
  const sign = amount > 0 ? '+' : '−';
  const size = Math.abs(amount);
  if (unit === 'points') {
    return `${sign}${pointsText(size, { t, formats })}`;
  }
  if (unit === 'amount') return `${sign}${formats.plain(size)}`;
  const shown = `${sign}${formats.distance(size, indicator.decimals)}`;
  if (relative === null) return shown;
  return `${shown} (${sign}${formats.percent(Math.abs(relative))})`;
}
