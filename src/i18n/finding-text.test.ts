import { examplePlan } from '../../test/support/plans/example-plan';
import type { Finding } from '../domain/index';
import { findingText } from './finding-text';

const buoyancy: Finding = {
  ...{ kind: 'buoyancy', severity: 'note', scenario: 'base' },
  ...{ indicators: ['firms', 'gdp'], years: [2024] },
  ...{ buoyancy: 0.06 / 0.0547, revenueGrowth: 0.06, outputGrowth: 0.0547, realGrowth: 0.06 },
  ...{ low: 0.8, high: 1.5 },
};

const excluded: Finding = {
  ...{ kind: 'targetsExclude', severity: 'warning', scenario: null },
  ...{ indicators: ['firms'], years: [2025] },
  ...{ targets: ['firms-2025', 'gone'], isRate: false },
  bands: [
    { low: 1000, high: null, lowOpen: true, highOpen: false },
    { low: null, high: 900, lowOpen: false, highOpen: false },
  ],
};

const detail = (finding: Finding, locale: 'en' | 'zh-CN') =>
  findingText(finding, examplePlan, locale).detail;

it('gives numbers and names and explains them', () => {
  expect(findingText(buoyancy, examplePlan, 'en')).toEqual({
    title: 'Growth of revenue beside that of the economy',
    detail:
      'Firms grows by 6% in 2024, GDP by 5.47% at current prices (6% at constant prices): a buoyancy of 1.0969. That is within the usual 0.8 to 1.5.',
  });
  expect(detail(buoyancy, 'zh-CN')).toBe(
    '2024年Firms增长6%，GDP增长5.47%（现价；按不变价为6%），收入增长弹性为1.0969。处于0.8至1.5的常见范围之内。',
  );
});

it('says in which year a number falls below zero, and what to do', () => {
  const below: Finding = {
    ...{ kind: 'stockBelowZero', severity: 'warning', scenario: 'base' },
    ...{ indicators: ['firms'], years: [2025], value: -20 },
  };
  expect(detail(below, 'en')).toMatch(/^Firms falls to [-−]20 in 2025 .*\. Assume fewer losses/);
  expect(detail(below, 'zh-CN')).toMatch(/^Firms2025年降至[-−]20.*请减少流失/);
});

it('judges a buoyancy on either side of the bounds', () => {
  expect(detail({ ...buoyancy, buoyancy: 0.7 }, 'en')).toContain('below the usual 0.8 to 1.5');
  expect(detail({ ...buoyancy, buoyancy: 2 }, 'zh-CN')).toContain('高于0.8至1.5的常见范围');
});

it('gives the goal of each of two targets', () => {
  expect(detail(excluded, 'en')).toBe(
    'For Firms in 2025, the target “firms-2025” wants more than 1,000 and the target “gone” wants at most 900. No number meets both: change one of them.',
  );
  expect(detail(excluded, 'zh-CN')).toContain('“firms-2025”要求超过1,000，“gone”要求不超过900');
});

it('gives both growth methods to four decimals', () => {
  const finding: Finding = {
    ...{ kind: 'growthMethods', severity: 'warning', scenario: 'base', indicators: ['gdp'] },
    ...{ years: [2024, 2026], level: 0.06, accumulative: 0.062523, mostDifference: 0.001 },
  };
  expect(detail(finding, 'en')).toContain(
    '6% a year on average from 2024 to 2026 by the level method, by 6.2523% by the accumulative',
  );
});
