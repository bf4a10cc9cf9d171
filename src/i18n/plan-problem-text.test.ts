import { type DistributionProblem, LARGEST_NUMBER, type PlanProblem } from '../domain/index';
import { LOCALES } from '../shared/local-text';
import { planPathText, planProblemRule, planProblemText } from './plan-problem-text';

/** One of every kind; a kind that is forgotten does not compile. */
const examples: { readonly [Kind in PlanProblem['kind']]: Extract<PlanProblem, { kind: Kind }> } = {
  notJson: { kind: 'notJson', path: [], line: 3, column: 7, truncated: false },
  notText: { kind: 'notText', path: [] },
  otherEncoding: { kind: 'otherEncoding', path: [] },
  duplicateKey: { kind: 'duplicateKey', path: ['indicators', 0, 'name'], key: 'name', line: 9 },
  tooLarge: { kind: 'tooLarge', path: [], bytes: 50_000_000, limit: 20_000_000 },
  planTooLarge: { kind: 'planTooLarge', path: [], bytes: 21_300_000, limit: 20_000_000 },
  notAPlan: { kind: 'notAPlan', path: ['format'], value: 'other' },
  newerVersion: { kind: 'newerVersion', path: ['version'], value: 2, supported: 1 },
  missing: { kind: 'missing', path: ['indicators', 0, 'base'], expected: 'object' },
  wrongType: { kind: 'wrongType', path: ['horizon', 'years'], value: '3', expected: 'int' },
  notOneOf: {
    kind: 'notOneOf',
    path: ['targets', 0, 'comparator'],
    value: 'atleast',
    options: ['atLeast', 'moreThan', 'about'],
  },
  unknownKey: { kind: 'unknownKey', path: ['nmae'], key: 'nmae', nearest: 'name' },
  empty: { kind: 'empty', path: ['name'] },
  tooLong: { kind: 'tooLong', path: ['name'], length: 300, limit: 255 },
  tooMany: { kind: 'tooMany', path: ['scenarios'], count: 1001, limit: 1000 },
  badCharacter: { kind: 'badCharacter', path: ['name'], value: 'a\u0000b' },
  badId: { kind: 'badId', path: ['id'], value: '__proto__' },
  outOfRange: { kind: 'outOfRange', path: ['horizon', 'years'], value: 31, min: 1, max: 30 },
  notWhole: { kind: 'notWhole', path: ['horizon', 'years'], value: 1.5 },
  duplicateId: {
    kind: 'duplicateId',
    path: ['scenarios', 1, 'id'],
    value: 'base',
    first: ['scenarios', 0, 'id'],
  },
  duplicateName: {
    kind: 'duplicateName',
    path: ['scenarios', 1, 'name', 'en'],
    value: 'Base',
    first: ['scenarios', 0, 'name'],
  },
  unknownReference: {
    kind: 'unknownReference',
    path: ['targets', 0, 'indicator'],
    value: 'gpd',
    to: 'indicator',
    nearest: 'gdp',
  },
  parentCycle: {
    kind: 'parentCycle',
    path: ['scenarios', 0, 'parent'],
    cycle: ['low', 'high', 'low'],
  },
  wrongDriver: {
    kind: 'wrongDriver',
    path: ['scenarios', 0, 'assumptions', 0, 'driver'],
    value: 'growth',
    indicator: 'firms',
    expected: ['netAdditions', 'actual'],
  },
  wrongYearCount: { kind: 'wrongYearCount', path: ['scenarios'], count: 2, expected: 3 },
  yearOutsideHorizon: {
    kind: 'yearOutsideHorizon',
    path: ['targets', 0, 'year'],
    value: 2030,
    first: 2024,
    last: 2026,
  },
  incompleteRoot: {
    kind: 'incompleteRoot',
    driver: 'growth',
    path: ['scenarios', 0, 'assumptions'],
    scenario: 'base',
    indicator: 'gdp',
    years: [2024, 2026],
  },
  toleranceNotAllowed: {
    kind: 'toleranceNotAllowed',
    path: ['targets', 0, 'tolerance'],
    comparator: 'atLeast',
  },
  overflow: {
    kind: 'overflow',
    path: ['scenarios', 0],
    scenario: 'base',
    indicator: 'gdp',
    year: 2025,
  },
  upperNotAllowed: {
    kind: 'upperNotAllowed',
    path: ['targets', 0, 'upper'],
    comparator: 'atLeast',
  },
  upperBelowLower: { kind: 'upperBelowLower', path: ['targets', 0, 'upper'], value: 1, lower: 2 },
  relativeToItself: {
    kind: 'relativeToItself',
    path: ['targets', 0, 'relativeTo'],
    indicator: 'gdp',
  },
  relativeNotAllowed: {
    kind: 'relativeNotAllowed',
    path: ['targets', 0, 'relativeTo'],
    comparator: 'full',
  },
  knownYear: {
    kind: 'knownYear',
    path: ['indicators', 0, 'known', 0, 'year'],
    year: 2024,
    baseYear: 2023,
  },
  knownTwice: { kind: 'knownTwice', path: ['indicators', 0, 'known', 1, 'year'], year: 2020 },
  fullIsOne: { kind: 'fullIsOne', path: ['targets', 0, 'value'], value: 100 },
  settingNotAllowed: {
    kind: 'settingNotAllowed',
    path: ['indicators', 0, 'validity'],
    setting: 'validity',
    indicatorKind: 'level',
  },
  singleValue: {
    kind: 'singleValue',
    path: ['scenarios', 0, 'assumptions', 0, 'values', '2025'],
    driver: 'total',
  },
  notOfShape: {
    kind: 'notOfShape',
    path: ['scenarios', 0, 'uncertainties', 0, 'p10'],
    setting: 'p10',
    shape: 'normal',
  },
  badDistribution: {
    kind: 'badDistribution',
    path: ['scenarios', 0, 'uncertainties', 0, 'mode'],
    problem: { kind: 'wrongOrder', lower: 'low', upper: 'mode', lowerValue: 3, upperValue: 2 },
  },
  historyNotAllowed: {
    kind: 'historyNotAllowed',
    path: ['scenarios', 0, 'uncertainties', 0, 'shape'],
    driver: 'elasticity',
  },
  yearNotAllowed: {
    kind: 'yearNotAllowed',
    path: ['scenarios', 0, 'uncertainties', 0, 'year'],
    driver: 'total',
  },
  givenTwice: {
    kind: 'givenTwice',
    path: ['correlations', 1],
    first: ['correlations', 0],
  },
  notUncertain: {
    kind: 'notUncertain',
    path: ['correlations', 0, 'second'],
    ...{ indicator: 'gdp', driver: 'growth', year: 2024 },
  },
  correlatedWithItself: {
    kind: 'correlatedWithItself',
    path: ['correlations', 0, 'second'],
    driver: 'growth',
  },
  tooManyUncertain: {
    kind: 'tooManyUncertain',
    path: ['scenarios', 0, 'uncertainties'],
    ...{ count: 1500, limit: 1000 },
  },
  yearsReversed: {
    kind: 'yearsReversed',
    path: ['phases', 0, 'lastYear'],
    first: 2025,
    last: 2024,
  },
  phasesOverlap: { kind: 'phasesOverlap', path: ['phases', 1, 'firstYear'], year: 2024 },
  badFormula: {
    kind: 'badFormula',
    path: ['indicators', 2, 'formula'],
    problem: { kind: 'empty' },
  },
  formulasNotLoaded: { kind: 'formulasNotLoaded', path: ['indicators', 2, 'formula'] },
  tableMissing: { kind: 'tableMissing', path: ['targets'], table: 'PlanTargets' },
  formulaCycle: { kind: 'formulaCycle', path: ['indicators', 2], cycle: ['a', 'b', 'a'] },
  notAPipeline: { kind: 'notAPipeline', path: ['projects', 0, 'indicator'], indicator: 'gdp' },
  noResult: {
    kind: 'noResult',
    path: ['scenarios', 0],
    scenario: 'base',
    indicator: 'gdp',
    year: 2025,
    reason: 'divisionByZero',
  },
};

/** One of every kind of what is wrong with a distribution. */
const distributionProblems: {
  readonly [Kind in DistributionProblem['kind']]: Extract<DistributionProblem, { kind: Kind }>;
} = {
  notANumber: { kind: 'notANumber', field: 'low', index: null },
  wrongOrder: { kind: 'wrongOrder', lower: 'low', upper: 'mode', lowerValue: 3, upperValue: 2 },
  noWidth: { kind: 'noWidth', field: 'high', value: 3 },
  tooWide: { kind: 'tooWide', field: 'high' },
  negative: { kind: 'negative', field: 'deviation', value: -1 },
  tooLopsided: { kind: 'tooLopsided', p50: 0.1, above: 0.2, below: 0.8 },
  wrongProbability: { kind: 'wrongProbability', index: 0, value: 2 },
  probabilitySum: { kind: 'probabilitySum', sum: 0.9 },
  tooFew: { kind: 'tooFew', field: 'changes', count: 2, least: 3 },
};

const variants: readonly PlanProblem[] = [
  ...Object.values(examples),
  { ...examples.notUncertain, year: null },
  ...Object.values(distributionProblems).map((problem) => ({
    ...examples.badDistribution,
    problem,
  })),
  { ...examples.badDistribution, problem: { ...distributionProblems.tooFew, field: 'outcomes' } },
  { ...examples.notJson, truncated: true },
  { ...examples.unknownKey, nearest: null },
  { ...examples.unknownReference, nearest: null },
  { ...examples.outOfRange, max: null },
  { ...examples.outOfRange, min: null },
  { ...examples.outOfRange, max: null, minExcluded: true },
  { ...examples.outOfRange, value: -1.5, min: -1, max: null, minExcluded: true },
];

describe('planProblemText', () => {
  it.each(LOCALES)('describes every kind of problem in %s with no placeholder left', (locale) => {
    for (const problem of variants) {
      const text = planProblemText(problem, locale);
      expect(text).not.toMatch(/\{\{|undefined|NaN|\[object|^rule\./);
      expect(text).toContain(planProblemRule(problem, locale));
      expect(text).toContain(planPathText(problem.path));
    }
  });

  it('describes every rule in Chinese', () => {
    for (const problem of variants) {
      const rule = planProblemRule(problem, 'zh-CN');
      expect(rule).toMatch(/\p{Script=Han}{2}/u);
      expect(rule).not.toBe(planProblemRule(problem, 'en'));
    }
  });

  it('names path, value and rule', () => {
    expect(planProblemText(examples.outOfRange, 'en')).toBe(
      'horizon.years: 31 is out of range. It must be from 1 to 30.',
    );
    expect(planProblemText(examples.outOfRange, 'zh-CN')).toBe(
      'horizon.years：31超出范围，应在1至30之间。',
    );
    expect(planProblemText(examples.notOneOf, 'en')).toBe(
      'targets[0].comparator: "atleast" is not one of the choices. It must be "atLeast", "moreThan", or "about".',
    );
  });

  it('explains what a growth of −150 % means', () => {
    const problem = { ...examples.outOfRange, value: -1.5, min: -1, max: null, minExcluded: true };
    expect(planProblemRule(problem, 'en')).toContain('-150%');
    expect(planProblemRule(problem, 'zh-CN')).toContain('-150%');
  });

  it('shows line and column, and reports a file that ends too early', () => {
    const truncated = { ...examples.notJson, truncated: true };
    expect(planProblemText(truncated, 'en')).toMatch(/ends too early, in line 3, column 7/);
    expect(planProblemText(truncated, 'zh-CN')).toMatch(/不完整，在第3行第7列/);
  });

  it('quotes a long value by its beginning, on one line', () => {
    const value = `a\nb\u0000${'long'.repeat(100)}`;
    const text = planProblemText({ ...examples.badId, value }, 'en');
    expect(text.length).toBeLessThan(300);
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text).toContain('…');
  });

  it('leaves placeholders and nesting in a value as they are', () => {
    const value = '{{key}} $t(rule.empty)';
    expect(planProblemText({ ...examples.badId, value }, 'en')).toContain(value);
  });

  it('writes a path as it appears in the file', () => {
    expect(planPathText(['scenarios', 1, 'assumptions', 0, 'values', '2025'])).toBe(
      'scenarios[1].assumptions[0].values.2025',
    );
  });

  it('describes a number that no cell can hold without writing out its digits', () => {
    const limits = { min: -LARGEST_NUMBER, max: LARGEST_NUMBER };
    const problem = { ...examples.outOfRange, value: Infinity, ...limits };
    expect(planProblemRule(problem, 'en')).toMatch(/^∞ is out of range.*9\.99E307/);
  });

  it('names a limit below the number that breaks it', () => {
    const problem = { ...examples.outOfRange, value: 1e308, min: -LARGEST_NUMBER };
    expect(planProblemRule({ ...problem, max: LARGEST_NUMBER }, 'en')).toBe(
      '1E308 is out of range. It must be from -9.99E307 to 9.99E307.',
    );
    expect(planProblemRule({ ...problem, max: LARGEST_NUMBER }, 'zh-CN')).toBe(
      '1E308超出范围，应在-9.99E307至9.99E307之间。',
    );
  });
});
