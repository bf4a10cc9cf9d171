import { nearestName } from '../../shared/nearest-name';
import type { Indicator } from '../plan/plan';
import { areAliases, type LineLabel, plainName } from './read-label';
import { ask, type ImportContext } from './import-context';
import type {
  Confidence,
  ImportOption,
  ImportQuestion,
  IndicatorMatch,
  SelectedCell,
} from './range-interpretation';

interface MatchReading {
  readonly match: IndicatorMatch;
  readonly confidence: Confidence;
  readonly question: ImportQuestion | null;
}

/**
 * Finds the indicator of a line, and asks if its name is only similar to one, fits several or is
 * unknown.
 */
export function readMatch(
  context: ImportContext,
  label: LineLabel,
  place: { readonly key: string; readonly cell: SelectedCell },
): MatchReading {
  const { indicators } = context.plan;
  const found = matchIndicator(label.name, indicators);
  const [first, second] = found.indicators;
  if (first !== undefined && second === undefined && found.how !== 'nearest') {
    const how = found.how === 'alias' ? 'alias' : 'exact';
    const confidence = how === 'exact' ? 'sure' : 'likely';
    return { match: { kind: 'indicator', indicator: first, how }, confidence, question: null };
  }
  const { name } = label;
  const canBeNew = name !== '' && label.measure === 'level';
  const { question, chosen } = ask(context, {
    ...{ kind: 'indicator', line: place.key, address: place.cell.address },
    text: String(place.cell.value ?? ''),
    options: [
      ...[...sorted(indicators, found.indicators)].map(({ id }): ImportOption => {
        return { id: `indicator:${id}`, kind: 'indicator', indicator: id };
      }),
      ...(canBeNew ? [{ id: 'new', kind: 'newIndicator', name } as const] : []),
      { id: 'leaveOut', kind: 'leaveOut' },
    ],
    guess: first === undefined ? (canBeNew ? 'new' : null) : `indicator:${first}`,
  });
  const match = matchOf(chosen, question.answer !== null);
  return { match, confidence: question.answer === null ? 'unsure' : 'sure', question };
}

/** Likely indicators first. */
function sorted(indicators: readonly Indicator[], likely: readonly string[]): readonly Indicator[] {
  const isLikely = ({ id }: Indicator): boolean => likely.includes(id);
  return [...indicators.filter(isLikely), ...indicators.filter((each) => !isLikely(each))];
}

function matchOf(chosen: ImportOption | null, isAnswered: boolean): IndicatorMatch {
  switch (chosen?.kind) {
    case 'indicator': {
      const how = isAnswered ? 'answered' : 'nearest';
      return { kind: 'indicator', indicator: chosen.indicator, how };
    }
    case 'newIndicator':
      return { kind: 'new', name: chosen.name, how: isAnswered ? 'answered' : 'noMatch' };
    default:
      return { kind: 'leftOut' };
  }
}

/** The indicators that a name may refer to. */
interface NameMatch {
  readonly how: 'exact' | 'alias' | 'nearest' | 'noMatch';
  readonly indicators: readonly string[];
}

/** Finds the indicators that a header names: by name or id, then by alias, then by similarity. */
function matchIndicator(name: string, indicators: readonly Indicator[]): NameMatch {
  const wanted = plainName(name);
  if (wanted === '') return { how: 'noMatch', indicators: [] };
  const named = indicators.map(({ id, name: words }) => ({
    id,
    names: [words.en, words['zh-CN'], id].map(plainName),
  }));
  const idsWhere = (isMatch: (known: string) => boolean): readonly string[] =>
    named.filter(({ names }) => names.some(isMatch)).map(({ id }) => id);
  const exact = idsWhere((known) => known === wanted);
  if (exact.length > 0) return { how: 'exact', indicators: exact };
  const alias = idsWhere((known) => areAliases(known, wanted));
  if (alias.length > 0) return { how: 'alias', indicators: alias };
  const nearest = nearestName(wanted, new Set(named.flatMap(({ names }) => names)));
  const similar = idsWhere((known) => known === nearest || isPartOf(known, wanted));
  return { how: similar.length > 0 ? 'nearest' : 'noMatch', indicators: similar };
}

/** Whether one name contains the other. Two Chinese characters are enough, Latin names need four. */
function isPartOf(known: string, wanted: string): boolean {
  const [short, long] = known.length < wanted.length ? [known, wanted] : [wanted, known];
  const least = /\p{Script=Han}/u.test(short) ? 2 : 4;
  return short.length >= least && long.includes(short);
}
