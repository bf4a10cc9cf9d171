import { everyKindPlan } from '../../../test/support/plans/small-every-kind-plan';
import { ASSUMED } from '../../../test/support/plans/small-plan';
import { addMilestone, removeMilestone, setMilestoneDue, setMilestoneText } from './milestones';

function milestonesOf(result: ReturnType<typeof addMilestone>) {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.milestones;
}

const plan = everyKindPlan();

describe('a milestone', () => {
  it('is added with its details', () => {
    const draft = { statement: ' A law passed ', owner: 'Bureau', due: '2026-06' };
    expect(milestonesOf(addMilestone(plan, draft)).at(-1)).toEqual({
      id: 'milestone-2',
      statement: { en: 'A law passed', 'zh-CN': 'A law passed' },
      owner: { en: 'Bureau', 'zh-CN': 'Bureau' },
      due: '2026-06',
      status: 'notGiven',
      note: null,
      provenance: ASSUMED,
    });
  });

  it('has texts in two languages; a plain text changes in both', () => {
    const both = setMilestoneText(plan, 'park', { part: 'note', text: 'Built', locale: 'en' });
    expect(milestonesOf(both)[0]?.note).toEqual({ en: 'Built', 'zh-CN': 'Built' });
    const one = setMilestoneText(plan, 'park', { part: 'statement', text: 'Parks', locale: 'en' });
    expect(milestonesOf(one)[0]?.statement).toEqual({ en: 'Parks', 'zh-CN': '园区' });
    if (!both.ok) throw new Error(both.error.kind);
    const none = setMilestoneText(both.value, 'park', { part: 'note', text: ' ', locale: 'en' });
    expect(milestonesOf(none)[0]?.note).toBeNull();
  });

  it('is due in a year, in a month, on a day, or without a date', () => {
    for (const due of ['2026', '2026-06', '2026-06-30']) {
      expect(milestonesOf(setMilestoneDue(plan, 'park', due))[0]?.due).toBe(due);
    }
    expect(milestonesOf(setMilestoneDue(plan, 'park', ''))[0]?.due).toBeNull();
    expect(setMilestoneDue(plan, 'park', 'June')).toEqual({
      ok: false,
      error: { kind: 'badDate', text: 'June' },
    });
  });

  it.each([
    ['no statement', '  ', { kind: 'emptyText' }],
    [
      'a text of 2,001 characters',
      'x'.repeat(2001),
      { kind: 'textTooLong', length: 2001, limit: 2000 },
    ],
    ['a character that no cell can hold', 'a\u0000b', { kind: 'badCharacter' }],
  ])('refuses %s', (_name, text, error) => {
    expect(addMilestone(plan, { statement: text })).toEqual({ ok: false, error });
    expect(setMilestoneText(plan, 'park', { part: 'statement', text, locale: 'en' })).toEqual({
      ok: false,
      error,
    });
  });

  it('is removed if it exists', () => {
    expect(milestonesOf(removeMilestone(plan, 'park'))).toEqual([]);
    expect(removeMilestone(plan, 'x')).toEqual({
      ok: false,
      error: { kind: 'unknownMilestone', milestone: 'x' },
    });
  });
});
