import { assertNever, type Driver, type Indicator } from '../../domain/index';
import { parseEntry, type EntryProblem } from '../format/parse-entry';

/** The ends and the step of a slider, in the unit that is typed: percent or things. */
export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Growth that a plan can sensibly discuss, in percent. */
const GROWTH: SliderRange = { min: -10, max: 20, step: 0.1 };

/** Chooses a slider's range, widened to whole steps so that the value is always inside. */
export function sliderRange(indicator: Indicator, driver: Driver, value: number): SliderRange {
  if (driver === 'growth') return widened(GROWTH, value * 100, 5);
  const scale = niceAbove(Math.max(Math.abs(indicator.base.value) / 4, 10));
  return widened({ min: -scale / 2, max: scale, step: stepOf(scale) }, value, scale / 2);
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

/** What an entry that was left means for the input. */
export type EntryOutcome =
  | { readonly kind: 'value'; readonly value: number }
  /** An emptied field inherits again, as an emptied cell of the sheet does. */
  | { readonly kind: 'inherit' }
  | { readonly kind: 'problem'; readonly problem: EntryProblem };

/** Decides what an entry means once the planner leaves the field. */
export function entryOutcome(text: string, driver: Driver, isRoot: boolean): EntryOutcome {
  const parsed = parseEntry(text, driver);
  if (parsed.ok) return { kind: 'value', value: parsed.value };
  switch (parsed.error.kind) {
    case 'empty':
      return isRoot ? { kind: 'problem', problem: parsed.error } : { kind: 'inherit' };
    case 'notANumber':
    case 'decimalComma':
      return { kind: 'problem', problem: parsed.error };
    default:
      return assertNever(parsed.error);
  }
}
