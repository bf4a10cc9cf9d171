import { PLAN_LIMITS } from '../../../domain/index';
import { cutText } from '../../../shared/cut-text';
import { foldedName } from '../../../shared/folded-name';
import type { PaneTranslate } from '../../controls/pane-context';

/** A name for the copy of a scenario that the plan accepts: short enough, and nobody else’s. */
export function copyName(name: string, taken: readonly string[], t: PaneTranslate): string {
  const others = new Set(taken.map(foldedName));
  for (let number = 1; ; number += 1) {
    const make = (start: string): string =>
      number === 1
        ? t('scenarios.copyName', { name: start })
        : t('scenarios.copyNameAgain', { name: start, number: String(number) });
    const copy = make(cutText(name, PLAN_LIMITS.nameLength - make('').length));
    if (!others.has(foldedName(copy))) return copy;
  }
}
