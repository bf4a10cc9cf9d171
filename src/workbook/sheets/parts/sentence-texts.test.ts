import { buildPlanSpec, mustReport, mustResolve } from '../../../../test/support/plans/build-plan';
import { cellsByPlace } from '../../../../test/support/workbooks/planned-tables';
import type { PlanSpec } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { planSheets } from '../plan-sheets';
import { filled, fixedText } from './sentence-texts';

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

describe('fixedText', () => {
  test.each([
    [0, 0, '0'],
    [0.04, 1, '0.0'],
    [-0.04, 1, '0.0'],
    [0.05, 1, '0.1'],
    [-1234.56, 1, '-1,234.6'],
    [999_999.995, 2, '1,000,000.00'],
    [99_999_999_999.1234, 6, '99,999,999,999.123400'],
    // Excel keeps 15 digits; the binary number has others after them.
    [41_234_567_890_123_456, 0, '41,234,567,890,123,500'],
    [41_234_567_890_123_456, 2, '41,234,567,890,123,500.00'],
    [2 ** 70, 1, '1,180,591,620,717,410,000,000.0'],
    [1e21, 0, '1,000,000,000,000,000,000,000'],
    [-1.5e24, 1, '-1,500,000,000,000,000,000,000,000.0'],
  ])('of %d with %d decimals is %s', (value, decimals, text) => {
    expect(fixedText(value, decimals)).toBe(text);
  });
});

describe('a text of the user in a sentence', () => {
  // As a replacement, these would be the match, the text before it, a group.
  const HOSTILE = ['$&', '$`', "$'", '$1', '$$', '$<name>'];

  test.each(HOSTILE)('with %s comes out as it is', (pattern) => {
    const phrase = filled('{name} in {unit}: {value}', [
      ['name', `${pattern} fund`],
      ['unit', `US${pattern}000`],
      ['value', pattern],
    ]);
    expect(phrase).toBe(`${pattern} fund in US${pattern}000: ${pattern}`);
  });

  test.each(HOSTILE)('with %s in the unit stands on Brief in both languages', (pattern) => {
    const unit = `US${pattern}000`;
    expect(briefOf(1234.5, unit, 'en')).toContain(`1,234.5 ${unit}`);
    expect(briefOf(1234.5, unit, 'zh-CN')).toContain(`1,234.5 ${unit}`);
  });
});

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
