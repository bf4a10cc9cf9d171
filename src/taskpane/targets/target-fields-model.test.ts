import { createTranslate } from '../../i18n/create-translate';
import { editor as en } from '../../i18n/en/editor';
import { editor as zhCN } from '../../i18n/zh-CN/editor';
import { everyKindPlan } from '../../../test/support/plans/small-every-kind-plan';
import { smallPlan } from '../../../test/support/plans/small-plan';
import { addTarget, changeTarget } from '../../session/commands/targets';
import type { Indicator } from '../../domain/index';
import { basesFor, fieldsOf, readTargetFields } from './target-fields-model';

const text = createTranslate({ en, 'zh-CN': zhCN }, 'en');
const entry = { phrase: '', year: 2025, fromYear: null, isBinding: true };

function indicator(kind: Indicator['kind']): Indicator {
  const found = everyKindPlan().indicators.find((each) => each.kind === kind);
  if (!found) throw new Error(kind);
  return found;
}

describe('a target entered by fields', () => {
  it('reads rates and shares in percent, and values in the unit', () => {
    const level = indicator('level');
    const fields = { ...fieldsOf(null, level), value: '6.5' };
    const read = (more: Partial<typeof fields>) =>
      readTargetFields({ ...fields, ...more }, entry, { indicator: level, text });
    expect(read({})).toMatchObject({ draft: { basis: 'level', value: 6.5, nature: 'binding' } });
    expect(read({ basis: 'growth', comparator: 'about', tolerance: '0.5' })).toMatchObject({
      draft: { value: 0.065, tolerance: 0.005 },
    });
    expect(read({ comparator: 'between', upper: '8' })).toMatchObject({ draft: { upper: 8 } });
    const share = indicator('coverage');
    const all = { ...fieldsOf(null, share), comparator: 'full' as const };
    expect(readTargetFields(all, entry, { indicator: share, text })).toMatchObject({
      draft: { basis: 'share', comparator: 'full', value: 1 },
    });
  });

  it('is a target of the plan as it was entered', () => {
    const plan = smallPlan();
    for (const target of plan.targets) {
      const own = plan.indicators.find(({ id }) => id === target.indicator);
      if (!own) throw new Error(target.indicator);
      const times = { ...entry, year: target.year, fromYear: target.fromYear, isBinding: false };
      const read = readTargetFields(fieldsOf(target, own), times, { indicator: own, text });
      const changed = read.kind === 'target' ? changeTarget(plan, target.id, read.draft) : null;
      expect(changed).toEqual({ ok: true, value: plan });
    }
  });

  it('says what is missing, and leaves the rules to the plan', () => {
    const level = indicator('level');
    const fields = fieldsOf(null, level);
    const read = (more: Partial<typeof fields>) =>
      readTargetFields({ ...fields, ...more }, entry, { indicator: level, text });
    expect(read({})).toEqual({ kind: 'problem', text: 'Fill this in.', readings: [] });
    expect(read({ value: 'six' })).toMatchObject({ kind: 'problem' });
    const range = read({ value: '5', comparator: 'between' });
    expect(range.kind === 'target' && addTarget(everyKindPlan(), range.draft)).toMatchObject({
      error: { kind: 'upperMissing' },
    });
    expect(basesFor(level)).not.toContain('share');
  });
});
