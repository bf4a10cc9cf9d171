import type { PlanProblem } from '../plan/plan-problem';
import type { PlanSpec } from '../plan/plan-spec';
import { err, ok, type Result } from '../../shared/result';
import { checkValidParts, isPlainObject } from './check-valid-parts';
import { planSpecSchema } from './plan-spec-schema';
import { toPlanProblems } from './to-plan-problems';

/** The version that is written, and the newest that can be read. */
const SUPPORTED_VERSION = 1;

/**
 * Checks that a value read from JSON or from tables matches the schema of a plan. Something that is
 * not a plan, or is in a newer version of the format, is refused first. When only some parts match
 * the schema, the rules of a plan are checked on those parts too, so that all problems are reported
 * at once.
 *
 * @param json - any value
 * @returns the plan as written, or every problem at once
 * @example parsePlanSpec({ format: 'planpath-plan', version: 2 }) // { ok: false, error: [{ kind: 'newerVersion', path: ['version'], value: 2, supported: 1 }] }
 */
export function parsePlanSpec(json: unknown): Result<PlanSpec, readonly PlanProblem[]> {
  if (!isPlainObject(json)) return err([{ kind: 'notAPlan', path: [], value: json }]);
  const format = json['format'];
  if (format !== 'planpath-plan') {
    return err([{ kind: 'notAPlan', path: ['format'], value: format }]);
  }
  const version = json['version'];
  if (typeof version === 'number' && version > SUPPORTED_VERSION) {
    const supported = SUPPORTED_VERSION;
    return err([{ kind: 'newerVersion', path: ['version'], value: version, supported }]);
  }
  const parsed = planSpecSchema.safeParse(json);
  if (parsed.success) return ok(parsed.data);
  const problems = toPlanProblems(parsed.error.issues, json);
  return err([...problems, ...checkValidParts(json, problems)]);
}
