import {
  parsePlanSpec,
  type Plan,
  PLAN_LIMITS,
  type PlanProblem,
  readPlanBytes,
  reportSteps,
  resolvePlan,
  withFormulaParser,
} from '../../../domain/index';
import type { Session } from '../../../session/session';
import { err, ok, type Result } from '../../../shared/result';
import { runStepsInTurns } from '../../../shared/steps';
import { bytesOfFile } from '../../controls/bytes-of-file';
import { pageTurns } from '../../../shared/page-turns';
import type { TemplateName } from './template-names';

/** Why a plan cannot be opened. */
export type OpenProblem =
  | { readonly kind: 'unreadable' }
  /** A code chunk or a template could not be loaded. */
  | { readonly kind: 'notFetched' }
  | { readonly kind: 'problems'; readonly problems: readonly PlanProblem[] };

/** The templates of the product; each is loaded on demand. */
export const TEMPLATES = {
  jinjiang: () => import('../../../../assets/templates/jinjiang.plan.json'),
  'five-year': () => import('../../../../assets/templates/five-year.plan.json'),
  helsinki: () => import('../../../../assets/templates/helsinki.plan.json'),
  fiscal: () => import('../../../../assets/templates/fiscal.plan.json'),
  blank: () => import('../../../../assets/templates/blank.plan.json'),
} as const satisfies Readonly<Record<TemplateName, () => Promise<{ readonly default: unknown }>>>;

/** Opens a template. */
export async function openTemplate(name: TemplateName): Promise<Result<Plan, OpenProblem>> {
  const { default: json } = await TEMPLATES[name]();
  const spec = parsePlanSpec(json);
  if (!spec.ok) return asOpenResult(spec);
  return asOpenResult(await withFormulaParser((parser) => resolvePlan(spec.value, parser)));
}

/** Opens a plan file; a file over the size limit is not read at all. */
export async function openPlanFile(file: Blob): Promise<Result<Plan, OpenProblem>> {
  const limit = PLAN_LIMITS.bytes;
  if (file.size > limit) {
    const problem: PlanProblem = { kind: 'tooLarge', path: [], bytes: file.size, limit };
    return err({ kind: 'problems', problems: [problem] });
  }
  const bytes = await bytesOfFile(file);
  return bytes === null
    ? err({ kind: 'unreadable' })
    : asOpenResult(await readPlanBytes(bytes, pageTurns()));
}

/** Opens a plan in the session. Its numbers are computed in turns with the page. */
export async function openInSession(
  session: Session,
  plan: Plan,
): Promise<Result<void, OpenProblem>> {
  const reported = await runStepsInTurns(reportSteps(plan), pageTurns());
  return asOpenResult(session.open(plan, reported));
}

function asOpenResult<Value>(
  result: Result<Value, readonly PlanProblem[]>,
): Result<Value, OpenProblem> {
  return result.ok ? ok(result.value) : err({ kind: 'problems', problems: result.error });
}
