import { DRIVERS } from '../indicators/drivers';
import { needsOf } from '../indicators/kinds';
import { projectOutput } from '../indicators/pipeline';
import type { Indicator, Plan, Target } from '../plan/plan';
import type { SimulatedScenario } from '../risk/simulation/simulated-scenario';
import {
  type DriverChange,
  projectChanged,
  standingOf,
  type TargetStanding,
} from '../risk/what-if';
import type { DriverTable } from './driver-bounds';
import { describePaths } from './indicator-paths';
import { emptySpace, type FreeDriver, type QuantityOf, type Space } from './space';
import type { Simplification, Surroundings } from './surroundings';
import { targetBounds, type TargetBounds } from './target-bounds';

/** Indicators that depend on each other or are compared, with their targets. */
export interface Cluster {
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
}

/** Sorts the targets of a plan into clusters that have nothing to do with each other. */
export function clustersOf({ indicators }: Plan, targets: readonly Target[]): readonly Cluster[] {
  const leader = new Map(indicators.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let at = id;
    for (let next = leader.get(at) ?? at; next !== at; next = leader.get(at) ?? at) at = next;
    return at;
  };
  const join = (first: string, second: string) => leader.set(find(first), find(second));
  for (const indicator of indicators) for (const id of needsOf(indicator)) join(indicator.id, id);
  for (const { indicator, relativeTo } of targets) if (relativeTo) join(indicator, relativeTo);
  const byLeader = new Map<string, { indicators: Indicator[]; targets: Target[] }>();
  for (const target of targets) {
    const id = find(target.indicator);
    const cluster = byLeader.get(id) ?? { indicators: [], targets: [] };
    cluster.targets.push(target);
    byLeader.set(id, cluster);
  }
  for (const indicator of indicators) byLeader.get(find(indicator.id))?.indicators.push(indicator);
  return [...byLeader.values()];
}

/** A cluster as a space in which paths are searched: one for each choice of whole years. */
export interface ClusterCase {
  readonly space: Space;
  /** What an indicator can be in a year, from 0; null where it is not described. */
  readonly of: QuantityOf;
  /** By target id; a target that looks at values that are not described has none. */
  readonly bounds: ReadonlyMap<string, TargetBounds>;
  readonly simplifications: readonly Simplification[];
  /** The drivers at a point. */
  readonly changesAt: (point: readonly number[]) => readonly DriverChange[];
  /** How targets stand with the drivers at a point; null where one cannot be judged. */
  readonly standingAt: (
    point: readonly number[],
    targets: readonly Target[],
  ) => readonly (TargetStanding | null)[];
}

/** The most choices of whole years that are tried. */
const MOST_CASES = 36;

/** Describes a cluster, once for each choice of the years of full coverage. */
export function casesOf(
  scenario: SimulatedScenario,
  cluster: Cluster,
  table: DriverTable,
): readonly ClusterCase[] {
  const coverages = cluster.indicators.filter(({ model }) => model.kind === 'coverage');
  const held: Simplification[] = [];
  let choices: readonly ReadonlyMap<string, number>[] = [new Map()];
  for (const { id } of coverages) {
    const own = table.numberOf(id, 'fullYear', 0) ?? scenario.plan.baseYear + 1;
    const { low, high } = table.boundsOf(id, 'fullYear', 0);
    const years = wholeYears(Math.ceil(low), Math.floor(high), own);
    const isHeld = years.length * choices.length > MOST_CASES;
    if (isHeld) held.push({ indicator: id, kind: 'held', driver: 'fullYear' });
    choices = choices.flatMap((choice) =>
      (isHeld ? [own] : years).map((year) => new Map([...choice, [id, year] as const])),
    );
  }
  return choices.map((fullYears) => caseOf(scenario, cluster, { table, fullYears, held }));
}

/** The years from the scenario's own on, the nearest first. */
function wholeYears(low: number, high: number, own: number): readonly number[] {
  const years = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => low + index);
  return years.sort((a, b) => Math.abs(a - own) - Math.abs(b - own));
}

function caseOf(
  { plan, frame, paths }: SimulatedScenario,
  { indicators, targets }: Cluster,
  {
    table: { numberOf, boundsOf },
    fullYears,
    held,
  }: {
    readonly table: DriverTable;
    readonly fullYears: ReadonlyMap<string, number>;
    readonly held: readonly Simplification[];
  },
): ClusterCase {
  const simplifications = [...held];
  const space = emptySpace();
  const { baseYear } = plan;
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const around: Surroundings = {
    ...{ space, baseYear, fullYears, numberOf, rangeOf: boundsOf },
    ...{ indicators: byId, years: frame.years.length, phaseEnd: frame.phaseEnd },
    ...{ realised: new Map(), underlying: new Map() },
    projectOutput: (id, year) => outputOf(plan, id, baseYear + year, numberOf(id, 'delay', 0) ?? 0),
    simplify: (simplification) => simplifications.push(simplification),
  };
  const of = describePaths(around);
  const bounds = new Map<string, TargetBounds>();
  for (const target of targets) {
    const made = targetBounds({ space, of, baseYear, indicators: byId }, target);
    if (made) bounds.set(target.id, made);
    else simplifications.push({ indicator: target.indicator, kind: 'left', driver: null });
  }
  const changesAt = (point: readonly number[]): readonly DriverChange[] => [
    ...space.drivers.map((each) =>
      changeAt(each, point, numberOf(each.indicator, each.driver, each.index)),
    ),
    ...[...fullYears].map(([indicator, value]) => ({
      ...{ indicator, driver: 'fullYear' as const, index: 0, value },
    })),
  ];
  return {
    ...{ space, of, bounds, simplifications, changesAt },
    standingAt: (point, asked) => {
      const changed = projectChanged(frame, paths, changesAt(point));
      return asked.map((target) => standingOf(frame, changed, target));
    },
  };
}

/** A number this close to an end or to the scenario's own, as a share of the range, is that number. */
const SNAP = 1e-10;

function changeAt(
  { indicator, driver, index, range, valueAt }: FreeDriver,
  point: readonly number[],
  own: number | null,
): DriverChange {
  const { low, high } = range;
  const found = Math.min(high, Math.max(low, valueAt(point)));
  const known = [own ?? low, low, high].find(
    (each) => Math.abs(each - found) <= SNAP * (high - low) && each >= low && each <= high,
  );
  return { indicator, driver, index: DRIVERS[driver].single ? 0 : index, value: known ?? found };
}

function outputOf({ projects }: Plan, id: string, year: number, delay: number): number {
  return projects
    .filter(({ indicator }) => indicator === id)
    .reduce((sum, project) => sum + projectOutput(project, year, delay), 0);
}
