import { ok, type Result } from '../../domain/index';
import type { Place } from './place';
import { readOptionalNumber } from './read-optional-number';
import type { ParameterRule } from './function-definition';
import type { FunctionFailure } from './function-result';
import { DEFAULT_YEARS } from './path-rules';

/** What every simulation takes, with what stands for an optional argument that is left out. */
const USUAL = { base: 0, low: 0, mode: 0, high: 0, years: DEFAULT_YEARS, seed: 0 };

/** The arguments that every simulation takes. */
export type SimulationArgument = keyof typeof USUAL;

/**
 * Reads the numbers of a simulation; the engine still judges them. The usual seed is 0, so that an
 * empty cell that some platforms hand over as 0 draws what a blank one does.
 */
export function readSimulation(
  placeOf: (argument: SimulationArgument) => Place,
  rules: Readonly<Record<SimulationArgument, ParameterRule>>,
): Result<Readonly<Record<SimulationArgument, number>>, FunctionFailure> {
  const numbers: Record<SimulationArgument, number> = { ...USUAL };
  for (const name of Object.keys(USUAL) as SimulationArgument[]) {
    const number = readOptionalNumber(placeOf(name), rules[name]);
    if (!number.ok) return number;
    if (number.value !== null) numbers[name] = number.value;
  }
  return ok(numbers);
}
