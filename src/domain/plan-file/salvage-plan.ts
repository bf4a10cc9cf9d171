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
import { invalidPlaces, type InvalidPlaces } from './broken-places';
import { keepValidEntries, type KeptEntries } from './keep-sound-entries';

/** The lists of a plan without the entries that are shaped wrong. */
export interface PartialPlan {
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
export function keepValidParts(json: Json, problems: readonly PlanProblem[]): PartialPlan {
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
export function salvagedParts(salvage: PartialPlan): PlanParts {
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
export function holdsForWhole(salvage: PartialPlan, problem: PlanProblem): boolean {
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
export function toWholePath(salvage: PartialPlan, path: PlanPath): PlanPath {
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
