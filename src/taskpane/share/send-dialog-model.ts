import type { Result } from '../../shared/result';
import type {
  FreezePreview,
  FreezeProof,
  RepairPreview,
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
  | { readonly kind: 'repaired'; readonly cells: number }
  | { readonly kind: 'copied'; readonly copy: ShareableCopy; readonly file: string | null };

/** The step of the dialog. */
export type SendStep =
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly failure: SharingFailure };

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

/** Makes a copy and opens it as a new workbook, or downloads it if Excel cannot open it. */
export async function makeCopy(
  sharing: SharingPort,
  report: PlanReport | null,
  download: (bytes: Uint8Array) => string,
): Promise<SendStep> {
  const made = await sharing.shareableCopy(report);
  if (!made.ok) return { kind: 'failed', failure: made.error };
  const opened = await sharing.openCopy(made.value.bytes);
  const file = opened.ok ? null : download(made.value.bytes);
  return { kind: 'done', outcome: { kind: 'copied', copy: made.value, file } };
}
