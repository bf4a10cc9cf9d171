import { createTranslate } from '../../i18n/create-translate';
import { taskpane as en } from '../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../i18n/zh-CN/taskpane';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { createFormats } from './format/create-formats';
import { commandProblemText } from './command-problem-text';

const wording = {
  t: createTranslate({ en, 'zh-CN': zhCN }, 'en'),
  formats: createFormats('en'),
  locale: 'en' as const,
};

describe('commandProblemText', () => {
  it.each([
    [{ min: 0, max: 1 }, '130% is not possible: from 0% to 100%.'],
    [{ min: 0, max: null }, '130% is not possible: 0% or more.'],
    [{ min: null, max: 1 }, '130% is not possible: 100% or less.'],
  ])('gives the range of a driver: %j', (range, text) => {
    const problem = { kind: 'outOfRange', driver: 'renewal', value: 1.3, ...range } as const;
    expect(commandProblemText(problem, smallPlan(), wording)).toBe(text);
  });

  it('explains why a calculation has no result, with the indicator’s name', () => {
    const problem = {
      ...({ kind: 'noResult', indicator: 'gdp', year: 2025, reason: 'divisionByZero' } as const),
    };
    expect(commandProblemText(problem, smallPlan(), wording)).toBe(
      'With this, Gross domestic product has no value in 2025: its formula divides by zero.',
    );
  });

  it('says how large a plan would be as a file, and what to do', () => {
    const problem = { kind: 'planTooLarge', bytes: 20_012_345, limit: 20_000_000 } as const;
    expect(commandProblemText(problem, null, wording)).toMatch(/20(\.\d+)? MB.*20 MB.*Shorten/);
  });

  it('describes problems without details', () => {
    expect(commandProblemText({ kind: 'unknownChange' }, null, wording)).toBe(
      'This change is no longer in the history.',
    );
  });
});
