import type { Locale } from '../domain/index';

/** Where a command writes, and in which language. */
export interface CliIo {
  readonly locale: Locale;
  /** What was asked for. */
  readonly print: (text: string) => void;
  /** What went wrong. */
  readonly complain: (text: string) => void;
}

/** How a command ended: good, a bad plan, or wrong usage. */
export type ExitCode = 0 | 1 | 2;
