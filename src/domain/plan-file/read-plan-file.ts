import { err, ok, type Result } from '../../shared/result';
import { type FormulaParser, loadFormulaParser } from '../formulas/load-formula-parser';
import { PLAN_LIMITS } from '../numbers/limits';
import type { Plan } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import { resolvePlan } from '../plan/resolve-plan';
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

/**
 * Reads the text of a plan file as {@link readPlanFile} does, and loads the part of the product that
 * reads formulas if the plan has any.
 *
 * @returns the plan, or every problem at once with its path into the file; rejects where the part
 * cannot be fetched
 * @example (await readPlanText('[]')).error[0].kind // 'notAPlan'
 */
export async function readPlanText(text: string): Promise<Result<Plan, readonly PlanProblem[]>> {
  return withFormulaParser((parser) => readPlanFile(text, parser));
}

/**
 * Loads the part of the product that reads formulas if a reading asks for it with
 * `formulasNotLoaded`, and reads again. A plan without formulas costs nothing.
 *
 * @param read - reads a plan, without a reader of formulas first
 * @returns what the last reading says; rejects where the part cannot be fetched
 * @example (await withFormulaParser((parser) => readPlanFile('[]', parser))).ok // false
 */
export async function withFormulaParser<Value>(
  read: (parser: FormulaParser | null) => Result<Value, readonly PlanProblem[]>,
): Promise<Result<Value, readonly PlanProblem[]>> {
  const first = read(null);
  const isWanting = !first.ok && first.error.some(({ kind }) => kind === 'formulasNotLoaded');
  return isWanting ? read(await loadFormulaParser()) : first;
}

/** Counts the bytes of a text in UTF-8, as it lies in a file. */
function countUtf8Bytes(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // Each half of a surrogate pair stands for two of the four bytes.
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}
