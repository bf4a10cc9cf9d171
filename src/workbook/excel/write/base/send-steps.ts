import { done, failed, type Answer } from '../../runtime/answer';
import { packSteps, type WriteStep } from './pack-steps';
import { yieldToPage, type ProgressReporter } from './write-progress';

/** How steps are sent. */
export interface SendOptions {
  readonly progress: ProgressReporter;
  /** Looked at between two requests; left out where the work has to be gone through with. */
  readonly signal?: AbortSignal;
}

/**
 * Sends steps in blocks, with a breath between two of them. Events are off within each block, so
 * that our own changes are not heard and those of a user in between are.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  { progress, signal }: SendOptions,
): Promise<Answer<void>> {
  for (const block of packSteps(steps)) {
    if (signal?.aborted) return failed({ kind: 'cancelled' });
    const sent = await sendBlock(context, block, progress);
    if (!sent.ok) return sent;
    progress.add(block.reduce((sum, { cells }) => sum + cells, 0));
    await yieldToPage();
  }
  return done(undefined);
}

async function sendBlock(
  context: Excel.RequestContext,
  block: readonly WriteStep[],
  progress: ProgressReporter,
): Promise<Answer<void>> {
  try {
    return await sendOnce(context, block, progress);
  } catch (error) {
    // The estimate was too low: Excel took nothing of it, and half of it may fit.
    if (!isTooLarge(error) || block.length < 2) throw error;
    const middle = Math.ceil(block.length / 2);
    const first = await sendOnce(context, block.slice(0, middle), progress);
    return first.ok ? sendOnce(context, block.slice(middle), progress) : first;
  }
}

async function sendOnce(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  progress: ProgressReporter,
): Promise<Answer<void>> {
  context.runtime.enableEvents = false;
  const checks = steps.map((step) => step.queue(context));
  context.runtime.enableEvents = true;
  await progress.waitFor(context.sync());
  for (const check of checks) {
    const failure = check?.() ?? null;
    if (failure) return failed(failure);
  }
  return done(undefined);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'RequestPayloadSizeLimitExceeded';
}
