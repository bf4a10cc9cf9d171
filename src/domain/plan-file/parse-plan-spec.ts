import type { PlanProblem } from '../plan/plan-problem';
import type { PlanSpec } from '../plan/plan-spec';
import { err, ok, type Result } from '../../shared/result';
import { findSalvagedProblems, isPlainObject } from './check-valid-parts';
import { planSpecSchema } from './plan-spec-schema';
import { toPlanProblems } from './to-plan-problems';

/** What this product writes, and the newest that it reads. */
const SUPPORTED_VERSION = 1;

/**
 * Checks that something read from JSON or from tables has the shape of a plan. Something that is
 * no plan, or a plan of a newer version of the format, is refused before anything else. Where the
 * shape is wrong, the parts that are shaped right are checked for sense too, so that everything
 * wrong is said at once.
 *
 * @param json - anything
 * @returns the plan as written down, or every problem at once
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
  return err([...problems, ...findSalvagedProblems(json, problems)]);
}
