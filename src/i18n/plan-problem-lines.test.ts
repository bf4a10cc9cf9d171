import * as fc from 'fast-check';
import type { PlanProblem } from '../domain/index';
import { LOCALES } from '../shared/local-text';
import { MOST_PROBLEM_LINES, problemLines } from './plan-problem-lines';
import { planProblemText } from './plan-problem-text';

function many(count: number, problem: (index: number) => PlanProblem): readonly PlanProblem[] {
  return Array.from({ length: count }, (_, index) => problem(index));
}

const unknown = (index: number): PlanProblem => ({
  kind: 'unknownReference',
  path: ['scenarios', index % 7, 'assumptions', index, 'indicator'],
  value: 'gone',
  to: 'indicator',
  nearest: null,
});
const empty: PlanProblem = { kind: 'empty', path: ['name'] };

describe('problemLines', () => {
  it('describes each of a few problems', () => {
    const problems = [empty, ...many(49, unknown)];
    expect(problemLines(problems, 'en')).toEqual(
      problems.map((each) => planProblemText(each, 'en')),
    );
  });

  it('counts those of one kind together when there are many', () => {
    const lines = problemLines([...many(9_518, unknown), empty], 'en');
    expect(lines).toHaveLength(MOST_PROBLEM_LINES);
    expect(lines.slice(-2)).toEqual([
      '… and 9470 more like it, at scenarios[…].assumptions[…].indicator.',
      'name: This must not be empty. Fill it in.',
    ]);
    expect(problemLines([...many(9_518, unknown), empty], 'zh-CN').at(-2)).toBe(
      '……另有9470处同类错误，位于scenarios[…].assumptions[…].indicator。',
    );
  });

  it('takes the years of values as one place', () => {
    const outside = (index: number): PlanProblem => ({
      ...{ kind: 'yearOutsideHorizon', value: '1990', first: 2024, last: 2026 },
      path: ['scenarios', 0, 'assumptions', index, 'values', String(1990 + (index % 20))],
    });
    expect(problemLines(many(100, outside), 'en').at(-1)).toBe(
      '… and 51 more like it, at scenarios[…].assumptions[…].values[…].',
    );
  });

  it('counts the kinds that find no room', () => {
    const each = (index: number): PlanProblem => ({
      kind: 'empty',
      path: [`key-${String(index)}`],
    });
    const lines = problemLines(many(80, each), 'en');
    expect(lines).toHaveLength(MOST_PROBLEM_LINES);
    expect(lines.at(-1)).toBe('… and 31 more of other kinds.');
  });

  it('never takes more lines than allowed, and accounts for every problem', () => {
    const anyProblem = fc.oneof(
      fc.nat(5_000).map(unknown),
      fc.nat(200).map((index): PlanProblem => ({ kind: 'empty', path: [`k${String(index)}`] })),
    );
    fc.assert(
      fc.property(
        fc.array(anyProblem, { maxLength: 400 }),
        fc.integer({ min: 2, max: 60 }),
        fc.constantFrom(...LOCALES),
        (problems, most, locale) => {
          const lines = problemLines(problems, locale, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          const counted = lines.map((line) => /^……?\s?(?:and |另有)(\d+)/.exec(line)?.[1]);
          const sum = counted.reduce((total, count) => total + Number(count ?? 1), 0);
          expect(sum).toBe(problems.length);
        },
      ),
    );
  });
});
