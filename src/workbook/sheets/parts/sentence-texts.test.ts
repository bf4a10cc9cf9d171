import { buildPlanSpec, mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { planSheets } from '../plan-sheets';

/** The text on Brief for a plan whose only indicator ends at a value in a unit. */
function briefOf(value: number, unit: string | { en: string; 'zh-CN': string }, locale: Locale) {
  const spec = buildPlanSpec({ indicators: 1, scenarios: 1 });
  const indicators = spec.indicators.map((indicator) => ({
    ...{ ...indicator, unit, decimals: 1 },
    base: { value, provenance: { evidence: 'assumed' as const } },
  }));
  const plan: PlanSpec = { ...spec, indicators };
  const brief = planSheets(mustReport(mustResolve(plan)), locale).sheets.find(
    ({ key }) => key === 'brief',
  );
  if (!brief) throw new Error('no brief');
  return [...cellsByPlace(brief).values()].map((cell) =>
    cell.kind === 'formula' ? String(cell.value) : cell.kind === 'text' ? cell.value : '',
  );
}

describe('an amount in a sentence', () => {
  test.each([
    [1003.5, '100 million yuan', '100.35 billion yuan'],
    [1000, '100 million yuan', '100 billion yuan'],
    [2000, '10,000 m²', '20 million m²'],
    [12.3, '10,000 m²', '0.123 million m²'],
    [1234.5, 'firms', '1,234.5 firms'],
    [5, '2020 yuan', '5.0 × 2020 yuan'],
    [1234.5, 'million yuan', '1,234.5 million yuan'],
  ])('of %d in “%s” is %s', (value, unit, expected) => {
    expect(briefOf(value, unit, 'en')).toContain(expected);
  });

  test('stays in 亿元 and 万平方米 in Chinese', () => {
    const yuan = { en: '100 million yuan', 'zh-CN': '亿元' };
    const space = { en: '10,000 m²', 'zh-CN': '万平方米' };
    expect(briefOf(1003.5, yuan, 'zh-CN')).toContain('1,003.5 亿元');
    expect(briefOf(2000, space, 'zh-CN')).toContain('2,000.0 万平方米');
  });
});
