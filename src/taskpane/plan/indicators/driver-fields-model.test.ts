import { reportPlan, type Driver, type Plan } from '../../../domain/index';
import { createTranslate } from '../../../i18n/create-translate';
import { taskpane as en } from '../../../i18n/en/taskpane';
import { taskpane as zhCN } from '../../../i18n/zh-CN/taskpane';
import { ASSUMED, firms, scenario, smallPlan } from '../../../../test/support/plans/small-plan';
import { createFormats } from '../../controls/format/create-formats';
import { driverFields } from './driver-fields-model';

function fields(plan: Plan, place: number, opened: readonly Driver[] = []) {
  const report = reportPlan(plan);
  const own = report.ok ? report.value.scenarios[place] : undefined;
  const indicator = own?.indicators[0];
  if (!report.ok || !own || !indicator) throw new Error('not reported');
  const above = report.value.scenarios.find((each) => each.scenario.id === own.scenario.parent);
  return driverFields(indicator, {
    plan,
    scenario: own.scenario,
    parent: above?.indicators[0] ?? null,
    opened: new Set(opened),
    t: createTranslate({ en, 'zh-CN': zhCN }, 'en'),
    formats: createFormats('en'),
  });
}

const rowsOf = (place: number) => fields(smallPlan(), place).groups[0]?.rows ?? [];

/** Whole things that expire, with a total of nothing else. */
function renewables(): Plan {
  const assumed = (driver: Driver, values: readonly (number | null)[]) => ({
    ...{ indicator: 'high-tech-firms', driver, values, provenance: ASSUMED },
  });
  return smallPlan({
    indicators: [firms({ kind: 'renewable', model: { kind: 'renewable', validity: 3 } })],
    scenarios: [
      scenario('base', null, [
        assumed('grossAdditions', [100, 100, 100]),
        assumed('renewal', [0.75, 0.75, 0.75]),
      ]),
    ],
    targets: [],
  });
}

describe('driverFields', () => {
  it('distinguishes own values from inherited ones and gives what would be inherited', () => {
    expect(rowsOf(1)).toMatchObject([
      { year: 2024, value: 0.065, isOwn: true, setBy: 'Optimistic', inherited: 0.06 },
      { year: 2025, value: 0.07, isOwn: true, setBy: 'Optimistic', inherited: 0.06 },
      { year: 2026, value: 0.06, isOwn: false, setBy: 'Base', inherited: 0.06 },
    ]);
  });

  it('shows the level of each projected year', () => {
    expect(rowsOf(0).map(({ level }) => level?.toFixed(4))).toEqual([
      '106.0000',
      '112.3600',
      '119.1016',
    ]);
  });

  it('has nothing to inherit in a root scenario', () => {
    expect(rowsOf(0).map(({ inherited, canInherit }) => [inherited, canInherit])).toEqual([
      [null, false],
      [null, false],
      [null, false],
    ]);
  });

  it('shows every required driver, the first with the path, and offers the others', () => {
    const { groups, addable } = fields(renewables(), 0);
    expect(groups.map(({ driver, showsLevel }) => [driver, showsLevel])).toEqual([
      ['grossAdditions', true],
      ['renewal', false],
    ]);
    expect(addable).toEqual([{ driver: 'actual', name: 'actuals' }]);
  });

  it('shows an optional driver that was added, empty and allowed to stay empty', () => {
    const { groups, addable } = fields(renewables(), 0, ['actual']);
    expect(addable).toEqual([]);
    expect(groups[2]?.legend).toBe('Actual values, firms');
    expect(groups[2]?.rows[0]).toMatchObject({ value: null, setBy: null, canInherit: true });
  });
});
