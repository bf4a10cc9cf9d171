import type { TargetBasis } from '../plan/plan';
import { err, ok, type Result } from '../../shared/result';
import type { PhraseSize } from './read-phrase-size';
import type { PhraseItem } from './scan-phrase';
import type { PhraseProblem } from './parsed-target';

/** What a phrase speaks of, and whether it speaks of less of it. */
export interface PhraseBasis {
  readonly basis: TargetBasis | null;
  readonly isDown: boolean;
}

/** Reads what a phrase speaks of: growth, average growth, a change or a sum over a period, a share. */
export function readPhraseBasis(
  items: readonly PhraseItem[],
  size: PhraseSize,
): Result<PhraseBasis, PhraseProblem> {
  const has = (kind: PhraseItem['kind']): boolean => items.some((item) => item.kind === kind);
  const words = items.map(({ text }) => text.trim());
  const unclear = err({ kind: 'unclear' as const, words });
  const signs = new Set(items.flatMap((item) => (item.kind === 'change' ? [item.sign] : [])));
  const isOf = (basis: TargetBasis | null) => ok({ basis, isDown: signs.has(-1) });
  if (signs.size > 1) return unclear;
  const hasChange = signs.size === 1;
  if (size.isFull || has('share')) {
    const isPlain = !hasChange && !has('average') && !has('perYear') && !has('cumulative');
    return isPlain && size.isPercent && !size.isMultiple ? isOf('share') : unclear;
  }
  if (size.isMultiple) {
    return hasChange || has('average') || has('perYear') ? unclear : isOf('cumulativeChange');
  }
  if (!size.isPercent) {
    if (hasChange) return err({ kind: 'changeInAmount', words });
    if (has('average') || has('perYear')) return unclear;
    return isOf(has('cumulative') ? 'cumulative' : null);
  }
  if (has('average')) return has('cumulative') ? unclear : isOf('averageGrowth');
  if (has('cumulative')) return hasChange && !has('perYear') ? isOf('cumulativeChange') : unclear;
  if (has('perYear')) return isOf('growth');
  if (!hasChange) return isOf(null);
  return isOf(has('period') ? 'cumulativeChange' : 'growth');
}
