import { err, nearestName, ok, type Result, type ScenarioReport } from '../domain/index';
import type { CliProblem } from './cli-problem';

/** The scenario of that id, or of that name in either language, letter case aside; all without a name. */
export function chooseScenarios(
  scenarios: readonly ScenarioReport[],
  name: string | undefined,
): Result<readonly ScenarioReport[], CliProblem> {
  if (name === undefined) return ok(scenarios);
  const wanted = name.toLowerCase();
  const chosen =
    scenarios.find(({ scenario }) => scenario.id === name) ??
    scenarios.find(({ scenario }) =>
      [scenario.id, scenario.name.en, scenario.name['zh-CN']].some(
        (known) => known.toLowerCase() === wanted,
      ),
    );
  if (chosen) return ok([chosen]);
  const known = scenarios.map(({ scenario }) => scenario.id);
  const names = scenarios.flatMap(({ scenario }) => [scenario.name.en, scenario.name['zh-CN']]);
  const nearest = nearestName(name, [...known, ...names]);
  return err({ kind: 'unknownScenario', name, nearest, known });
}
