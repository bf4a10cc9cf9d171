import { reportPlan } from '../../domain/index';
import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from '../controls/format/create-formats';
import {
  goalSeekAnswer,
  goalSeekQuestion,
  phaseShares,
  type GoalSeekChoice,
} from './goal-seek-model';

const wording = { t: createTranslate({ en, 'zh-CN': zhCN }, 'en'), formats: createFormats('en') };

function answer(choice: Partial<GoalSeekChoice>) {
  const report = reportPlan(smallPlan());
  const question = report.ok && goalSeekQuestion(report.value, 'base', 'firms-2025', wording);
  if (!report.ok || !question) throw new Error('not reported');
  const start = { driverIndex: 0, mode: 'even', cap: '', floor: '', locked: [] } as const;
  return goalSeekAnswer(report.value, question, { ...start, ...choice }, wording);
}

describe('goalSeekAnswer', () => {
  it('gives what each year needs beside its current value', () => {
    expect(answer({}).rows).toEqual([
      { year: 2024, now: '+100', needed: '+101' },
      { year: 2025, now: '+100', needed: '+101' },
      { year: 2026, now: '+100', needed: 'stays' },
    ]);
  });

  it('leaves locked years as they are', () => {
    expect(answer({ locked: [2024] }).path?.values[1]).toBeCloseTo(101, 9);
  });

  it('explains why there is no path', () => {
    const none = answer({ cap: '10', floor: '20' });
    expect(none.path).toBeNull();
    expect(none.lines).toEqual(['The minimum per year is above the maximum.']);
  });
});

describe('phaseShares', () => {
  it('gives every phase the same and nothing to years outside', () => {
    const name = { en: 'x', 'zh-CN': 'x' };
    const phases = [
      { id: 'a', name, firstYear: 2023, lastYear: 2024 },
      { id: 'b', name, firstYear: 2025, lastYear: 2026 },
    ];
    expect(phaseShares({ phases, baseYear: 2023, years: 4 })).toEqual([1, 0.5, 0.5, 0]);
  });
});
