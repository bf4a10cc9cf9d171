import { ok, type Result } from '../../../shared/result';
import type { VaryingDistribution } from '../../distributions/quantile';
import type { Plan } from '../../plan/plan';
import { metalogOf } from '../../distributions/percentiles';
import { seriesName } from './series-name';
import { fitMetalog, type GeneralMetalog } from './general-metalog';
import type { RiskProblem } from '../simulation/risk-report';
import { simulatedScenario } from '../simulation/simulated-scenario';
import type { UncertainValue } from '../simulation/uncertain-drivers';
import { sipmathJson, type SipCorrelation } from './sipmath-library';

/** Terms of a fitted metalog: enough for an error below a hundredth of the range. */
const TERMS = 9;

/**
 * Writes the uncertain drivers of a scenario as a library of SIPmath 3.0: each driver and year is a
 * metalog, with its ends where it has them, and all go together by a normal copula. P10, P50 and P90
 * are kept exactly; other shapes are fitted.
 *
 * @returns JSON; a problem when there is no such scenario
 * @example scenarioSipmath(examplePlan, { scenario: 'base' }).ok // true
 */
export function scenarioSipmath(
  plan: Plan,
  { scenario, seed = 0 }: { readonly scenario: string; readonly seed?: number },
): Result<string, RiskProblem> {
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return found;
  const { values, copula } = found.value;
  const names = values.map((value) => seriesName(plan, value));
  const variables = values.map((value, index) => ({
    name: names[index] ?? '',
    metalog: metalogOfValue(value),
    seeds: { entity: 1, varId: index + 1, seed3: seed, seed4: 0 },
  }));
  const correlations = (copula?.groups ?? []).flatMap(({ draws, matrix }) =>
    draws.flatMap((draw, row) =>
      draws.slice(0, row).flatMap((other, column): SipCorrelation[] => {
        const value = matrix[row]?.[column] ?? 0;
        const [first, second] = [names[other], names[draw]];
        return value === 0 || !first || !second ? [] : [{ first, second, value }];
      }),
    ),
  );
  return ok(sipmathJson({ name: `${plan.id} ${scenario}`, variables, correlations }));
}

function metalogOfValue({ distribution, shift, quantile }: UncertainValue): GeneralMetalog {
  if (distribution.shape === 'percentiles') {
    const { p10, p50, p90 } = distribution;
    const { a1, a2, a3 } = metalogOf({ p10: p10 + shift, p50: p50 + shift, p90: p90 + shift });
    return { coefficients: [a1, a2, a3], lower: null, upper: null };
  }
  return fitMetalog(quantile, endsOf(distribution, shift), TERMS);
}

/** The ends of a shape; a little outside those values that have a probability of their own. */
function endsOf(
  distribution: VaryingDistribution,
  shift: number,
): Pick<GeneralMetalog, 'lower' | 'upper'> {
  const around = (values: readonly number[]): Pick<GeneralMetalog, 'lower' | 'upper'> => {
    const sorted = [...values].sort((one, other) => one - other);
    const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
    const margin = (high - low) * 1e-3;
    return { lower: low - margin + shift, upper: high + margin + shift };
  };
  switch (distribution.shape) {
    case 'triangular':
    case 'pert':
    case 'uniform':
      return { lower: distribution.low + shift, upper: distribution.high + shift };
    case 'history':
      return around(distribution.changes);
    case 'discrete':
      return around(distribution.outcomes.map(({ value }) => value));
    default:
      return { lower: null, upper: null };
  }
}
