import { addScenario } from './add-scenario';
import { scenario, smallPlan } from '../../../test/support/small-plan';

describe('addScenario', () => {
  it('adds a scenario that overrides nothing after the family of its parent', () => {
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
