import type { WriteProgress, WriteStage } from '../../workbook/ports/workbook-port';

/** Where each stage begins and ends, as fractions of the whole. */
const SPANS: Readonly<Record<WriteStage, readonly [number, number]>> = {
  checking: [0.05, 0.15],
  writing: [0.15, 0.75],
  verifying: [0.75, 1],
  restoring: [0, 1],
};

/** The completed fraction, 0 to 1; null while it is unknown. */
export function progressShare({ stage, done, total }: WriteProgress): number | null {
  const [from, to] = SPANS[stage];
  if (total > 0) return from + (to - from) * Math.min(1, done / total);
  return stage === 'restoring' ? null : from;
}
