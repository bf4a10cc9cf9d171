import { mustReport } from '../../../../test/support/plans/build-plan';
import { smallUncertainPlan } from '../../../../test/support/plans/small-uncertain-plan';
import { simulatePlan } from '../../../domain/index';
import { LOCALES } from '../../../shared/local-text';
import { planSheets } from '../plan-sheets';

const plan = smallUncertainPlan();
const rowsOf = (locale: 'en' | 'zh-CN') => {
  const { sheets } = planSheets(mustReport(plan), locale);
  const risk = sheets.find(({ key }) => key === 'risk');
  return (risk?.blocks ?? []).flatMap(({ cells }) => [...cells]);
};

describe('the simulated probabilities on the sheet of risk', () => {
  it.each(LOCALES)('are the values of the simulation in %s', (locale) => {
    const scenario = plan.scenarios.find(({ parent }) => parent === null)?.id ?? '';
    const simulated = simulatePlan(plan, { scenario });
    if (!simulated.ok) throw new Error(simulated.error.kind);
    const rows = rowsOf(locale);
    expect(simulated.value.targets.length).toBeGreaterThan(0);
    for (const { target, probability, se } of simulated.value.targets) {
      const row = rows.find((cells) => {
        const cell = cells[1];
        return cells.length === 4 && cell?.kind === 'text' && cell.value === target;
      });
      expect(row?.slice(2)).toEqual([
        { kind: 'number', value: probability },
        { kind: 'number', value: se },
      ]);
    }
  });

  it('are the same when the sheets are written again', () => {
    expect(rowsOf('en')).toEqual(rowsOf('en'));
  });
});
