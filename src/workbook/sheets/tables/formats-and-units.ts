import {
  BASIS_FACTS,
  KIND_FACTS,
  DRIVER_NAMES,
  DRIVERS,
  indexUnit,
  isIndex,
  type Driver,
  type Indicator,
  type Scenario,
  type Target,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';
import type { SheetContext } from '../layout/sheet-context';
import { textKeysOf, type referencesFrom } from '../layout/sheet-layout';
import { decimalsFormat, FORMATS } from '../layout/sheet-styles';

/** The number format of a driver. Decimals of whole things show only when there are any. */
export function driverFormat(
  { id, decimals, kind }: Pick<Indicator, 'id' | 'decimals' | 'kind'>,
  driver: Driver,
  scenarios: readonly Scenario[],
): string {
  const isWhole = !driversWithDecimals(scenarios).has(`${id}|${driver}`);
  switch (DRIVERS[driver].unit) {
    case 'fraction':
      return FORMATS.percent;
    case 'year':
      return FORMATS.year;
    case 'number':
      return decimalsFormat(2);
    case 'own':
      if (KIND_FACTS[kind].isShare) return FORMATS.percent;
      return decimalsFormat(isWhole ? decimals : Math.max(decimals, 2));
    case 'ownPerYear':
    case 'years':
      return decimalsFormat(isWhole ? 0 : 2);
  }
}

/** The drivers of indicators that have decimals in some year of some scenario. */
const driversWithDecimals = oncePer(
  (scenarios: readonly Scenario[]): ReadonlySet<string> =>
    new Set(
      scenarios.flatMap(({ assumptions }) =>
        assumptions.flatMap(({ indicator, driver, values }) =>
          values.every((value) => Number.isInteger(value ?? 0)) ? [] : [`${indicator}|${driver}`],
        ),
      ),
    ),
);

/** The number format of an indicator's values. A coverage is a percentage. */
export function valueFormat({ kind, decimals }: Pick<Indicator, 'kind' | 'decimals'>): string {
  return KIND_FACTS[kind].isShare ? FORMATS.percent : decimalsFormat(decimals);
}

/** The unit of a driver's numbers in the sheet's language. */
export function driverUnit(
  { t, own }: Pick<SheetContext, 't' | 'own'>,
  indicator: Pick<Indicator, 'unit'>,
  driver: Driver,
): string {
  const { unit } = DRIVERS[driver];
  switch (unit) {
    case 'fraction':
      return t(driver === 'growth' ? 'units.growth' : 'units.fraction');
    case 'own':
      return own(indicator.unit);
    case 'ownPerYear':
      return own(indicator.unit) + t('units.perYear');
    case 'year':
    case 'years':
    case 'number':
      return t(`units.${unit}`);
  }
}

/** The formula of {@link driverUnit}, from the indicator's unit and the cell with the driver. */
export function driverUnitFormula(
  { t }: Pick<SheetContext, 't'>,
  { unit, driver }: { readonly unit: string; readonly driver: string },
): string {
  return unitFormulaParts(t)
    .map((part) => (part === UNIT ? unit : part === DRIVER ? driver : part))
    .join('');
}

/** Stand for the unit and the driver until a row gives them. */
const [UNIT, DRIVER] = ['{unit}', '{driver}'];

/** The formula in parts: it is long, and the same in every row but for two cells. */
const unitFormulaParts = oncePer((t: SheetContext['t']): readonly string[] =>
  wholeUnitFormula(t).split(/(\{unit\}|\{driver\})/),
);

function wholeUnitFormula(t: SheetContext['t']): string {
  const drivers = new Map<string, string[]>();
  for (const each of DRIVER_NAMES) {
    const shown = shownUnit(t, UNIT, each);
    drivers.set(shown, [...(drivers.get(shown) ?? []), `${DRIVER}="${t(`words.driver.${each}`)}"`]);
  }
  return [...drivers].reduceRight((otherwise, [shown, isOneOf]) => {
    const [only = '', ...others] = isOneOf;
    const condition = others.length === 0 ? only : `OR(${isOneOf.join(',')})`;
    return `IF(${condition},${shown},${otherwise})`;
  }, '""');
}

function shownUnit(t: SheetContext['t'], unit: string, driver: Driver): string {
  switch (DRIVERS[driver].unit) {
    case 'own':
      return unit;
    case 'ownPerYear':
      return `${unit}&"${t('units.perYear')}"`;
    default:
      return `"${driverUnit({ t, own: () => '' }, { unit: { en: '', 'zh-CN': '' } }, driver)}"`;
  }
}

/**
 * Looks up the unit that an indicator's numbers are in, by its row among the indicators. Where the base
 * value is not known, the path is an index.
 */
export function unitLookUp(
  { report: { plan }, locale }: Pick<SheetContext, 'report' | 'locale'>,
  refs: ReturnType<typeof referencesFrom>,
  row: string,
): string {
  const of = (key: 'baseValue' | 'kind' | 'unitEn' | 'unitZh') =>
    `INDEX(${refs.column('PlanIndicators', key)},${row})`;
  const unit = of(textKeysOf(locale).unit);
  if (!plan.indicators.some(isIndex)) return unit;
  const isComputed = refs.hasKind(
    of('kind'),
    ({ needsBase, canBeIndex }) => !needsBase && !canBeIndex,
  );
  const index = indexUnit(plan.baseYear)[locale];
  return `IF(AND(${of('baseValue')}="",NOT(${isComputed})),"${index}",${unit})`;
}

type Measured = Pick<Target, 'basis'>;

/** Whether a target is a rate or a share rather than an amount. */
export function isRateTarget({ basis }: Measured): boolean {
  return BASIS_FACTS[basis].isFraction;
}

/** The number format of a target, of its projected value, and of the gap. */
export function targetFormat(target: Measured, indicator: Indicator): string {
  return isRateTarget(target) ? FORMATS.percent : valueFormat(indicator);
}

/** The unit of a target's numbers in the sheet's language; that of a lead names the other indicator. */
export function targetUnit(
  target: Pick<Target, 'basis' | 'relativeTo'>,
  indicator: Indicator,
  { t, own, report }: Pick<SheetContext, 't' | 'own' | 'report'>,
): string {
  const unit = isRateTarget(target) ? t('units.growthTarget') : own(indicator.ownUnit);
  const other = report.plan.indicators.find(({ id }) => id === target.relativeTo);
  return other ? t('units.lead', { indicator: own(other.name), unit }) : unit;
}

/** The number format of differences in percentage points. */
export function pointsFormat({ t }: Pick<SheetContext, 't'>): string {
  return `0.00"${t('units.points')}"`;
}

/**
 * The number format of a tolerance that is typed as a rate. No format can turn it into percentage
 * points.
 */
export function widthFormat({ t }: Pick<SheetContext, 't'>): string {
  return `${FORMATS.percent}"${t('units.percentPoints')}"`;
}
