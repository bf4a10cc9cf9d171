import {
  drawScenario,
  simulatedScenario,
  simulatePlan,
  type Plan,
  type SimulatedScenario,
} from '../../src/domain/index';
import { percentilesOf } from '../../src/domain/risk/percentiles/percentiles';
import { lastStep, shareBelow, stepPercentiles } from '../../src/domain/risk/simulation/last-step';
import { usualPoints } from '../../src/domain/risk/simulation/risk-report';
import { growthPlan, TRIANGLE } from '../support/plans/growth-plan';
import { figure, medianMilliseconds, printTable } from './measure';
import { timesOfNumPy, type NumPyTimes } from './numpy-times';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Plain draws that every error is compared with. */
const DRAWS = 100_000;

/** A power of two; the time is scaled down to 100,000. */
const POINTS = 131_072;

/**
 * Prediction bands of five indicators whose growth is triangular, beside NumPy in the same run: as
 * many draws, exact percentiles, and the bands at the same error.
 */
export async function benchRisk(): Promise<void> {
  const numPy = timesOfNumPy({ draws: DRAWS, shares: SHARES, ...TRIANGLE });
  if (!numPy) console.log('NumPy is not installed (python3-numpy): its columns are empty.\n');
  await benchDraws(numPy);
  await benchBands(numPy);
  printErrors();
  await benchGrowth();
}

function scenarioOf(plan: Plan): SimulatedScenario {
  const found = simulatedScenario(plan, 'base');
  if (!found.ok) throw new Error('The plan cannot be simulated');
  return found.value;
}

/** Milliseconds beside NumPy's. */
function besideNumPy(name: string, own: number, numPy: number | undefined): string[] {
  return [name, figure(own), ...(numPy ? [figure(numPy), figure(own / numPy)] : ['', ''])];
}

async function benchDraws(numPy: NumPyTimes | null): Promise<void> {
  const scenario = scenarioOf(growthPlan(5, 3));
  const draws = await medianMilliseconds(7, () => drawScenario(scenario, POINTS, 1));
  const { drawn } = drawScenario(scenario, POINTS, 1);
  const cells = [0, 1, 2, 3, 4].flatMap((place) => {
    const path = drawn.of(place) ?? new Float64Array();
    return [1, 2, 3].map((year) =>
      Float64Array.from({ length: DRAWS }, (_, row) => path[row * drawn.width + year] ?? 0),
    );
  });
  const exact = await medianMilliseconds(7, () => cells.map((cell) => percentilesOf(cell, SHARES)));
  const scaled = (draws * DRAWS) / POINTS;
  console.log(`${figure(DRAWS)} draws of 5 indicators × 3 years, ms`);
  printTable(
    ['', 'PlanPath', 'NumPy', 'ratio'],
    [
      besideNumPy('draws and paths', scaled, numPy?.byYears['3']?.draws),
      besideNumPy('five exact percentiles', exact, numPy?.byYears['3']?.percentiles),
      besideNumPy('both', scaled + exact, sumOf(numPy?.byYears['3'])),
    ],
  );
}

function sumOf(times: { readonly draws: number; readonly percentiles: number } | undefined) {
  return times && times.draws + times.percentiles;
}

/** Years and points: what a simulation takes, and what is about as good as plain draws at five years. */
const CASES = [
  [3, usualPoints(3)],
  [5, 512],
  [5, 1_024],
  [5, usualPoints(5)],
  [10, usualPoints(10)],
] as const;

const nameOf = (years: number, points: number): string => {
  return `${String(years)} years, ${figure(points)} points${usualPoints(years) === points ? ' *' : ''}`;
};

async function benchBands(numPy: NumPyTimes | null): Promise<void> {
  const rows: string[][] = [];
  for (const [years, points] of CASES) {
    const scenario = scenarioOf(growthPlan(5, years));
    let seed = 0;
    const bands = await medianMilliseconds(41, () => bandsOf(scenario, points, (seed += 1)));
    const whole = await medianMilliseconds(5, () =>
      simulatePlan(scenario.plan, { scenario: 'base', seed: (seed += 1) }),
    );
    const plain = sumOf(numPy?.byYears[String(years)]);
    rows.push([...besideNumPy(nameOf(years, points), bands, plain), figure(whole)]);
  }
  console.log(
    `Bands of 5 indicators, pre-integrated, beside NumPy's ${figure(DRAWS)} draws and percentiles, ms`,
  );
  printTable(['* as it is used', 'PlanPath', 'NumPy', 'ratio', 'whole report with errors'], rows);
}

/** The bands of every indicator and year, from drawing the points on. */
function bandsOf(scenario: SimulatedScenario, points: number, seed: number): unknown {
  return scenario.frame.indicators.map((_, place) => {
    const values = scenario.values.filter((value) => value.place === place);
    const own = { ...scenario, values };
    const source = { ...own, ...drawScenario(own, points, seed, [place]) };
    return scenario.frame.years.slice(1).map((_year, index) => {
      const step = lastStep(source, place, index + 1);
      return step && stepPercentiles(step, SHARES);
    });
  });
}

/** The error of a probability over many seeds, as a ratio to that of plain draws. */
function printErrors(): void {
  const rows = CASES.map(([years, points]) => {
    const scenario = scenarioOf(growthPlan(1, years));
    const ratios = [0.25, 0.5, 0.75].map((share) => {
      const target = targetOf(years, share);
      const found = Array.from({ length: 100 }, (_, seed) => {
        const source = { ...scenario, ...drawScenario(scenario, points, seed) };
        const step = lastStep(source, 0, years);
        if (!step) throw new Error('A level has a last step');
        return shareBelow(step, () => target);
      });
      const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
      const squares = found.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const error = Math.sqrt(squares / (found.length - 1));
      return figure(error / Math.sqrt((mean * (1 - mean)) / DRAWS));
    });
    return [nameOf(years, points), ...ratios];
  });
  console.log(`Error of a probability over 100 seeds, ratio to ${figure(DRAWS)} plain draws`);
  printTable(['* as it is used', 'P ≈ 25 %', 'P ≈ 50 %', 'P ≈ 75 %'], rows);
}

/** A level near a percentile: growth at the mean and a deviation of its quantile. */
function targetOf(years: number, share: number): number {
  const mean = (TRIANGLE.low + TRIANGLE.mode + TRIANGLE.high) / 3;
  const score = { 0.25: -0.674, 0.5: 0, 0.75: 0.674 }[share] ?? 0;
  const deviation = 0.0103;
  return 100 * (1 + mean) ** years * (1 + (score * deviation * Math.sqrt(years)) / (1 + mean));
}

/** How the time of the bands grows with points, indicators and years. */
async function benchGrowth(): Promise<void> {
  const timeOf = (points: number, indicators: number, years: number): Promise<number> => {
    const scenario = scenarioOf(growthPlan(indicators, years));
    let seed = 0;
    return medianMilliseconds(9, () => bandsOf(scenario, points, (seed += 1)));
  };
  const base = await timeOf(1_024, 10, 5);
  const rows = [
    ['points', '1,024 to 16,384', await timeOf(16_384, 10, 5), 16],
    ['indicators', '10 to 160', await timeOf(1_024, 160, 5), 16],
    ['years', '5 to 30', await timeOf(1_024, 10, 30), 6],
  ] as const;
  console.log('Time of the bands as a power of what grows');
  printTable(
    ['', 'from, to', 'ms, from', 'ms, to', 'exponent'],
    rows.map(([name, range, time, times]) => {
      const exponent = Math.log(time / base) / Math.log(times);
      return [name, range, figure(base), figure(time), exponent.toFixed(2)];
    }),
  );
}
