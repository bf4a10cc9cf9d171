import { err, ok } from '../../shared/result';
import type { IndicatorModel } from './indicator-model';
import { kindOf, neededBy, sameYearNeeds } from './kinds';
import {
  numbersOf,
  type ProjectionFailure,
  type ProjectionInput,
  type ProjectionResult,
} from './projection';

/** One indicator of a group: what its path is computed from. */
export interface GroupMember {
  readonly id: string;
  readonly model: IndicatorModel;
  readonly input: ProjectionInput;
}

/**
 * Computes the paths of indicators that need each other; most groups are of one indicator that
 * needs no other in the group, and its path is computed as a whole. Where a year has no value, the
 * indicator that lacks it is the only one with a result.
 *
 * @returns the results in the order of the members; null beside a member that failed
 */
export function projectGroup(
  members: readonly GroupMember[],
): readonly (ProjectionResult | null)[] {
  const [first] = members;
  if (members.length === 1 && first && !needsItself(first)) {
    return [kindOf(first.model.kind).project(first.input, first.model)];
  }
  return projectYearByYear(members);
}

function needsItself({ id, model }: GroupMember): boolean {
  return neededBy(model).some(({ indicator }) => indicator === id);
}

/** In each year, each indicator is computed after those that it needs in the same year. */
function projectYearByYear(members: readonly GroupMember[]): readonly (ProjectionResult | null)[] {
  const paths = new Map<string, number[]>(members.map(({ id }) => [id, []]));
  const ordered = orderWithinYear(members);
  const years = members[0]?.input.years.length ?? 0;
  for (let year = 0; year < years; year += 1) {
    for (const member of ordered) {
      const value = valueIn(member, year, paths);
      if (typeof value !== 'number') {
        return members.map((each) => (each === member ? err(value) : null));
      }
      paths.get(member.id)?.push(value);
    }
  }
  return members.map(({ id }) => ok({ values: paths.get(id) ?? [], steps: [] }));
}

/**
 * Orders indicators so that each comes after those that it needs in the same year. The plan was
 * checked: no indicator needs itself within a year.
 */
export function orderWithinYear<Member extends Pick<GroupMember, 'id' | 'model'>>(
  members: readonly Member[],
): readonly Member[] {
  const ordered: Member[] = [];
  const placed = new Set<string>();
  const place = (member: Member): void => {
    if (placed.has(member.id)) return;
    placed.add(member.id);
    for (const needed of sameYearNeeds(member.model)) {
      const other = members.find(({ id }) => id === needed);
      if (other) place(other);
    }
    ordered.push(member);
  };
  members.forEach(place);
  return ordered;
}

function valueIn(
  { id, model, input }: GroupMember,
  year: number,
  paths: ReadonlyMap<string, readonly number[]>,
): number | ProjectionFailure {
  if (year === 0 && input.base !== null) return input.base;
  const actual = year === 0 ? null : (numbersOf(input, 'actual')[year - 1] ?? null);
  if (actual !== null) return actual;
  const pathOf = (needed: string) => paths.get(needed) ?? input.pathOf(needed);
  const value = kindOf(model.kind).valueIn?.({ ...input, pathOf }, model, pathOf(id), year);
  if (value === undefined) throw new Error(`${id} needs no other indicator`);
  return value;
}
