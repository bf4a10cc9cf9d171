import type { PhraseItem } from './scan-phrase';

const DEFICIT = /deficit|shortfall|loss|borrowing|赤字|亏损|逆差|缺口/iu;
const BALANCE = /balance|surplus|net lending|profit|result|收支|差额|结余|盈余|利润|顺差/iu;

/** Whether a name is of something that is good at zero or below: a deficit, a loss. */
export function isDeficit(names: readonly string[]): boolean {
  return names.some((name) => DEFICIT.test(name));
}

/**
 * Tells on which side of an indicator a phrase speaks: −1 where the phrase says deficit and the
 * indicator is a balance, or the other way; 1 where both say the same, or the phrase says neither.
 *
 * @returns null where the indicator is neither a balance nor a deficit, so that the word means nothing
 */
export function sideOfBalance(
  items: readonly PhraseItem[],
  names: readonly string[],
): 1 | -1 | null {
  const said = items.flatMap((item) => (item.kind === 'side' ? [item.sign] : []));
  const [sign] = said;
  if (sign === undefined) return 1;
  if (new Set(said).size > 1) return null;
  if (isDeficit(names)) return sign === -1 ? 1 : -1;
  return names.some((name) => BALANCE.test(name)) ? sign : null;
}
