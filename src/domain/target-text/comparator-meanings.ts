import { type Comparator, REVERSED } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import type { ParsedTarget } from './parsed-target';
import { type BasisMeaning, isDoubtful, type PhraseFrame } from './phrase-frame';

/**
 * Lists what a phrase can ask of a number, the likely first. What it says is taken as it is; a bare
 * number is a floor where more is better and a limit where less is better.
 *
 * @param value - on the basis that is meant
 */
export function comparatorMeanings(
  parsed: ParsedTarget,
  meaning: BasisMeaning,
  value: number,
  frame: PhraseFrame,
): readonly Comparator[] {
  const { direction } = frame.indicator;
  const { comparator, hasComparator, isWeak } = parsed;
  const said = meaning.sign === -1 ? REVERSED[comparator] : comparator;
  const isFixed = comparator === 'between' || comparator === 'full' || comparator === 'about';
  if (isFixed || (hasComparator && !isWeak)) return [said];
  const { isChange, usualTolerance } = BASIS_FACTS[meaning.basis];
  if (isChange && value < 0) {
    // "−3 %" of what should rise may be the least or the most that is wanted; "down 3 %" is a goal.
    const isOpen = direction === 'higher' && parsed.change === 0 && !isDoubtful(frame);
    return isOpen ? ['atLeast', 'atMost'] : ['atMost'];
  }
  switch (direction) {
    case 'higher':
      if (hasComparator) return [said];
      // Of a change the decline is another reading.
      return isDoubtful(frame) && !isChange ? ['atMost', 'atLeast'] : ['atLeast'];
    case 'lower': {
      const isFloor = said === 'atLeast' && hasComparator;
      const isRise = isChange && parsed.change > 0;
      return isFloor || isRise ? ['atMost', 'atLeast'] : ['atMost'];
    }
    case 'range': {
      if (hasComparator) return [said];
      return usualTolerance === null ? ['atMost', 'atLeast'] : ['about', 'atMost', 'atLeast'];
    }
  }
}
