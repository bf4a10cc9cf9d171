import { anyPlan } from '../../../test/support/plans/any-plan';
import { growth, netAdditions, scenario, smallPlan } from '../../../test/support/plans/small-plan';
import { type Plan, reportPlan } from '../../domain/index';
import fc from 'fast-check';
import {
  addScenario,
  deleteScenario,
  duplicateScenario,
  moveScenario,
  renameScenario,
} from './scenarios';

describe('addScenario', () => {
  it('adds a scenario without overrides after the family of its parent', () => {
    const result = addScenario(smallPlan(), { id: 'new', parent: 'base', name: ' Slow  ' });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.scenarios.map(({ id }) => id)).toEqual([
      'base',
      'optimistic',
      'pessimistic',
      'new',
    ]);
    expect(result.value.scenarios[3]).toEqual({
      id: 'new',
      name: { en: 'Slow', 'zh-CN': 'Slow' },
      parent: 'base',
      note: null,
      assumptions: [],
      uncertainties: [],
    });
  });

  it('puts the child of a scenario beside it', () => {
    const result = addScenario(smallPlan(), { id: 'new', parent: 'optimistic', name: 'Boom' });
    expect(result.ok && result.value.scenarios.map(({ id }) => id)).toEqual([
      'base',
      'optimistic',
      'new',
      'pessimistic',
    ]);
  });

  it.each([
    ['an empty name', 'base', '   ', { kind: 'emptyName' }],
    [
      'a name that is taken, whatever its case',
      'base',
      'OPTIMISTIC',
      { kind: 'nameTaken', name: 'OPTIMISTIC' },
    ],
    [
      'a name that is taken in the other language',
      'base',
      '乐观情景',
      { kind: 'nameTaken', name: '乐观情景' },
    ],
    ['an unknown parent', 'x', 'Slow', { kind: 'unknownScenario', scenario: 'x' }],
  ])('refuses %s', (_name, parent, name, error) => {
    expect(addScenario(smallPlan(), { id: 'new', parent, name })).toEqual({ ok: false, error });
  });

  it('refuses more scenarios than a plan file may hold', () => {
    const scenarios = Array.from({ length: 1000 }, (_, index) => scenario(`s${index}`, null));
    expect(
      addScenario(smallPlan({ scenarios }), { id: 'new', parent: 's0', name: 'One more' }),
    ).toEqual({ ok: false, error: { kind: 'tooManyScenarios', limit: 1000 } });
  });
});

describe('duplicateScenario', () => {
  it('adds a sibling with the same assumptions', () => {
    const result = duplicateScenario(smallPlan(), {
      ...{ id: 'new', scenario: 'optimistic', name: 'Boom' },
    });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.scenarios.map(({ id }) => id)).toEqual([
      ...['base', 'optimistic', 'new', 'pessimistic'],
    ]);
    expect(result.value.scenarios[2]).toEqual(
      scenario('new', 'base', [growth([0.065, 0.07, null])], { en: 'Boom', 'zh-CN': 'Boom' }),
    );
  });

  it('copies a root as a root', () => {
    const plan = smallPlan();
    const result = duplicateScenario(plan, { id: 'new', scenario: 'base', name: 'Other' });
    const copy = result.ok ? result.value.scenarios.at(-1) : undefined;
    expect(copy?.parent).toBeNull();
    expect(copy?.assumptions).toEqual(plan.scenarios[0]?.assumptions);
  });

  it('refuses an unknown scenario and a name that is taken', () => {
    const asked = { id: 'new', scenario: 'base', name: 'Base' };
    expect(duplicateScenario(smallPlan(), { ...asked, scenario: 'x' })).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'x' },
    });
    expect(duplicateScenario(smallPlan(), asked)).toEqual({
      ok: false,
      error: { kind: 'nameTaken', name: 'Base' },
    });
  });
});

function nameAfter(result: ReturnType<typeof renameScenario>, index: number) {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.scenarios[index]?.name;
}

describe('renameScenario', () => {
  it('renames in the language of the pane', () => {
    const change = { scenario: 'optimistic', name: 'High road', locale: 'en' } as const;
    expect(nameAfter(renameScenario(smallPlan(), change), 1)).toEqual({
      en: 'High road',
      'zh-CN': '乐观情景',
    });
  });

  it('renames in both languages where the name is a plain text', () => {
    const plan = smallPlan({ scenarios: [scenario('base', null)] });
    const change = { scenario: 'base', name: '基准', locale: 'zh-CN' } as const;
    expect(nameAfter(renameScenario(plan, change), 0)).toEqual({ en: '基准', 'zh-CN': '基准' });
  });

  it('lets a scenario keep its own name', () => {
    const change = { scenario: 'base', name: 'base', locale: 'en' } as const;
    expect(renameScenario(smallPlan(), change).ok).toBe(true);
  });

  it('refuses the name of another scenario', () => {
    const change = { scenario: 'base', name: 'Optimistic', locale: 'en' } as const;
    expect(renameScenario(smallPlan(), change)).toEqual({
      ok: false,
      error: { kind: 'nameTaken', name: 'Optimistic' },
    });
  });
});

describe('moveScenario', () => {
  it.each([
    [0, ['pessimistic', 'base', 'optimistic']],
    [1, ['base', 'pessimistic', 'optimistic']],
    [99, ['base', 'optimistic', 'pessimistic']],
    [-5, ['pessimistic', 'base', 'optimistic']],
  ])('moves a scenario to place %d', (toIndex, order) => {
    const result = moveScenario(smallPlan(), { scenario: 'pessimistic', toIndex });
    expect(result.ok && result.value.scenarios.map(({ id }) => id)).toEqual(order);
  });
});

function numbersOf(plan: Plan): ReadonlyMap<string, readonly (readonly number[])[]> {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('overflow');
  return new Map(
    report.value.scenarios.map(({ scenario, indicators }) => [
      scenario.id,
      indicators.map(({ values }) => values),
    ]),
  );
}

describe('deleteScenario', () => {
  it('moves children to the grandparent with the values that they inherited', () => {
    const plan = smallPlan({
      scenarios: [
        scenario('base', null, [growth([0.06, 0.06, 0.06]), netAdditions([1, 2, 3])]),
        scenario('middle', 'base', [growth([0.07, null, 0.09]), netAdditions([null, 5, null])]),
        scenario('leaf', 'middle', [growth([null, null, 0.02])]),
      ],
    });
    const result = deleteScenario(plan, 'middle');
    expect(result.ok && result.value.scenarios).toEqual([
      plan.scenarios[0],
      scenario('leaf', 'base', [growth([0.07, null, 0.02]), netAdditions([null, 5, null])]),
    ]);
  });

  it('makes the children of a deleted root complete roots', () => {
    const result = deleteScenario(smallPlan(), 'base');
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.scenarios.map(({ parent }) => parent)).toEqual([null, null]);
    expect(result.value.scenarios[0]?.assumptions).toEqual([
      growth([0.065, 0.07, 0.06]),
      netAdditions([100, 100, 100]),
    ]);
  });

  it('keeps the last scenario', () => {
    const plan = smallPlan({ scenarios: [scenario('only', null)] });
    expect(deleteScenario(plan, 'only')).toEqual({ ok: false, error: { kind: 'lastScenario' } });
  });

  it('refuses an unknown scenario', () => {
    expect(deleteScenario(smallPlan(), 'x')).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'x' },
    });
  });

  it('changes no number of any other scenario', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, pick) => {
        const deleted = plan.scenarios[pick % plan.scenarios.length]?.id ?? '';
        const result = deleteScenario(plan, deleted);
        if (plan.scenarios.length === 1) return expect(result.ok).toBe(false);
        if (!result.ok) throw new Error(result.error.kind);
        const before = new Map(numbersOf(plan));
        before.delete(deleted);
        return expect(numbersOf(result.value)).toEqual(before);
      }),
    );
  });
});
