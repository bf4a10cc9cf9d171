import { ask, type Found, type ImportContext } from './import-context';
import type { ImportQuestion, RangeLine } from './range-interpretation';

/**
 * If several lines are about the same measure of the same indicator, joins those of different years,
 * prefers a line that names it exactly, and else keeps one and asks which.
 */
export function onlyOnce(
  context: ImportContext,
  lines: readonly RangeLine[],
): Found<readonly RangeLine[]> {
  const groups = new Map<string, RangeLine[]>();
  for (const line of lines) {
    const { match, measure } = line;
    const about = match.kind === 'indicator' ? match.indicator : newName(line);
    const key = `${measure} ${match.kind} ${about}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  const questions: ImportQuestion[] = [];
  const dropped = new Set<RangeLine>();
  const joined = new Map<RangeLine, RangeLine>();
  for (const group of groups.values()) {
    const [first, second] = group;
    if (!first || !second) continue;
    const whole = join(group);
    if (whole !== null) {
      joined.set(first, whole);
      continue;
    }
    const asked = askWhich(context, group, first, second);
    questions.push(asked.question);
    group.filter((line) => line !== asked.kept).forEach((line) => dropped.add(line));
  }
  const parts = new Set([...joined.keys()].flatMap((first) => partsOf(first, groups)));
  return {
    value: lines
      .filter((line) => !dropped.has(line) && !parts.has(line))
      .map((line) => joined.get(line) ?? line),
    leftOut: [...dropped].map(({ address, label }) => {
      return { address, text: label, reason: 'notWanted' };
    }),
    questions,
  };
}

function newName({ match, key }: RangeLine): string {
  return match.kind === 'new' ? match.name : key;
}

/** The lines that have become a part of the first one of their group. */
function partsOf(
  first: RangeLine,
  groups: ReadonlyMap<string, readonly RangeLine[]>,
): readonly RangeLine[] {
  return [...groups.values()].find((group) => group[0] === first)?.slice(1) ?? [];
}

/** Lines of different years in the same unit are one line; null if they are not. */
function join(group: readonly RangeLine[]): RangeLine | null {
  const [first] = group;
  const years = group.flatMap(({ values }) => values.map(({ year }) => year));
  const isOneUnit = group.every(({ unit }) => unit.factor === first?.unit.factor);
  if (!first || !isOneUnit || new Set(years).size < years.length) return null;
  const values = group.flatMap((line) => line.values);
  return {
    ...first,
    values: [...values].sort((one, other) => one.year - other.year),
    gaps: group.flatMap(({ gaps }) => gaps.filter(({ year }) => !years.includes(year))),
  };
}

function askWhich(
  context: ImportContext,
  group: readonly RangeLine[],
  first: RangeLine,
  second: RangeLine,
): { readonly question: ImportQuestion; readonly kept: RangeLine } {
  const isSimilar = ({ match }: RangeLine): boolean =>
    match.kind === 'indicator' && match.how === 'nearest';
  const guess = group.find((line) => !isSimilar(line)) ?? first;
  const { question, chosen } = ask(context, {
    ...{ kind: 'twice', line: second.key, address: second.address, text: second.label },
    options: group.map(({ key, label }) => {
      return { id: `line:${key}`, kind: 'thisLine', line: key, label };
    }),
    guess: `line:${guess.key}`,
  });
  const key = chosen?.kind === 'thisLine' ? chosen.line : guess.key;
  return { question, kept: group.find((line) => line.key === key) ?? guess };
}
