import type { WriteProgress } from '../../workbook/ports/workbook-port';
import { progressShare } from './write-progress-model';

const at = (stage: WriteProgress['stage'], done = 0, total = 0): WriteProgress => ({
  stage,
  done,
  total,
  isWaiting: false,
});

describe('progressShare', () => {
  it('grows from stage to stage and within them', () => {
    const shares = [
      progressShare(at('checking')),
      progressShare(at('writing')),
      progressShare(at('writing', 50, 100)),
      progressShare(at('verifying')),
      progressShare(at('verifying', 100, 100)),
    ].map(Number);
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(new Set(shares).size).toBe(5);
    expect(shares.at(-1)).toBe(1);
  });

  it('never passes the end of a stage, and is unknown for a restore without numbers', () => {
    expect(progressShare(at('restoring', 120, 100))).toBe(1);
    expect(progressShare(at('restoring'))).toBeNull();
  });
});
