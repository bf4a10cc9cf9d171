import {
  parsePlanSpec,
  type Plan,
  PLAN_LIMITS,
  type PlanProblem,
  readPlanBytes,
  resolvePlan,
  withFormulaParser,
} from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
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
  const bytes = await bytesOf(file);
  return bytes === null ? err({ kind: 'unreadable' }) : asOpenResult(await readPlanBytes(bytes));
}

/** The bytes of a file; null if it was deleted or cannot be read. */
function bytesOf(file: Blob): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve(
        typeof reader.result === 'object' && reader.result !== null
          ? new Uint8Array(reader.result)
          : null,
      );
    reader.onerror = () => resolve(null);
    reader.readAsArrayBuffer(file);
  });
}

function asOpenResult(result: Result<Plan, readonly PlanProblem[]>): Result<Plan, OpenProblem> {
  return result.ok ? ok(result.value) : err({ kind: 'problems', problems: result.error });
}
