import { type Plan, type Scenario, uncertainCorrelations } from '../domain/index';
import { nearestName } from '../shared/nearest-name';
import type { LocalText } from '../shared/local-text';
import { err, ok, type Result } from '../shared/result';
import type { CliProblem } from './cli-problem';

/**
 * The ids of the scenarios with these ids or names in either language, ignoring case; of all where
 * no name is given.
 */
export function chooseScenarios(
  scenarios: readonly Scenario[],
  names: readonly string[],
): Result<ReadonlySet<string>, CliProblem> {
  if (names.length === 0) return ok(new Set(scenarios.map(({ id }) => id)));
  const chosen = new Set<string>();
  for (const name of names) {
    const found = findNamed(scenarios, name);
    if (!found) return err(unknownScenario(scenarios, name));
    chosen.add(found.id);
  }
  return ok(chosen);
}

/** Finds what has this id, or this id or name in either language, ignoring case. */
export function findNamed<Named extends { readonly id: string; readonly name: LocalText }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  const wanted = name.toLowerCase();
  return (
    all.find(({ id }) => id === name) ??
    all.find(({ id, name: own }) =>
      [id, own.en, own['zh-CN']].some((known) => known.toLowerCase() === wanted),
    )
  );
}

function unknownScenario(scenarios: readonly Scenario[], name: string): CliProblem {
  const known = scenarios.map(({ id }) => id);
  const names = scenarios.flatMap(({ name: own }) => [own.en, own['zh-CN']]);
  return {
    kind: 'unknownScenario',
    name,
    nearest: nearestName(name, [...known, ...names]),
    known,
  };
}

/**
 * The plan with these scenarios and those that they inherit from, which their numbers need. The
 * history keeps what belongs to them.
 */
export function onlyScenarios(plan: Plan, ids: ReadonlySet<string>): Plan {
  const byId = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario]));
  const kept = new Set<string>();
  for (const id of ids) {
    for (let next = byId.get(id); next && !kept.has(next.id); next = byId.get(next.parent ?? '')) {
      kept.add(next.id);
    }
  }
  const scenarios = plan.scenarios.filter(({ id }) => kept.has(id));
  return {
    ...{ ...plan, scenarios },
    correlations: uncertainCorrelations({ ...plan, scenarios }),
    history: plan.history.filter(({ scenario }) => kept.has(scenario)),
  };
}
