import { KIND_FACTS } from '../indicators/kinds';
import { type Comparator, type Indicator, REVERSED, type Target } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { type PhraseItem, scanPhrase } from '../target-text/scan-phrase';
import { isPercentUnit, narrow } from '../target-text/units-and-names';
import { roundingSlack } from '../numbers/limits';
import type { FindingOf } from './finding';

/** How much of a quotation is compared with its target, in characters. */
const READ_LENGTH = 300;

/**
 * Finds a target that says the opposite of its quoted words: a rise where they speak of a decline, a
 * level where they speak of a change, at least where they say at most.
 */
export function phraseSense(
  target: Target,
  indicator: Indicator,
): readonly FindingOf<'targetPhrase'>[] {
  const { phrase } = target.provenance;
  if (phrase === null || target.relativeTo !== null) return [];
  const words = aboutTheNumber(scanPhrase(narrow(phrase.slice(0, READ_LENGTH))), target.value);
  if (words === null) return [];
  const contradiction = contradictionOf(words, target, indicator);
  if (contradiction === null) return [];
  const { id, year } = target;
  return [
    {
      ...{ kind: 'targetPhrase', severity: 'warning', scenario: null },
      ...{ indicators: [indicator.id], years: [year], target: id, phrase, contradiction },
    },
  ];
}

interface NumberWords {
  readonly isPercent: boolean;
  /** A rise or a decline that is said right before the number; 0 where neither or both are. */
  readonly change: 1 | -1 | 0;
  /** What is said of the number; null where nothing is, or several things are. */
  readonly comparator: Comparator | null;
}

/** The words of a quotation that belong to the number of the target; null if it is not there once. */
function aboutTheNumber(items: readonly PhraseItem[], value: number): NumberWords | null {
  const places = items.flatMap((item, index) =>
    item.kind === 'number' && isSame(item.value, value) ? [index] : [],
  );
  const [at, another] = places;
  if (at === undefined || another !== undefined) return null;
  const number = items[at];
  if (number?.kind !== 'number') return null;
  const before = sinceNumber(items.slice(0, at));
  const after = untilNumber(items.slice(at + 1));
  const changes = new Set(before.flatMap((item) => (item.kind === 'change' ? [item.sign] : [])));
  const said = new Set(
    [...before, ...after].flatMap((item) =>
      item.kind === 'comparator' && !item.isWeak ? [item.comparator] : [],
    ),
  );
  // 降至 and "cut to" name a level, and so does what follows "to".
  const isToward = before.some(
    (item) =>
      item.kind === 'to' || item.kind === 'from' || (item.kind === 'comparator' && item.isWeak),
  );
  return {
    isPercent: number.mark === 'percent',
    change: changes.size === 1 && !isToward ? ([...changes][0] ?? 0) : 0,
    comparator: said.size === 1 ? ([...said][0] ?? null) : null,
  };
}

/** A number of a phrase is that of the target, as it stands or as a percentage of it. */
function isSame(typed: number, value: number): boolean {
  const slack = roundingSlack(value) * 1000;
  const sizes = [value, value * 100, value / 100].map(Math.abs);
  return sizes.some((size) => Math.abs(Math.abs(typed) - size) <= slack * Math.max(1, size));
}

function sinceNumber(items: readonly PhraseItem[]): readonly PhraseItem[] {
  const last = items.map(({ kind }) => kind).lastIndexOf('number');
  return items.slice(last + 1);
}

function untilNumber(items: readonly PhraseItem[]): readonly PhraseItem[] {
  const next = items.findIndex(({ kind }) => kind === 'number' || kind === 'change');
  return next < 0 ? items : items.slice(0, next);
}

function contradictionOf(
  { isPercent, change, comparator }: NumberWords,
  target: Target,
  { kind, ownUnit }: Indicator,
): FindingOf<'targetPhrase'>['contradiction'] | null {
  const { isChange, isLevel } = BASIS_FACTS[target.basis];
  const isDecline = isChange && target.value < 0;
  if (isChange && change !== 0 && target.value !== 0 && change < 0 !== isDecline) return 'sign';
  const isRate = KIND_FACTS[kind].isShare || Object.values(ownUnit).some(isPercentUnit);
  if (isLevel && isPercent && change !== 0 && !isRate) return 'level';
  if (comparator === null) return null;
  const said = isDecline && change < 0 ? REVERSED[comparator] : comparator;
  return isOpposite(said, target.comparator) ? 'comparator' : null;
}

const FLOORS: ReadonlySet<Comparator> = new Set(['atLeast', 'moreThan', 'full']);
const LIMITS: ReadonlySet<Comparator> = new Set(['atMost', 'lessThan']);

function isOpposite(one: Comparator, other: Comparator): boolean {
  return (FLOORS.has(one) && LIMITS.has(other)) || (LIMITS.has(one) && FLOORS.has(other));
}
