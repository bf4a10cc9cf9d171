import { checkPlan } from '../plan/check-plan';
import type { PlanPath, PlanProblem } from '../plan/plan-problem';
import type {
  AssumptionSpec,
  CorrelationSpec,
  DocumentSpec,
  HorizonSpec,
  IndicatorSpec,
  MilestoneSpec,
  PhaseSpec,
  PlanParts,
  ProjectSpec,
  ScenarioSpec,
  TargetSpec,
  UncertaintySpec,
} from '../plan/plan-spec';

/**
 * Checks the parts of a plan that match the schema when other parts do not, so that a planner sees
 * all problems at once.
 *
 * @param json - the plan as read, which does not match the schema
 * @param problems - where it does not match the schema
 * @returns the problems of the valid parts, with paths into the whole plan
 */
export function checkValidParts(
  json: Readonly<Record<string, unknown>>,
  problems: readonly PlanProblem[],
): readonly PlanProblem[] {
  const valid = selectValidParts(json, problems);
  return checkPlan(toPlanParts(valid))
    .filter((problem) => holdsForWholePlan(valid, problem))
    .map((problem) => {
      const path = toPlanPath(valid, problem.path);
      return problem.kind === 'duplicateId' ||
        problem.kind === 'duplicateName' ||
        problem.kind === 'givenTwice'
        ? { ...problem, path, first: toPlanPath(valid, problem.first) }
        : { ...problem, path };
    });
}

/** The lists of a plan without the entries that do not match the schema. */
interface ValidParts {
  /** Null when the horizon is not valid. */
  readonly horizon: HorizonSpec | null;
  readonly phases: ValidEntries;
  /** Undefined when it is left out or not valid. */
  readonly deflator: string | undefined;
  readonly documents: ValidEntries;
  readonly indicators: ValidEntries;
  readonly projects: ValidEntries;
  readonly scenarios: ValidEntries;
  /** One for each valid scenario. */
  readonly assumptions: readonly ValidEntries[];
  readonly uncertainties: readonly ValidEntries[];
  readonly correlations: ValidEntries;
  readonly targets: ValidEntries;
  readonly milestones: ValidEntries;
}

type Json = Readonly<Record<string, unknown>>;

/** Used when the horizon is not valid; problems about years are then dropped. */
const PLACEHOLDER_HORIZON: HorizonSpec = { baseYear: 2000, years: 1 };

/** Selects the parts of a plan that match the schema. */
function selectValidParts(json: Json, problems: readonly PlanProblem[]): ValidParts {
  const invalid = invalidPlaces(problems);
  const select = (list: string) => selectValidEntries(json[list], [list], invalid);
  const scenarios = selectValidEntries(json['scenarios'], ['scenarios'], invalid, (path) =>
    isValidWithoutRows(path, invalid),
  );
  const rowsOf = (list: 'assumptions' | 'uncertainties') =>
    scenarios.entries.map((scenario, row) => {
      const path = ['scenarios', scenarios.indexes[row] ?? row, list];
      return selectValidEntries((scenario as ScenarioSpec)[list], path, invalid);
    });
  return {
    horizon: invalid.within(['horizon']) ? null : (json['horizon'] as HorizonSpec),
    phases: select('phases'),
    deflator: invalid.within(['deflator']) ? undefined : (json['deflator'] as string | undefined),
    documents: select('documents'),
    indicators: select('indicators'),
    projects: select('projects'),
    scenarios,
    assumptions: rowsOf('assumptions'),
    uncertainties: rowsOf('uncertainties'),
    correlations: select('correlations'),
    targets: select('targets'),
    milestones: select('milestones'),
  };
}

function isValidWithoutRows(path: PlanPath, invalid: InvalidPlaces): boolean {
  const ownKeys = ['id', 'name', 'parent', 'note'] satisfies (keyof ScenarioSpec)[];
  return !invalid.at(path) && !ownKeys.some((key) => invalid.within([...path, key]));
}

/** The casts are safe: the schema has checked every selected entry. */
function toPlanParts(valid: ValidParts): PlanParts {
  return {
    horizon: valid.horizon ?? PLACEHOLDER_HORIZON,
    phases: valid.phases.entries as readonly PhaseSpec[],
    deflator: valid.deflator,
    documents: valid.documents.entries as readonly DocumentSpec[],
    indicators: valid.indicators.entries as readonly IndicatorSpec[],
    projects: valid.projects.entries as readonly ProjectSpec[],
    scenarios: (valid.scenarios.entries as readonly ScenarioSpec[]).map((scenario, row) => ({
      ...scenario,
      assumptions: valid.assumptions[row]?.entries as readonly AssumptionSpec[],
      uncertainties: valid.uncertainties[row]?.entries as readonly UncertaintySpec[],
    })),
    correlations: valid.correlations.entries as readonly CorrelationSpec[],
    targets: valid.targets.entries as readonly TargetSpec[],
    milestones: valid.milestones.entries as readonly MilestoneSpec[],
  };
}

/** Tells whether a problem of the valid parts is also one of the whole plan. */
function holdsForWholePlan(valid: ValidParts, problem: PlanProblem): boolean {
  switch (problem.kind) {
    case 'unknownReference': {
      const list = valid[`${problem.to}s`];
      return !list.isMissing && list.allIdsValid && !list.invalidIds.has(problem.value);
    }
    case 'wrongDriver':
      return !valid.indicators.invalidIds.has(problem.indicator);
    case 'incompleteRoot': {
      const assumptions = valid.assumptions[Number(problem.path[1])];
      return (
        valid.horizon !== null &&
        assumptions?.isMissing === false &&
        assumptions.invalidIds.size === 0
      );
    }
    case 'notUncertain':
      return (
        valid.horizon !== null &&
        [valid.scenarios, ...valid.uncertainties].every(
          ({ isMissing, invalidIds }) => !isMissing && invalidIds.size === 0,
        )
      );
    case 'badDistribution':
      // Which years a history has follows from the base year.
      return valid.horizon !== null || problem.problem.kind !== 'tooFew';
    case 'tooManyUncertain':
    case 'wrongYearCount':
    case 'yearOutsideHorizon':
      return valid.horizon !== null;
    default:
      return true;
  }
}

/** Turns a path into the valid parts into the path of the same thing in the whole plan. */
function toPlanPath(valid: ValidParts, path: PlanPath): PlanPath {
  const [list, row, key, entry] = path;
  const entries = {
    phases: valid.phases,
    documents: valid.documents,
    indicators: valid.indicators,
    projects: valid.projects,
    scenarios: valid.scenarios,
    correlations: valid.correlations,
    targets: valid.targets,
    milestones: valid.milestones,
  }[String(list)];
  const rows = { assumptions: valid.assumptions, uncertainties: valid.uncertainties }[String(key)];
  return path.map((step, depth) => {
    if (depth === 1) return entries?.indexes[Number(step)] ?? step;
    if (depth !== 3 || list !== 'scenarios') return step;
    return rows?.[Number(row)]?.indexes[Number(entry)] ?? step;
  });
}

/** The valid entries of one list, and their positions in it. */
interface ValidEntries {
  readonly entries: readonly unknown[];
  readonly indexes: readonly number[];
  /** Ids of the entries left out; a reference to one of them is not reported as unknown. */
  readonly invalidIds: ReadonlySet<unknown>;
  /** False when an entry has no valid, unique id: a reference may mean that entry. */
  readonly allIdsValid: boolean;
  /** True when the list itself is missing or not a list, so that its ids are unknown. */
  readonly isMissing: boolean;
}

/** Selects the entries of a list that match the schema. */
function selectValidEntries(
  list: unknown,
  path: PlanPath,
  invalid: InvalidPlaces,
  isValid = (entryPath: PlanPath): boolean => !invalid.within(entryPath),
): ValidEntries {
  const isMissing = invalid.at(path);
  const entries: unknown[] = [];
  const indexes: number[] = [];
  const invalidIds = new Set<unknown>();
  const all: readonly unknown[] = isMissing || !Array.isArray(list) ? [] : list;
  for (const [index, entry] of all.entries()) {
    if (isValid([...path, index])) {
      entries.push(entry);
      indexes.push(index);
    } else {
      invalidIds.add(isPlainObject(entry) ? entry['id'] : undefined);
    }
  }
  return {
    entries,
    indexes,
    invalidIds,
    allIdsValid: areAllIdsValid(all, path, invalid),
    isMissing,
  };
}

function areAllIdsValid(all: readonly unknown[], path: PlanPath, invalid: InvalidPlaces): boolean {
  const ids = all.map((entry) => (isPlainObject(entry) ? String(entry['id']).toLowerCase() : ''));
  const areValid = all.every(
    (entry, index) => isPlainObject(entry) && !invalid.within([...path, index, 'id']),
  );
  return areValid && new Set(ids).size === ids.length;
}

/** Where a plan does not match the schema. */
interface InvalidPlaces {
  /** Whether there is a problem at the path or below it. */
  readonly within: (path: PlanPath) => boolean;
  /** Whether there is a problem at exactly this path. */
  readonly at: (path: PlanPath) => boolean;
}

/** Unknown keys are ignored: the keys beside them are still readable. */
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
