import { err, ok, type Result } from '../../../shared/result';
import { needsOf } from '../../indicators/kinds';
import type { Plan } from '../../plan/plan';
import { findRiskProblem, RISK_LIMITS, type RiskProblem } from '../simulation/risk-report';
import { drawScenario, simulatedScenario } from '../simulation/simulated-scenario';
import { seriesName } from './series-name';

/** Which draws are written. */
export interface DrawsCsvOptions {
  readonly scenario: string;
  readonly indicator: string;
  /** A power of two; by default as many as counted answers take. */
  readonly points?: number | undefined;
  readonly seed?: number | undefined;
}

/** Why there are no draws to write. */
export type DrawsProblem =
  RiskProblem | { readonly kind: 'unknownIndicator'; readonly indicator: string };

/**
 * Writes the draws of an indicator as CSV, for an audit: a line for each point, with every uncertain
 * driver that the indicator may depend on and its value in each year, all with their full digits. A
 * draw without a value has empty cells.
 *
 * @returns lines that end in CR LF (RFC 4180)
 * @example drawsCsv(examplePlan, { scenario: 'base', indicator: 'no such' }).ok // false
 */
export function drawsCsv(plan: Plan, options: DrawsCsvOptions): Result<string, DrawsProblem> {
  const { scenario: id, indicator, seed = 0, points = RISK_LIMITS.countedPoints } = options;
  const problem = findRiskProblem({ scenario: id, points, seed });
  if (problem) return err(problem);
  const found = simulatedScenario(plan, id);
  if (!found.ok) return found;
  const { values, paths, frame } = found.value;
  const place = frame.placeOf.get(indicator);
  if (place === undefined) return err({ kind: 'unknownIndicator', indicator });
  const { draws, drawn } = drawScenario(found.value, points, seed);
  const needed = neededBy(plan, indicator);
  const columns = values.flatMap((value, at) => {
    const column = draws.columns[at];
    return column && needed.has(value.indicator) ? [{ name: seriesName(plan, value), column }] : [];
  });
  const path = drawn.of(place);
  const certain = paths.paths[place]?.values ?? [];
  const years = frame.years.map((year, index) => ({
    name: `${indicator} ${String(year)}`,
    at: (row: number) => (path ? path[row * drawn.width + index] : certain[index]) ?? NaN,
  }));
  const header = ['draw', ...columns.map(({ name }) => name), ...years.map(({ name }) => name)];
  const lines = [header.join(',')];
  const cell = (value: number): string => (Number.isNaN(value) ? '' : String(value));
  for (let row = 0; row < points; row += 1) {
    const drivers = columns.map(({ column }) => cell(column[row] ?? NaN));
    lines.push([row + 1, ...drivers, ...years.map(({ at }) => cell(at(row)))].join(','));
  }
  return ok(`${lines.join('\r\n')}\r\n`);
}

/** An indicator and every other that it is computed from. */
function neededBy(plan: Plan, indicator: string): ReadonlySet<string> {
  const byId = new Map(plan.indicators.map((each) => [each.id, each]));
  const needed = new Set<string>();
  const open = [indicator];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const each = byId.get(id);
    if (!each || needed.has(id)) continue;
    needed.add(id);
    for (const need of needsOf(each)) open.push(need);
  }
  return needed;
}
