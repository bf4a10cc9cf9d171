import type { Result } from '../../shared/result';
import type {
  FreezePreview,
  FreezeProof,
  RepairPreview,
  RepairReport,
  ShareableCopy,
  SharingFailure,
  SharingPort,
  ThawPreview,
} from '../../workbook/ports/sharing-port';
import type { PlanReport } from '../../domain/index';

/** Which of our functions the workbook uses, before any action. */
export interface Findings {
  readonly freeze: FreezePreview;
  /** Null if nothing is frozen. */
  readonly thaw: ThawPreview | null;
  readonly repair: RepairPreview;
}

/** What was done. */
export type Outcome =
  | { readonly kind: 'frozen'; readonly proof: FreezeProof }
  | { readonly kind: 'thawed'; readonly calls: number }
  | { readonly kind: 'repaired'; readonly report: RepairReport }
  | { readonly kind: 'copied'; readonly copy: ShareableCopy; readonly file: string | null };

/** Why nothing was done, or why its result reaches nobody. */
export type SendFailure =
  | SharingFailure
  /** Excel opens no copy and saves no files for a pane. */
  | { readonly kind: 'copyNotOpened' };

/** The step of the dialog. */
export type SendStep =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly failure: SendFailure };

/** Searches the workbook for our functions and frozen cells. */
export async function findFunctions(
  sharing: SharingPort,
  report: PlanReport | null,
): Promise<SendStep> {
  const repair = await sharing.previewRepair();
  if (!repair.ok) return { kind: 'failed', failure: repair.error };
  const freeze = await sharing.previewFreeze(report);
  if (!freeze.ok) return { kind: 'failed', failure: freeze.error };
  const thaw = await sharing.previewThaw();
  if (!thaw.ok && thaw.error.kind !== 'nothingToDo') {
    return { kind: 'failed', failure: thaw.error };
  }
  const findings = { freeze: freeze.value, repair: repair.value };
  return { kind: 'found', findings: { ...findings, thaw: thaw.ok ? thaw.value : null } };
}

/** The step after an action has succeeded or failed. */
export function afterWork<Value>(
  result: Result<Value, SharingFailure>,
  outcomeOf: (value: Value) => Outcome,
): SendStep {
  return result.ok
    ? { kind: 'done', outcome: outcomeOf(result.value) }
    : { kind: 'failed', failure: result.error };
}

/**
 * Makes a copy and opens it as a new workbook, or hands it over as a file if Excel cannot open it.
 *
 * @param handOver - returns the name of the file; null where the host saves no files
 */
export async function makeCopy(
  sharing: SharingPort,
  report: PlanReport | null,
  handOver: ((bytes: Uint8Array) => string) | null,
): Promise<SendStep> {
  const made = await sharing.shareableCopy(report);
  if (!made.ok) return { kind: 'failed', failure: made.error };
  const opened = await sharing.openCopy(made.value.bytes);
  if (!opened.ok && !handOver) return { kind: 'failed', failure: { kind: 'copyNotOpened' } };
  const file = opened.ok || !handOver ? null : handOver(made.value.bytes);
  return { kind: 'done', outcome: { kind: 'copied', copy: made.value, file } };
}
