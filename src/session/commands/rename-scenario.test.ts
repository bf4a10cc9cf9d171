import { renameScenario } from './rename-scenario';
import { scenario, smallPlan } from '../../../test/support/small-plan';

function nameAfter(result: ReturnType<typeof renameScenario>, index: number) {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.scenarios[index]?.name;
}

describe('renameScenario', () => {
  it('renames in the language of the planner', () => {
    const change = { scenario: 'optimistic', name: 'High road', locale: 'en' } as const;
    expect(nameAfter(renameScenario(smallPlan(), change), 1)).toEqual({
      en: 'High road',
      'zh-CN': '乐观情景',
    });
  });

  it('renames in both languages where one name stood for both', () => {
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
