import {
  DRIVERS,
  type Driver,
  type DriverReport,
  type DriverRule,
  type IndicatorReport,
  type Plan,
  type Scenario,
} from '../../../domain/index';
import type { Formats } from '../../controls/format/create-formats';
import type { PaneTranslate } from '../../controls/pane-context';
import type { YearFieldProps } from '../year-field/year-field-model';

/** One number of a driver as the card shows it. */
export type YearRow = Omit<YearFieldProps, 'indicator' | 'driver' | 'onChange'>;

/** The fields of one driver. */
export interface DriverGroup {
  readonly driver: Driver;
  readonly legend: string;
  readonly showsLevel: boolean;
  readonly rows: readonly YearRow[];
}

/** The drivers of an indicator in a scenario. */
export interface DriverFieldsModel {
  readonly groups: readonly DriverGroup[];
  /** Optional drivers that can be added. */
  readonly addable: readonly { readonly driver: Driver; readonly name: string }[];
}

interface DriverFieldsOptions {
  readonly plan: Plan;
  readonly scenario: Scenario;
  /** The same indicator in the parent scenario. */
  readonly parent: IndicatorReport | null;
  /** Optional drivers that the user has added. */
  readonly opened: ReadonlySet<Driver>;
  readonly t: PaneTranslate;
  readonly formats: Formats;
}

/** Prepares the drivers of an indicator that are required, set or added by the user. */
export function driverFields(
  report: IndicatorReport,
  options: DriverFieldsOptions,
): DriverFieldsModel {
  const { opened, t, formats } = options;
  const isShown = ({ driver, values }: DriverReport): boolean =>
    DRIVERS[driver].required || opened.has(driver) || values.some(({ setBy }) => setBy !== null);
  const unit = report.indicator.unit[formats.locale];
  const groups = report.drivers.filter(isShown).map((driver, index): DriverGroup => {
    const showsLevel = index === 0 && !DRIVERS[driver.driver].single;
    return {
      driver: driver.driver,
      legend: t(`drivers.${driver.driver}.legend`, { unit }),
      showsLevel,
      rows: rowsOf(driver, showsLevel ? report.values.slice(1) : [], options),
    };
  });
  const addable = report.drivers
    .filter((driver) => !isShown(driver))
    .map(({ driver }) => ({ driver, name: t(`drivers.${driver}.name`) }));
  return { groups, addable };
}

function rowsOf(
  { driver, values }: DriverReport,
  levels: readonly number[],
  { plan, scenario, parent, formats }: DriverFieldsOptions,
): readonly YearRow[] {
  const rule: DriverRule = DRIVERS[driver];
  const isRoot = scenario.parent === null;
  const nameOf = new Map(plan.scenarios.map((each) => [each.id, each.name[formats.locale]]));
  const above = parent?.drivers.find((each) => each.driver === driver)?.values;
  return values.map(({ year, value, setBy }, index) => ({
    year: rule.single ? null : year,
    value,
    level: levels[index] ?? null,
    isOwn: setBy === scenario.id,
    setBy: setBy === null ? null : (nameOf.get(setBy) ?? setBy),
    inherited: above?.[index]?.value ?? rule.fallback,
    canInherit: !isRoot || !rule.required,
    isRoot,
  }));
}
