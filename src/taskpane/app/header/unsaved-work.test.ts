import { smallPlan } from '../../../../test/support/plans/small-plan';
import { hasUnsavedWork } from './unsaved-work';

const plan = smallPlan();

describe('hasUnsavedWork', () => {
  it.each([
    ['changed and not on sheets', { plan, canUndo: true, sheets: 'absent' }, null, true],
    ['changed and out of date', { plan, canUndo: true, sheets: 'outOfDate' }, null, true],
    ['changed and live', { plan, canUndo: true, sheets: 'live' }, null, false],
    ['changed and saved', { plan, canUndo: true, sheets: 'absent' }, plan, false],
    ['unchanged', { plan, canUndo: false, sheets: 'absent' }, null, false],
    ['absent', { plan: null, canUndo: true, sheets: 'absent' }, null, false],
  ] as const)('knows a plan that is %s', (_name, state, saved, expected) => {
    expect(hasUnsavedWork(state, saved)).toBe(expected);
  });
});
