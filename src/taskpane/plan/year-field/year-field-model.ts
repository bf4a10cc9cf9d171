import {
  type Driver,
  type DriverRule,
  DRIVERS,
  type Indicator,
  type IndicatorKind,
} from '../../../domain/index';
import { assertNever } from '../../../shared/assert-never';
import { inputStyle } from '../../controls/format/input-style';
import { type EntryProblem, parseEntry } from '../../controls/format/parse-entry';

/** The ends and the step of a slider, in the unit of the entry: percent or a count. */
interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The usual range of growth, in percent. */
const GROWTH: SliderRange = { min: -10, max: 20, step: 0.1 };
/** Shares of a whole, in percent. */
const SHARE: SliderRange = { min: 0, max: 100, step: 1 };
const NUMBERS: SliderRange = { min: 0, max: 2, step: 0.05 };
const YEARS: SliderRange = { min: 0, max: 10, step: 1 };
/** How far the slider of a year reaches, in years. */
const YEARS_AHEAD = 10;

/** Chooses a slider's range, widened to whole steps so that the value is always inside. */
export function sliderRange(indicator: Indicator, driver: Driver, value: number): SliderRange {
  if (driver === 'growth') return widened(GROWTH, value * 100, 5);
  if (inputStyle(driver, indicator.kind) === 'percent') return widened(SHARE, value * 100, 10);
  const { unit, min }: DriverRule = DRIVERS[driver];
  switch (unit) {
    case 'year': {
      const first = (indicator.base?.year ?? value) + 1;
      return widened({ min: first, max: first + YEARS_AHEAD, step: 1 }, value, 5);
    }
    case 'years':
      return widened(YEARS, value, 5);
    case 'number':
      return widened(NUMBERS, value, 1);
    case 'own': {
      const scale = niceAbove(2 * sizeOf(indicator, value));
      return widened({ min: 0, max: scale, step: stepOf(scale) }, value, scale / 2);
    }
    default: {
      const scale = niceAbove(Math.max(sizeOf(indicator, 0) / 4, 10));
      const least = min === 0 ? 0 : -scale / 2;
      return widened({ min: least, max: scale, step: stepOf(scale) }, value, scale / 2);
    }
  }
}

function sizeOf({ base }: Indicator, value: number): number {
  return Math.max(Math.abs(base?.value ?? 0), Math.abs(value), 5);
}

function widened({ min, max, step }: SliderRange, value: number, by: number): SliderRange {
  return {
    min: value < min ? Math.floor(value / by) * by : min,
    max: value > max ? Math.ceil(value / by) * by : max,
    step,
  };
}

/** 1, 2 or 5 times a power of ten, not below `value`. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10;
  return factor * power;
}

function stepOf(scale: number): number {
  return Math.max(1, scale / 200);
}

/** What an entry means when the field loses the focus. */
type EntryOutcome =
  | { readonly kind: 'value'; readonly value: number }
  /** An emptied field inherits again, as an emptied cell of the sheet does. */
  | { readonly kind: 'inherit' }
  | { readonly kind: 'problem'; readonly problem: EntryProblem };

/** Decides what an entry means when the field loses the focus. */
export function entryOutcome(
  text: string,
  driver: Driver,
  isNeeded: boolean,
  kind: IndicatorKind | null = null,
): EntryOutcome {
  const parsed = parseEntry(text, driver, kind);
  if (parsed.ok) return { kind: 'value', value: parsed.value };
  switch (parsed.error.kind) {
    case 'empty':
      return isNeeded ? { kind: 'problem', problem: parsed.error } : { kind: 'inherit' };
    case 'notANumber':
    case 'decimalComma':
      return { kind: 'problem', problem: parsed.error };
    default:
      return assertNever(parsed.error);
  }
}

/** The first change of a gesture begins an undo step, the later ones belong to it. */
export type Gesture = 'begun' | 'continued';

export interface YearFieldProps {
  readonly indicator: Indicator;
  readonly driver: Driver;
  /** Null for one number for all years. */
  readonly year: number | null;
  /** Null if no value is set. */
  readonly value: number | null;
  /** The indicator's projected level; null if it is shown elsewhere. */
  readonly level: number | null;
  /** Whether the scenario itself sets the value. */
  readonly isOwn: boolean;
  /** The name of the scenario that sets it; null if none does. */
  readonly setBy: string | null;
  /** The value that an empty field would inherit; null if none. */
  readonly inherited: number | null;
  /** Whether it may be left empty. */
  readonly canInherit: boolean;
  /** Whether the scenario has no parent. */
  readonly isRoot: boolean;
  /** Sets a new value, null to inherit; returns the problem as text, or null. */
  readonly onChange: (value: number | null, gesture: Gesture) => string | null;
}
