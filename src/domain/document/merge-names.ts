import type { IndicatorKind } from '../indicators/indicator-model';
import { byIndicator } from '../plan/by-indicator';
import type { Plan } from '../plan/plan';
import { isCountUnit } from './words/clause-units';
import type {
  DocumentPlace,
  ProposedIndicator,
  ProposedTarget,
  ProposedValue,
} from './document-model';
import { isAddition } from './read-figure';
import { aliasRow } from '../tables/table-label';
import { directionOf } from '../target-text/direction-of-name';
import { isSameName, nameKey } from './words/indicator-name';

/** A figure of the document whose indicator has only its own words for a name yet. */
interface Named {
  readonly indicator: string;
  readonly place: DocumentPlace;
  readonly basis?: string | null;
  readonly measure?: string;
}

interface Group {
  readonly names: string[];
  readonly keys: Set<string>;
  readonly place: DocumentPlace;
  readonly existing: string | null;
}

/** Merges names that mean the same: 高企 and 高新技术企业 are one indicator, with the plan's own name. */
export function mergeNames(
  figures: readonly Named[],
  plan: Plan | null,
): { readonly groups: readonly Group[]; readonly nameOf: ReadonlyMap<string, string> } {
  const groups: Group[] = (plan?.indicators ?? []).map(({ id, name }) => ({
    names: [name['zh-CN'], name.en],
    keys: new Set([nameKey(name['zh-CN']), nameKey(name.en)]),
    place: { block: 0, row: null, heading: null },
    existing: id,
  }));
  const byKey = new Map<string, Group>(
    groups.flatMap((group) => [...group.keys].map((key) => [key, group] as const)),
  );
  const byStart = new Map<string, Set<Group>>();
  const remember = (key: string, group: Group): void => {
    for (const start of namesakesOf(key)) {
      byStart.set(start, (byStart.get(start) ?? new Set()).add(group));
    }
  };
  for (const group of groups) for (const key of group.keys) remember(key, group);
  const nameOf = new Map<string, string>();
  const stocks = stockKeys(figures);
  for (const { indicator, place } of figures) {
    if (nameOf.has(indicator)) continue;
    const noun = nameKey(indicator);
    // 新增高新技术企业 is no 高新技术企业: what is added in a year is not what there is.
    const key = isNew(indicator) && stocks.has(noun) ? `${noun} ${NEW}` : noun;
    const group = byKey.get(key) ?? sameGroup(key, byStart) ?? newGroup(groups, place);
    byKey.set(key, group);
    remember(key, group);
    group.keys.add(key);
    if (!group.names.includes(indicator)) group.names.push(indicator);
    nameOf.set(indicator, indicator);
  }
  for (const group of groups) {
    const own = bestName(group, plan);
    for (const name of group.names) if (nameOf.has(name)) nameOf.set(name, own);
  }
  return { groups: groups.filter(({ names }) => names.some((name) => nameOf.has(name))), nameOf };
}

const NEW = '新增';

function isNew(name: string): boolean {
  return /新增|净增|^(?:new|additional) /iu.test(name);
}

/** The names whose total a document gives, and not only what is added to it. */
function stockKeys(figures: readonly Named[]): ReadonlySet<string> {
  return new Set(
    figures
      .filter(({ indicator, basis, measure }) => {
        const isLevel = basis === 'level' || measure === 'level';
        return isLevel && !isAddition(indicator);
      })
      .map(({ indicator }) => nameKey(indicator)),
  );
}

/** The only group with a name that means the same: both begin with the same sign, or are in one row. */
function sameGroup(key: string, byStart: ReadonlyMap<string, ReadonlySet<Group>>): Group | null {
  const near = new Set(namesakesOf(key).flatMap((start) => [...(byStart.get(start) ?? [])]));
  const same = [...near].filter(({ keys }) => [...keys].some((each) => isSameName(each, key)));
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** What two names that mean the same have in common. */
function namesakesOf(key: string): readonly string[] {
  const row = aliasRow(key);
  return [key.slice(0, 1), ...(row === null ? [] : [`row ${String(row)}`])];
}

function newGroup(groups: Group[], place: DocumentPlace): Group {
  const group: Group = { names: [], keys: new Set(), place, existing: null };
  groups.push(group);
  return group;
}

/** The name of an existing indicator, else the fullest one without a verb. */
function bestName({ names, existing }: Group, plan: Plan | null): string {
  const known = plan?.indicators.find(({ id }) => id === existing);
  if (known)
    return names.some((name) => /\p{Script=Han}/u.test(name)) ? known.name['zh-CN'] : known.name.en;
  const [first = ''] = names;
  return names.reduce((best, name) => {
    const isAbbreviated = best.length * 2 <= name.length && nameKey(best) !== nameKey(name);
    return isAbbreviated && name.length < 24 ? name : best;
  }, first);
}

/** All that a document says of its indicators, by their merged names. */
interface FiguresOfNames {
  readonly targets: readonly ProposedTarget[];
  readonly known: readonly ProposedValue[];
  readonly bases: ReadonlyMap<string, { readonly year: number; readonly value: number }>;
  readonly goals: ReadonlyMap<string, string>;
  readonly baseYear: number | null;
}

/** The indicators of the merged names, with what their figures tell of them. */
export function proposeIndicators(
  groups: readonly Group[],
  nameOf: ReadonlyMap<string, string>,
  { targets, known, bases, goals, baseYear }: FiguresOfNames,
): readonly ProposedIndicator[] {
  const [targetsOf, knownOf] = [byIndicator(targets), byIndicator(known)];
  return groups.map((group) => {
    const [first = ''] = group.names.filter((each) => nameOf.has(each));
    const name = nameOf.get(first) ?? first;
    const all = targetsOf(name);
    const own = all.filter(({ relativeTo }) => relativeTo === null);
    const values = knownOf(name);
    const unit = unitOf(own, values);
    return {
      ...{ name, aliases: group.names.filter((each) => each !== name && nameOf.has(each)) },
      ...{ unit, kind: kindOf(own, unit, name), existing: group.existing, place: group.place },
      direction: directionOf(name) ?? 'higher',
      base: bases.get(name) ?? baseOf(values, unit, baseYear),
      goal: all.length + values.length === 0 ? (goals.get(name) ?? null) : null,
    };
  });
}

function unitOf(
  targets: readonly ProposedTarget[],
  known: readonly ProposedValue[],
): string | null {
  const isOwn = (basis: string | null): boolean => basis === 'level' || basis === 'cumulative';
  const level =
    targets.find(({ basis, unit }) => unit !== null && isOwn(basis)) ??
    known.find(
      ({ measure, unit }) => unit !== null && (measure === 'level' || measure === 'cumulative'),
    );
  if (level) return level.unit;
  const isShare =
    targets.some(({ basis }) => basis === 'share') ||
    known.some(({ measure }) => measure === 'share');
  return isShare ? '%' : null;
}

function kindOf(
  targets: readonly ProposedTarget[],
  unit: string | null,
  name: string,
): IndicatorKind {
  if (targets.some(({ basis }) => basis === 'cumulative')) return 'programme';
  if (unit === '%') return directionOf(name) === 'higher' ? 'coverage' : 'given';
  return unit !== null && isCountUnit(unit) ? 'stock' : 'level';
}

function baseOf(
  known: readonly ProposedValue[],
  unit: string | null,
  baseYear: number | null,
): ProposedIndicator['base'] {
  const levels = known.flatMap(({ year, value, measure, unit: own }) =>
    year !== null && own === unit && (measure === 'level' || measure === 'share')
      ? [{ year, value }]
      : [],
  );
  const last = [...levels].sort((a, b) => b.year - a.year);
  return last.find(({ year }) => baseYear === null || year <= baseYear) ?? null;
}
