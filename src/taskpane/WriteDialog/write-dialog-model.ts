import type { WorkbookFailure, WritePreview, WriteReport, WriteStage } from '../../workbook/port';
import type { Result } from '../../domain/index';

/** Where the dialog stands: from looking at the workbook to what was written. */
export type WriteStep =
  | { readonly kind: 'looking' }
  | { readonly kind: 'preview'; readonly preview: WritePreview }
  | { readonly kind: 'writing'; readonly isCancelling: boolean }
  | { readonly kind: 'written'; readonly report: WriteReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** The step after the workbook was looked at. */
export function afterPreview(result: Result<WritePreview, WorkbookFailure>): WriteStep {
  return result.ok
    ? { kind: 'preview', preview: result.value }
    : { kind: 'failed', failure: result.error };
}

/** The step after writing ended, one way or another. */
export function afterWrite(result: Result<WriteReport, WorkbookFailure>): WriteStep {
  if (result.ok) return { kind: 'written', report: result.value };
  return result.error.kind === 'cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure: result.error };
}

const DONE: Record<WriteStage, number> = {
  checking: 0.15,
  writing: 0.5,
  verifying: 0.85,
  restoring: 0.5,
};

/** How much of the writing is done when a stage begins, 0 to 1. */
export function progressOf(stage: WriteStage | null): number {
  return stage === null ? 1 : DONE[stage];
}
