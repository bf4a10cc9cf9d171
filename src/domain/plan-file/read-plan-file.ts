import type { FormulaParser } from '../formulas/formula-parser-type';
import type { Plan } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import { resolvePlan } from '../plan/resolve-plan';
import { PLAN_LIMITS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { countUtf8Bytes } from './count-utf8-bytes';
import { locateJsonError } from './locate-json-error';
import { parsePlanSpec } from './parse-plan-spec';

/**
 * Reads the text of a plan file: JSON, in the format of docs/plan-file.md. A byte order mark at the
 * start is passed over; more than 5 MB is refused before it is read.
 *
 * @param parseFormula - reads formulas, as {@link loadFormulaParser} gives it; a plan with formulas
 * is refused with `formulasNotLoaded` without it
 * @returns the plan, or every problem at once with its path into the file
 * @example readPlanFile('{"format": "planpath-plan", ') // { ok: false, error: [{ kind: 'notJson', path: [], line: 1, column: 29, truncated: true }] }
 * @example readPlanFile('[]') // { ok: false, error: [{ kind: 'notAPlan', path: [], value: [] }] }
 */
export function readPlanFile(
  text: string,
  parseFormula: FormulaParser | null = null,
): Result<Plan, readonly PlanProblem[]> {
  const bytes = countUtf8Bytes(text);
  if (bytes > PLAN_LIMITS.bytes) {
    return err([{ kind: 'tooLarge', path: [], bytes, limit: PLAN_LIMITS.bytes }]);
  }
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (!json.ok) return json;
  const spec = parsePlanSpec(json.value);
  return spec.ok ? resolvePlan(spec.value, parseFormula) : spec;
}

function parseJson(text: string): Result<unknown, readonly PlanProblem[]> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    const place = locateJsonError(text) ?? { line: 1, column: 1, truncated: false };
    return err([{ kind: 'notJson', path: [], ...place }]);
  }
}
