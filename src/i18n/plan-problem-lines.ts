import type { PlanPath, PlanProblem } from '../domain/index';
import type { Locale } from '../shared/local-text';
import { planPathText, planProblemText } from './plan-problem-text';
import { problemFormatterOf } from './problem-formatter';

/** How many lines anybody reads. */
export const MOST_PROBLEM_LINES = 50;

/**
 * Describes the problems of a plan in at most so many lines. Where there are more problems than lines,
 * those of one kind at the same kind of place stand together: some of them, and how many more there
 * are. Every kind is shown at least once as long as the lines suffice.
 *
 * @example problemLines([{ kind: 'empty', path: ['name'] }], 'en') // ['name: This must not be empty. Fill it in.']
 */
export function problemLines(
  problems: readonly PlanProblem[],
  locale: Locale,
  most = MOST_PROBLEM_LINES,
): readonly string[] {
  const line = (problem: PlanProblem): string => planProblemText(problem, locale);
  if (problems.length <= most) return problems.map(line);
  const { text, number } = problemFormatterOf(locale);
  const groups = groupsOf(problems);
  const shown = selectGroups(groups, most);
  const lines = shown.flatMap(({ group, count }) => {
    const described = group.problems.slice(0, count).map(line);
    const left = group.problems.length - described.length;
    if (left === 0) return described;
    const parameters = { count: number(left), path: group.place };
    return [...described, text(group.place === '' ? 'moreAlike' : 'moreAlikeAt', parameters)];
  });
  const rest = groups.slice(shown.length).flatMap((group) => group.problems).length;
  return rest === 0 ? lines : [...lines, text('moreOthers', { count: number(rest) })];
}

interface ProblemGroup {
  /** Where they are, such as `scenarios[…].assumptions[…].values`. */
  readonly place: string;
  readonly problems: readonly PlanProblem[];
}

/** The problems by kind and place, in the order of the first of each. */
function groupsOf(problems: readonly PlanProblem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { readonly place: string; readonly problems: PlanProblem[] }>();
  for (const problem of problems) {
    const place = placeOf(problem.path);
    const key = `${problem.kind} ${place}`;
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { place, problems: [problem] });
  }
  return [...groups.values()];
}

/** A path in which each position of a list and each year stands for all of them. */
function placeOf(path: PlanPath): string {
  return planPathText(
    path.map((step) => (typeof step === 'number' || /^\d{4}$/.test(step) ? 0 : step)),
  ).replaceAll('[0]', '[…]');
}

/**
 * Chooses how many problems of each group are described. A group takes one line more than that, for
 * the count of the others, and one line is kept for the groups that find no room.
 */
function selectGroups(
  groups: readonly ProblemGroup[],
  most: number,
): readonly { readonly group: ProblemGroup; readonly count: number }[] {
  const linesOf = (size: number, count: number): number => (size > count ? count + 1 : size);
  const total = (count: number): number =>
    groups.reduce((sum, { problems }) => sum + linesOf(problems.length, count), 0);
  if (total(1) > most) {
    let lines = 0;
    const fitting = groups.findIndex(({ problems }) => {
      lines += linesOf(problems.length, 1);
      return lines > most - 1;
    });
    return groups.slice(0, fitting).map((group) => ({ group, count: 1 }));
  }
  let count = 1;
  while (total(count + 1) <= most) count += 1;
  return groups.map((group) => ({ group, count }));
}
