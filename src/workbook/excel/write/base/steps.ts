import { err, ok } from '../../../../shared/result';
import type { WorkbookFailure } from '../../../ports/workbook-port';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { renewLock, type WriteLock } from './write-lock';
import { type ProgressReporter, yieldToPage } from './write-progress';

/** One indivisible step of a write, sent together with others. */
export interface WriteStep {
  /** Its approximate size in the request, UTF-8 bytes. */
  readonly bytes: number;
  /** Cells whose contents it sets. */
  readonly cells: number;
  /** Queues it. After Excel's answer the returned function checks that all was as expected. */
  readonly queue: (context: Excel.RequestContext) => (() => WorkbookFailure | null) | undefined;
}

/** The most to send at once: Excel on the web takes 5 MB with everything around it. */
const BLOCK_BYTES = 2_000_000;

/** Divides steps into requests, in order. A single step above the limit goes alone. */
export function packSteps<Step extends Pick<WriteStep, 'bytes'>>(
  steps: readonly Step[],
  limit = BLOCK_BYTES,
): readonly (readonly Step[])[] {
  const blocks: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const block = blocks.at(-1);
    if (block && step.bytes <= room) {
      block.push(step);
      room -= step.bytes;
    } else {
      blocks.push([step]);
      room = limit - step.bytes;
    }
  }
  return blocks;
}

/** Makes a step without a check. */
export function plainStep(
  bytes: number,
  queue: (context: Excel.RequestContext) => void,
): WriteStep {
  return {
    ...{ bytes, cells: 0 },
    queue: (context) => {
      queue(context);
      return undefined;
    },
  };
}

/** How steps are sent. */
export interface SendOptions {
  readonly progress: ProgressReporter;
  /** Renewed by each request; left out where nobody else could write. */
  readonly lock?: WriteLock;
  /** Checked between two requests; left out if the work must not be cancelled. */
  readonly signal?: AbortSignal;
  /**
   * What Excel leaves until the end of each request: drawing the sheets, and calculating them too. The
   * results of formulas are then to be read in a later request.
   */
  readonly suspends?: 'drawing' | 'drawingAndCalculation';
}

/**
 * Sends steps in blocks and yields to the page in between. Events are off within each block, so that
 * we do not hear our own changes but do hear a user's in between.
 */
export async function sendSteps(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  { progress, lock, signal, suspends }: SendOptions,
): Promise<WorkbookResult<void>> {
  const blocks = packSteps(steps);
  const sending: Sending = {
    progress,
    ...(lock && { lock }),
    // Excel flickers where drawing is suspended again and again.
    isStill: suspends !== undefined && blocks.length === 1,
    calculates: suspends !== 'drawingAndCalculation',
  };
  for (const block of blocks) {
    if (signal?.aborted) return err({ kind: 'cancelled' });
    const sent = await sendBlock(context, block, sending);
    if (!sent.ok) return sent;
    progress.add(block.reduce((sum, { cells }) => sum + cells, 0));
    await yieldToPage();
  }
  return ok(undefined);
}

interface Sending extends Pick<SendOptions, 'progress' | 'lock'> {
  readonly isStill: boolean;
  readonly calculates: boolean;
}

async function sendBlock(
  context: Excel.RequestContext,
  block: readonly WriteStep[],
  sending: Sending,
): Promise<WorkbookResult<void>> {
  try {
    return await sendOnce(context, block, sending);
  } catch (error) {
    // The estimate was too low. Excel took nothing of the block; halves may fit.
    if (!isTooLarge(error) || block.length < 2) throw error;
    const middle = Math.ceil(block.length / 2);
    const first = await sendOnce(context, block.slice(0, middle), sending);
    return first.ok ? sendOnce(context, block.slice(middle), sending) : first;
  }
}

async function sendOnce(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  { progress, lock, isStill, calculates }: Sending,
): Promise<WorkbookResult<void>> {
  const { application } = context.workbook;
  // First: if the lock is gone, nothing of the request is carried out.
  if (lock) renewLock(context, lock);
  context.runtime.enableEvents = false;
  if (isStill) application.suspendScreenUpdatingUntilNextSync();
  if (!calculates) application.suspendApiCalculationUntilNextSync();
  const checks = steps.map((step) => step.queue(context));
  context.runtime.enableEvents = true;
  await progress.waitFor(context.sync());
  for (const check of checks) {
    const failure = check?.() ?? null;
    if (failure) return err(failure);
  }
  return ok(undefined);
}

function isTooLarge(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && error.code === 'RequestPayloadSizeLimitExceeded';
}
