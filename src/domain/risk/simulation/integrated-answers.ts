import type { Steps } from '../../../shared/steps';
import type { Target } from '../../plan/plan';
import { copulaOf } from '../copula/copula';
import { lastStep, stepPercentiles, stepPlaces, type StepSource } from './last-step';
import { BANDS, deviation, SCRAMBLES, type Estimate } from './risk-report';
import { drawScenario, seedOf, type SimulatedScenario } from './simulated-scenario';
import { integratedChance, isLevelTarget } from './target-chance';

/** The answers about one indicator with its last uncertain step in closed form. */
export interface IntegratedIndicator {
  /** By projected year, the percentiles of `BANDS`; null where not every year has them. */
  readonly bands: readonly (readonly number[])[] | null;
  /** Standard error of the median, by projected year. */
  readonly errors: readonly number[];
  /** How probable it is that a target of the indicator is met, by the id of the target. */
  readonly chances: ReadonlyMap<string, Estimate>;
  /** The same for the level of a target in each projected year. */
  readonly yearly: ReadonlyMap<string, readonly number[]>;
}

/** By the place of the indicator; one that is not computed in steps is left out. */
export type Integrated = ReadonlyMap<number, IntegratedIndicator>;

/** What the target of an indicator is asked about. */
interface Asked {
  readonly place: number;
  readonly targets: readonly Target[];
}

/**
 * Answers what can be answered with the last uncertain step in closed form. Each indicator is simulated
 * by itself, with the first dimensions of the points, which are spread best; the Risk sheet does the
 * same.
 */
export function* integratedAnswers(
  scenario: SimulatedScenario,
  points: number,
  seed: number,
): Steps<Integrated> {
  const answers = new Map<number, IntegratedIndicator>();
  for (const [place, { targets }] of scenario.frame.indicators.entries()) {
    const own = ownScenario(scenario, place);
    if (!own) continue;
    const found: ScrambleAnswers[] = [];
    for (let scramble = 0; scramble < SCRAMBLES; scramble += 1) {
      const drawn = drawScenario(own.scenario, points, seedOf(seed, scramble), own.places);
      const source = { ...own.scenario, ...drawn };
      found.push(answersOf(source, { place, targets }, scramble === 0 ? BANDS : [0.5]));
      yield;
    }
    const [first] = found;
    if (first) answers.set(place, { ...withErrors(first, found), yearly: first.yearly });
  }
  return answers;
}

/** A scenario in which only what leads to one indicator is uncertain; null where it is not in steps. */
function ownScenario(
  scenario: SimulatedScenario,
  place: number,
): { readonly scenario: SimulatedScenario; readonly places: readonly number[] } | null {
  const places = stepPlaces(scenario, place);
  const values = scenario.values.filter((value) => places?.includes(value.place));
  if (!places || values.length === 0) return null;
  const { plan } = scenario;
  const copula = scenario.copula && copulaOf(values, plan.correlations);
  return { scenario: { ...scenario, values, copula }, places };
}

/** The answers of one scramble of the points. */
interface ScrambleAnswers {
  readonly bands: readonly (readonly number[] | null)[];
  readonly chances: ReadonlyMap<string, number>;
  readonly yearly: ReadonlyMap<string, readonly number[]>;
}

function answersOf(
  source: StepSource,
  { place, targets }: Asked,
  shares: readonly number[],
): ScrambleAnswers {
  const years = source.frame.years.slice(1);
  const bands = years.map((_, index) => {
    const step = lastStep(source, place, index + 1);
    return step && stepPercentiles(step, shares);
  });
  const chances = new Map<string, number>();
  const yearly = new Map<string, readonly number[]>();
  for (const target of targets) {
    const chance = integratedChance(source, target);
    if (chance !== null) chances.set(target.id, chance);
    if (!isLevelTarget(target) || shares.length === 1) continue;
    const inYears = years.map((year) =>
      integratedChance(source, { ...target, year, fromYear: null }),
    );
    if (inYears.every((each) => each !== null)) yearly.set(target.id, inYears);
  }
  return { bands, chances, yearly };
}

function withErrors(
  first: ScrambleAnswers,
  all: readonly ScrambleAnswers[],
): Omit<IntegratedIndicator, 'yearly'> {
  const median = (band: readonly number[] | null | undefined): number =>
    band?.[band.length >> 1] ?? NaN;
  const chances = [...first.chances].map(([id, value]): [string, Estimate] => [
    id,
    { value, error: deviation(all.map((each) => each.chances.get(id) ?? NaN)) },
  ]);
  return {
    bands: first.bands.every((band) => band !== null) ? first.bands : null,
    errors: first.bands.map((_, year) => deviation(all.map(({ bands }) => median(bands[year])))),
    chances: new Map(chances),
  };
}
