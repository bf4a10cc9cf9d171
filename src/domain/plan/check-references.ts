import { nearestName } from '../../shared/nearest-name';
import { repeatedIds } from './check-ids';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { PlanParts, ProvenanceSpec } from './plan-spec';

type Referable = 'indicator' | 'scenario' | 'document';

interface Reference {
  readonly to: Referable;
  readonly value: string | undefined;
  readonly path: PlanPath;
}

/** Finds references to indicators, scenarios and documents that the plan does not have. */
export function checkReferences(spec: PlanParts): readonly PlanProblem[] {
  const known: Readonly<Record<Referable, ReadonlySet<string>>> = {
    indicator: new Set(spec.indicators.map(({ id }) => id)),
    scenario: new Set(spec.scenarios.map(({ id }) => id)),
    document: new Set((spec.documents ?? []).map(({ id }) => id)),
  };
  // Where an id is used twice, another id is missing, and a reference may mean that one.
  const uncertain: Readonly<Record<Referable, boolean>> = {
    indicator: repeatedIds(spec.indicators).size > 0,
    scenario: repeatedIds(spec.scenarios).size > 0,
    document: repeatedIds(spec.documents ?? []).size > 0,
  };
  const nearestOf = new Map<string, string | null>();
  const problems: PlanProblem[] = [];
  for (const { to, value, path } of listReferences(spec)) {
    if (value === undefined || uncertain[to] || known[to].has(value)) continue;
    const key = `${to} ${value}`;
    const nearest = nearestOf.get(key) ?? nearestName(value, known[to]);
    nearestOf.set(key, nearest);
    problems.push({ kind: 'unknownReference', path, value, to, nearest });
  }
  return problems;
}

function* listReferences(spec: PlanParts): Generator<Reference> {
  yield { to: 'indicator', value: spec.deflator, path: ['deflator'] };
  for (const [index, { base, follows, partOf, known = [] }] of spec.indicators.entries()) {
    const path = ['indicators', index];
    yield { to: 'indicator', value: follows, path: [...path, 'follows'] };
    yield { to: 'indicator', value: partOf, path: [...path, 'partOf'] };
    if (base) yield documentOf(base.provenance, [...path, 'base', 'provenance']);
    for (const [row, { provenance }] of known.entries()) {
      yield documentOf(provenance, [...path, 'known', row, 'provenance']);
    }
  }
  for (const [index, { indicator, provenance }] of (spec.projects ?? []).entries()) {
    yield { to: 'indicator', value: indicator, path: ['projects', index, 'indicator'] };
    yield documentOf(provenance, ['projects', index, 'provenance']);
  }
  for (const [index, { provenance }] of (spec.milestones ?? []).entries()) {
    yield documentOf(provenance, ['milestones', index, 'provenance']);
  }
  for (const [
    index,
    { parent, assumptions = [], uncertainties = [] },
  ] of spec.scenarios.entries()) {
    yield { to: 'scenario', value: parent, path: ['scenarios', index, 'parent'] };
    for (const [row, { indicator, provenance }] of assumptions.entries()) {
      const path = ['scenarios', index, 'assumptions', row];
      yield { to: 'indicator', value: indicator, path: [...path, 'indicator'] };
      yield documentOf(provenance, [...path, 'provenance']);
    }
    for (const [row, { indicator, provenance }] of uncertainties.entries()) {
      const path = ['scenarios', index, 'uncertainties', row];
      yield { to: 'indicator', value: indicator, path: [...path, 'indicator'] };
      yield documentOf(provenance, [...path, 'provenance']);
    }
  }
  for (const [index, { first, second, provenance }] of (spec.correlations ?? []).entries()) {
    const path = ['correlations', index];
    yield { to: 'indicator', value: first.indicator, path: [...path, 'first', 'indicator'] };
    yield { to: 'indicator', value: second.indicator, path: [...path, 'second', 'indicator'] };
    yield documentOf(provenance, [...path, 'provenance']);
  }
  for (const [index, { indicator, relativeTo, provenance }] of (spec.targets ?? []).entries()) {
    yield { to: 'indicator', value: indicator, path: ['targets', index, 'indicator'] };
    yield { to: 'indicator', value: relativeTo, path: ['targets', index, 'relativeTo'] };
    yield documentOf(provenance, ['targets', index, 'provenance']);
  }
}

function documentOf(provenance: ProvenanceSpec, path: PlanPath): Reference {
  return { to: 'document', value: provenance.document, path: [...path, 'document'] };
}

/** Finds scenarios that are their own ancestors; each cycle once. */
export function checkParents(spec: PlanParts): readonly PlanProblem[] {
  const parentOf = new Map<string, string | undefined>();
  for (const { id, parent } of spec.scenarios) {
    // An id that is used twice is reported as such; here its first scenario counts.
    if (!parentOf.has(id)) parentOf.set(id, parent);
  }
  const settled = new Set<string>();
  const problems: PlanProblem[] = [];
  for (const { id } of spec.scenarios) {
    const walked = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !settled.has(current) && !walked.has(current)) {
      walked.add(current);
      current = parentOf.get(current);
    }
    if (current !== undefined && walked.has(current)) {
      const line = [...walked];
      const cycle = [...line.slice(line.indexOf(current)), current];
      const index = spec.scenarios.findIndex((scenario) => scenario.id === current);
      problems.push({ kind: 'parentCycle', path: ['scenarios', index, 'parent'], cycle });
    }
    for (const scenario of walked) settled.add(scenario);
  }
  return problems;
}
