import { ok, type Result } from '../../shared/result';
import type { Places } from './broadcast';
import { DEFAULT_YEARS, type ParameterRule } from './function-definition';
import type { FunctionFailure } from './function-result';
import { readOptionalNumber } from './read-argument';

/** The arguments of every simulation, with the value of each that is left out. */
const DEFAULTS = { base: 0, low: 0, mode: 0, high: 0, years: DEFAULT_YEARS, seed: 0 };

/** The arguments of every simulation, in their order. */
export type SimulationArgument = keyof typeof DEFAULTS;

const NAMES = Object.keys(DEFAULTS) as readonly SimulationArgument[];

/**
 * Reads the numbers of a simulation; the engine still checks them. The default seed is 0, so an
 * empty cell that a platform passes as 0 draws the same paths as a blank one.
 */
export function readSimulation(
  places: Places<SimulationArgument>,
  rules: Readonly<Record<SimulationArgument, ParameterRule>>,
): Result<Readonly<Record<SimulationArgument, number>>, FunctionFailure> {
  const numbers: Record<SimulationArgument, number> = { ...DEFAULTS };
  for (const name of NAMES) {
    const number = readOptionalNumber(places[name], rules[name]);
    if (!number.ok) return number;
    if (number.value !== null) numbers[name] = number.value;
  }
  return ok(numbers);
}
