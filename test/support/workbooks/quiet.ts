import type { WriteOptions } from '../../../src/workbook/ports/workbook-port';

/** The options of a write that nobody watches or cancels. */
export const quiet = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  ...{ onProgress: () => undefined, signal: new AbortController().signal },
  ...more,
});
