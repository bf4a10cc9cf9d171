import { checkPlan } from '../plan/check-plan';
import type { PlanPath, PlanProblem } from '../plan/plan-problem';
import type {
  AssumptionSpec,
  DocumentSpec,
  HorizonSpec,
  IndicatorSpec,
  MilestoneSpec,
  PhaseSpec,
  PlanParts,
  ProjectSpec,
  ScenarioSpec,
  TargetSpec,
} from '../plan/plan-spec';

/**
 * Finds what makes no sense in the well-shaped parts of a plan whose shape is wrong elsewhere, so
 * that a planner gets all of it in one go.
 *
 * @param json - the plan as read, not of the right shape
 * @param problems - what is wrong with its shape
 */
export function findSalvagedProblems(
  json: Readonly<Record<string, unknown>>,
  problems: readonly PlanProblem[],
): readonly PlanProblem[] {
  const salvage = keepValidParts(json, problems);
  return checkPlan(salvagedParts(salvage))
    .filter((problem) => holdsForWhole(salvage, problem))
    .map((problem) => {
      const path = toWholePath(salvage, problem.path);
      return problem.kind === 'duplicateId' || problem.kind === 'duplicateName'
        ? { ...problem, path, first: toWholePath(salvage, problem.first) }
        : { ...problem, path };
    });
}

/** The lists of a plan without the entries that are shaped wrong. */
interface PartialPlan {
  /** Null when the horizon is shaped wrong. */
  readonly horizon: HorizonSpec | null;
  readonly phases: KeptEntries;
  /** Undefined when it is left out or shaped wrong. */
  readonly deflator: string | undefined;
  readonly documents: KeptEntries;
  readonly indicators: KeptEntries;
  readonly projects: KeptEntries;
  readonly scenarios: KeptEntries;
  /** One for each kept scenario. */
  readonly assumptions: readonly KeptEntries[];
  readonly targets: KeptEntries;
  readonly milestones: KeptEntries;
}

type Json = Readonly<Record<string, unknown>>;

/** Stands in where there is no horizon; what is said about its years does not hold. */
const ANY_HORIZON: HorizonSpec = { baseYear: 2000, years: 1 };

/** Takes out of a plan what is shaped right, given what is wrong with the shape. */
function keepValidParts(json: Json, problems: readonly PlanProblem[]): PartialPlan {
  const broken = invalidPlaces(problems);
  const keep = (list: string) => keepValidEntries(json[list], [list], broken);
  const scenarios = keepValidEntries(json['scenarios'], ['scenarios'], broken, (path) =>
    isSoundBesideAssumptions(path, broken),
  );
  return {
    horizon: broken.within(['horizon']) ? null : (json['horizon'] as HorizonSpec),
    phases: keep('phases'),
    deflator: broken.within(['deflator']) ? undefined : (json['deflator'] as string | undefined),
    documents: keep('documents'),
    indicators: keep('indicators'),
    projects: keep('projects'),
    scenarios,
    assumptions: scenarios.entries.map((scenario, row) => {
      const path = ['scenarios', scenarios.indexes[row] ?? row, 'assumptions'];
      return keepValidEntries((scenario as ScenarioSpec).assumptions, path, broken);
    }),
    targets: keep('targets'),
    milestones: keep('milestones'),
  };
}

function isSoundBesideAssumptions(path: PlanPath, broken: InvalidPlaces): boolean {
  const ownKeys = ['id', 'name', 'parent', 'note'] satisfies (keyof ScenarioSpec)[];
  return !broken.at(path) && !ownKeys.some((key) => broken.within([...path, key]));
}

/** Puts the salvaged parts together. What the validator kept has the types of a spec. */
function salvagedParts(salvage: PartialPlan): PlanParts {
  return {
    horizon: salvage.horizon ?? ANY_HORIZON,
    phases: salvage.phases.entries as readonly PhaseSpec[],
    deflator: salvage.deflator,
    documents: salvage.documents.entries as readonly DocumentSpec[],
    indicators: salvage.indicators.entries as readonly IndicatorSpec[],
    projects: salvage.projects.entries as readonly ProjectSpec[],
    scenarios: (salvage.scenarios.entries as readonly ScenarioSpec[]).map((scenario, row) => ({
      ...scenario,
      assumptions: salvage.assumptions[row]?.entries as readonly AssumptionSpec[],
    })),
    targets: salvage.targets.entries as readonly TargetSpec[],
    milestones: salvage.milestones.entries as readonly MilestoneSpec[],
  };
}

/** Tells whether a problem of the salvaged parts is one of the whole plan. */
function holdsForWhole(salvage: PartialPlan, problem: PlanProblem): boolean {
  switch (problem.kind) {
    case 'unknownReference': {
      const list = salvage[`${problem.to}s`];
      return !list.lost && list.idsKnown && !list.lostIds.has(problem.value);
    }
    case 'wrongDriver':
      return !salvage.indicators.lostIds.has(problem.indicator);
    case 'incompleteRoot': {
      const said = salvage.assumptions[Number(problem.path[1])];
      return salvage.horizon !== null && said?.lost === false && said.lostIds.size === 0;
    }
    case 'wrongYearCount':
    case 'yearOutsideHorizon':
      return salvage.horizon !== null;
    default:
      return true;
  }
}

/** Turns a path into the salvaged parts into the path of the same thing in the whole plan. */
function toWholePath(salvage: PartialPlan, path: PlanPath): PlanPath {
  const [list, row, key, entry] = path;
  const kept = {
    phases: salvage.phases,
    documents: salvage.documents,
    indicators: salvage.indicators,
    projects: salvage.projects,
    scenarios: salvage.scenarios,
    targets: salvage.targets,
    milestones: salvage.milestones,
  }[String(list)];
  return path.map((step, depth) => {
    if (depth === 1) return kept?.indexes[Number(step)] ?? step;
    if (depth !== 3 || key !== 'assumptions') return step;
    return salvage.assumptions[Number(row)]?.indexes[Number(entry)] ?? step;
  });
}

/** Entries of one list that are shaped right, and where each stood. */
interface KeptEntries {
  readonly entries: readonly unknown[];
  readonly indexes: readonly number[];
  /** Ids of the entries left out: a reference to one of them is not unknown. */
  readonly lostIds: ReadonlySet<unknown>;
  /** False when an entry has no sound id of its own: a reference may mean that entry. */
  readonly idsKnown: boolean;
  /** True when the list itself is missing or wrong, so that nothing is known of it. */
  readonly lost: boolean;
}

/** Keeps the entries of a list that nothing is wrong with. */
function keepValidEntries(
  list: unknown,
  path: PlanPath,
  broken: InvalidPlaces,
  isSound = (entryPath: PlanPath): boolean => !broken.within(entryPath),
): KeptEntries {
  const lost = broken.at(path);
  const entries: unknown[] = [];
  const indexes: number[] = [];
  const lostIds = new Set<unknown>();
  const all: readonly unknown[] = lost || !Array.isArray(list) ? [] : list;
  for (const [index, entry] of all.entries()) {
    if (isSound([...path, index])) {
      entries.push(entry);
      indexes.push(index);
    } else {
      lostIds.add(isPlainObject(entry) ? entry['id'] : undefined);
    }
  }
  return { entries, indexes, lostIds, idsKnown: areIdsKnown(all, path, broken), lost };
}

function areIdsKnown(all: readonly unknown[], path: PlanPath, broken: InvalidPlaces): boolean {
  const ids = all.map((entry) => (isPlainObject(entry) ? String(entry['id']).toLowerCase() : ''));
  const isSound = all.every(
    (entry, index) => isPlainObject(entry) && !broken.within([...path, index, 'id']),
  );
  return isSound && new Set(ids).size === ids.length;
}

/** Where the shape of a plan is wrong. */
interface InvalidPlaces {
  /** Whether something is wrong at the path or below it. */
  readonly within: (path: PlanPath) => boolean;
  /** Whether something is wrong with the very thing at the path. */
  readonly at: (path: PlanPath) => boolean;
}

/**
 * Collects where the shape of a plan is wrong. An unknown key is left aside: what stands beside it
 * can be read without it.
 */
function invalidPlaces(problems: readonly PlanProblem[]): InvalidPlaces {
  const exact = new Set<string>();
  const above = new Set<string>();
  for (const { kind, path } of problems) {
    if (kind === 'unknownKey') continue;
    exact.add(JSON.stringify(path));
    for (let length = 0; length <= path.length; length += 1) {
      above.add(JSON.stringify(path.slice(0, length)));
    }
  }
  return {
    within: (path) => above.has(JSON.stringify(path)),
    at: (path) => exact.has(JSON.stringify(path)),
  };
}

/** Tells whether something read from JSON is an object with keys. */
export function isPlainObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
