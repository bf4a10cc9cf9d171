import type { WorkbookFailure } from '../../../ports/workbook-port';

/** One thing that a write does: sent together with others, never divided. */
export interface WriteStep {
  /** About how much it adds to the request, UTF-8. */
  readonly bytes: number;
  /** Cells whose contents it sets. */
  readonly cells: number;
  /** Queues it; what it returns is asked, once Excel has answered, whether all was as expected. */
  readonly queue: (context: Excel.RequestContext) => (() => WorkbookFailure | null) | undefined;
}

/** The most that is sent at once: 5 MB is what Excel on the web takes with everything around it. */
export const BLOCK_BYTES = 1_500_000;

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

/** Makes a step that expects nothing of the answer. */
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
