import { decodeText } from '../../shared/decode-text';
import { err, ok, type Result } from '../../shared/result';
import { runSteps, runStepsInTurns, type Steps } from '../../shared/steps';
import { utf8Bytes } from '../../shared/utf8-bytes';
import { type FormulaParser, loadFormulaParser } from '../formulas/load-formula-parser';
import { PLAN_LIMITS } from '../numbers/limits';
import type { Plan } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import { resolveSteps } from '../plan/resolve-plan';
import { duplicateKeySteps } from './find-duplicate-keys';
import { locateJsonError } from './locate-json-error';
import { parsePlanSpec } from './parse-plan-spec';
import { planTooLarge } from './write-plan-file';

/**
 * Reads the text of a plan file: JSON, in the format of docs/plan-file.md. A byte order mark at the
 * start is ignored; more than 20 MB is refused before parsing, as is a plan that would take more when it is saved.
 *
 * @param parseFormula - the parser that {@link loadFormulaParser} returns; without it, a plan with
 * formulas is refused with `formulasNotLoaded`
 * @returns the plan, or every problem at once with its path into the file
 * @example readPlanFile('{"format": "planpath-plan", ') // { ok: false, error: [{ kind: 'notJson', path: [], line: 1, column: 29, truncated: true }] }
 * @example readPlanFile('[]') // { ok: false, error: [{ kind: 'notAPlan', path: [], value: [] }] }
 */
export function readPlanFile(
  text: string,
  parseFormula: FormulaParser | null = null,
): Result<Plan, readonly PlanProblem[]> {
  return runSteps(planFileSteps(text, parseFormula));
}

function* planFileSteps(
  text: string,
  parseFormula: FormulaParser | null,
): Steps<Result<Plan, readonly PlanProblem[]>> {
  const bytes = utf8Bytes(text);
  if (bytes > PLAN_LIMITS.bytes) {
    return err([{ kind: 'tooLarge', path: [], bytes, limit: PLAN_LIMITS.bytes }]);
  }
  const own = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = parseJson(own);
  if (!json.ok) return json;
  yield;
  const spec = parsePlanSpec(json.value);
  yield;
  const plan = spec.ok ? ofBoundedSize(yield* resolveSteps(spec.value, parseFormula)) : spec;
  if (!plan.ok && plan.error.some(isOtherFile)) return plan;
  const duplicates = yield* duplicateKeySteps(own);
  return duplicates.length === 0 ? plan : err([...duplicates, ...(plan.ok ? [] : plan.error)]);
}

/** A file may leave out what is written when the plan is saved. */
function ofBoundedSize(
  plan: Result<Plan, readonly PlanProblem[]>,
): Result<Plan, readonly PlanProblem[]> {
  const tooLarge = plan.ok ? planTooLarge(plan.value) : null;
  return tooLarge ? err([tooLarge]) : plan;
}

/** In a file that is no plan of this version, its keys are nobody's business. */
function isOtherFile({ kind }: PlanProblem): boolean {
  return kind === 'notAPlan' || kind === 'newerVersion';
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
 * Reads the text of a plan file as {@link readPlanFile} does, and loads the formula parser if the
 * plan has formulas.
 *
 * @param turn - is awaited now and then, so that a large plan does not block a page
 * @returns the plan, or every problem at once with its path into the file; rejects if the parser
 * cannot be fetched
 * @example (await readPlanText('[]')).error[0].kind // 'notAPlan'
 */
export async function readPlanText(
  text: string,
  turn: () => Promise<void> = noTurn,
): Promise<Result<Plan, readonly PlanProblem[]>> {
  return withFormulaParser((parser) => runStepsInTurns(planFileSteps(text, parser), turn));
}

async function noTurn(): Promise<void> {
  // On the command line nobody waits for a turn.
}

/**
 * Reads the bytes of a plan file, which must be UTF-8, or UTF-16 with a byte order mark; then as
 * {@link readPlanText}.
 *
 * @returns the plan, or every problem at once with its path into the file; rejects if the formula
 * parser cannot be fetched
 * @example (await readPlanBytes(new Uint8Array([0x50, 0x4b, 0]))).error[0].kind // 'notText'
 */
export async function readPlanBytes(
  bytes: Uint8Array,
  turn: () => Promise<void> = noTurn,
): Promise<Result<Plan, readonly PlanProblem[]>> {
  const text = decodeText(bytes);
  if (text.ok) return readPlanText(text.value, turn);
  return err([{ kind: text.error === 'binary' ? 'notText' : 'otherEncoding', path: [] }]);
}

/**
 * Reads a plan without the formula parser first. If that fails with `formulasNotLoaded`, loads the
 * parser and reads again, so a plan without formulas never loads it.
 *
 * @param read - reads a plan, first without a formula parser
 * @returns the result of the last call of `read`; rejects if the parser cannot be fetched
 * @example (await withFormulaParser((parser) => readPlanFile('[]', parser))).ok // false
 */
export async function withFormulaParser<Value>(
  read: (
    parser: FormulaParser | null,
  ) => Result<Value, readonly PlanProblem[]> | Promise<Result<Value, readonly PlanProblem[]>>,
): Promise<Result<Value, readonly PlanProblem[]>> {
  const first = await read(null);
  const needsParser = !first.ok && first.error.some(({ kind }) => kind === 'formulasNotLoaded');
  return needsParser ? read(await loadFormulaParser()) : first;
}
