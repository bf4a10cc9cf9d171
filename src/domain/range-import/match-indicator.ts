import { nearestName } from '../../shared/nearest-name';
import type { Indicator } from '../plan/plan';
import { areAliases, plainName, type TableLabel } from '../tables/table-label';
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
  label: TableLabel,
  place: { readonly key: string; readonly cell: SelectedCell },
): MatchReading {
  const { indicators } = context.plan;
  const found = matchIndicator(label.name, indicators, context.named);
  const [first, second] = found.indicators;
  if (first !== undefined && second === undefined && found.how !== 'nearest') {
    const how = found.how === 'alias' ? 'alias' : 'exact';
    const confidence = how === 'exact' ? 'sure' : 'likely';
    return { match: { kind: 'indicator', indicator: first, how }, confidence, question: null };
  }
  const { name } = label;
  const canBeNew = name !== '' && label.measure === 'level';
  // A name that is like none of the plan's is sure to be a new one.
  const isSettled = canBeNew && first === undefined;
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
    isSettled,
  });
  const match = matchOf(chosen, question.answer !== null);
  const confidence = question.answer !== null ? 'sure' : isSettled ? 'likely' : 'unsure';
  return { match, confidence, question };
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
function matchIndicator(
  name: string,
  indicators: readonly Indicator[],
  named: ReadonlySet<string>,
): NameMatch {
  const wanted = plainName(name);
  if (wanted === '') return { how: 'noMatch', indicators: [] };
  const names = indicators.map((each) => ({ id: each.id, names: namesOf(each) }));
  const idsWhere = (isMatch: (known: string) => boolean): readonly string[] =>
    names.filter((each) => each.names.some(isMatch)).map(({ id }) => id);
  const exact = idsWhere((known) => known === wanted);
  if (exact.length > 0) return { how: 'exact', indicators: exact };
  const alias = idsWhere((known) => areAliases(known, wanted));
  if (alias.length > 0) return { how: 'alias', indicators: alias };
  const free = named.size === 0 ? names : names.filter(({ id }) => !named.has(id));
  const nearest = nearestName(wanted, new Set(free.flatMap((each) => each.names)));
  const similar = free.filter((each) =>
    each.names.some(
      (known) => (known === nearest || isPartOf(known, wanted)) && !isQualified(known, wanted),
    ),
  );
  const how = similar.length > 0 ? 'nearest' : 'noMatch';
  return { how, indicators: similar.map(({ id }) => id) };
}

/** Ids of the indicators that one of the names is exactly, or that a name is an alias of. */
export function exactlyNamed(
  names: readonly string[],
  indicators: readonly Indicator[],
): ReadonlySet<string> {
  const wanted = new Set(names.map(plainName).filter((name) => name !== ''));
  const isNamed = (indicator: Indicator): boolean =>
    namesOf(indicator).some((known) => wanted.has(known));
  return new Set(indicators.filter(isNamed).map(({ id }) => id));
}

function namesOf({ id, name }: Indicator): readonly string[] {
  return [name.en, name['zh-CN'], id].map(plainName);
}

/** Words that make another indicator of a name: 人均, 农村, per capita, 占比. */
const QUALIFIERS =
  /人均|户均|地均|亩均|单位|占|比重|比例|率$|城镇|农村|城市|乡村|男|女|第[一二三]产业|工业|农业|服务业|民营|外贸|出口|进口|指数|密度|强度|percapita|perhead|perunit|perperson|share|ratio|rate|urban|rural|index|intensity|density|exports?|imports?|primary|secondary|tertiary|female|male/gu;

/** Whether one of two names has a qualifier that the other has not. */
function isQualified(known: string, wanted: string): boolean {
  const of = (name: string): string => (name.match(QUALIFIERS) ?? []).sort().join(' ');
  return of(known) !== of(wanted);
}

/** Whether one name contains the other. Two Chinese characters are enough, Latin names need four. */
function isPartOf(known: string, wanted: string): boolean {
  const [short, long] = known.length < wanted.length ? [known, wanted] : [wanted, known];
  const least = /\p{Script=Han}/u.test(short) ? 2 : 4;
  return short.length >= least && long.includes(short);
}
