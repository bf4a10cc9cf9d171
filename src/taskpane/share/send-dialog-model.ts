import type { Result } from '../../domain/index';
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

/** What the workbook holds of our functions, before anything is done about it. */
export interface Findings {
  readonly freeze: FreezePreview;
  /** Null where nothing is frozen. */
  readonly thaw: ThawPreview | null;
  readonly repair: RepairPreview;
}

/** What was done. */
export type Outcome =
  | { readonly kind: 'frozen'; readonly proof: FreezeProof }
  | { readonly kind: 'thawed'; readonly calls: number }
  | { readonly kind: 'repaired'; readonly cells: number }
  | { readonly kind: 'copied'; readonly copy: ShareableCopy; readonly file: string | null };

/** Where the dialog stands. */
export type SendStep =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly findings: Findings }
  | { readonly kind: 'working' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly failure: SharingFailure };

/** Looks at the workbook for all that can be done with it. */
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

/** The step after something was done or not. */
export function afterWork<Value>(
  result: Result<Value, SharingFailure>,
  outcomeOf: (value: Value) => Outcome,
): SendStep {
  return result.ok
    ? { kind: 'done', outcome: outcomeOf(result.value) }
    : { kind: 'failed', failure: result.error };
}

/** Makes a copy and opens it as a new workbook, or keeps it as a file where Excel cannot. */
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
