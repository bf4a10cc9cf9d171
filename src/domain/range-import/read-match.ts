import type { Indicator } from '../plan/plan';
import { matchIndicator } from './match-indicator';
import type { LineLabel } from './read-label';
import type { SelectedCell } from './selected-range';
import type {
  IndicatorMatch,
  ImportOption,
  ImportQuestion,
  Confidence,
} from './range-interpretation';
import { ask, type ImportContext } from './import-context';

interface MatchReading {
  readonly match: IndicatorMatch;
  readonly confidence: Confidence;
  readonly question: ImportQuestion | null;
}

/**
 * Says which indicator a line is about, and asks where its name is only similar to one, fits several
 * or is in no way known.
 */
export function readMatch(
  scope: ImportContext,
  label: LineLabel,
  place: { readonly key: string; readonly cell: SelectedCell },
): MatchReading {
  const { indicators } = scope.plan;
  const found = matchIndicator(label.name, indicators);
  const [first, second] = found.indicators;
  if (first !== undefined && second === undefined && found.how !== 'nearest') {
    const how = found.how === 'alias' ? 'alias' : 'exact';
    const confidence = how === 'exact' ? 'sure' : 'likely';
    return { match: { kind: 'indicator', indicator: first, how }, confidence, question: null };
  }
  const { name } = label;
  const canBeNew = name !== '' && label.measure === 'level';
  const { question, chosen } = ask(scope, {
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

/** The likely ones first. */
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
