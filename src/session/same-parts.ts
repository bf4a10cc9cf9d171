import type { Plan, Scenario } from '../domain/index';
import { sameContent } from '../shared/same-content';
import { sameItems } from '../shared/same-items';

/**
 * Gives a plan that was read the objects of a known one wherever the contents are the same. What is the
 * same object is neither compared, computed nor drawn again.
 */
export function withSameParts(read: Plan, known: Plan): Plan {
  return {
    ...read,
    documents: sameEntries(read.documents, known.documents),
    indicators: sameEntries(read.indicators, known.indicators),
    phases: sameEntries(read.phases, known.phases),
    projects: sameEntries(read.projects, known.projects),
    targets: sameEntries(read.targets, known.targets),
    milestones: sameEntries(read.milestones, known.milestones),
    history: sameEntries(read.history, known.history),
    correlations: sameEntries(read.correlations, known.correlations),
    scenarios: sameScenarios(read.scenarios, known.scenarios),
  };
}

/** The entries of a list, each the known one in the same place where it says the same. */
function sameEntries<Entry>(read: readonly Entry[], known: readonly Entry[]): readonly Entry[] {
  const entries = read.map((entry, place) => {
    const before = known[place];
    return before !== undefined && sameContent(before, entry) ? before : entry;
  });
  return sameItems(entries, known) ? known : entries;
}

function sameScenarios(read: readonly Scenario[], known: readonly Scenario[]): readonly Scenario[] {
  const before = new Map(known.map((scenario) => [scenario.id, scenario]));
  const scenarios = read.map((scenario) => {
    const was = before.get(scenario.id);
    if (!was) return scenario;
    const assumptions = sameEntries(scenario.assumptions, was.assumptions);
    const uncertainties = sameEntries(scenario.uncertainties, was.uncertainties);
    const now = { ...scenario, assumptions, uncertainties };
    const isSame =
      assumptions === was.assumptions &&
      uncertainties === was.uncertainties &&
      sameContent(withoutRows(was), withoutRows(now));
    return isSame ? was : now;
  });
  return sameItems(scenarios, known) ? known : scenarios;
}

function withoutRows(scenario: Scenario): unknown {
  return { ...scenario, assumptions: null, uncertainties: null };
}
