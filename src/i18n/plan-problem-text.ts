import type { DistributionProblem, FormulaProblem, PlanPath, PlanProblem } from '../domain/index';
import type { Locale } from '../shared/local-text';
import {
  type ProblemFormatter,
  problemFormatterOf,
  type ProblemTexts,
  shorten,
} from './problem-formatter';
import type { TextParameters } from './create-translate';

/**
 * Describes one problem of a plan in a sentence that names the place, the value and the rule.
 *
 * @example planProblemText({ kind: 'empty', path: ['indicators', 0, 'name'] }, 'en') // 'indicators[0].name: This must not be empty. Fill it in.'
 */
export function planProblemText(problem: PlanProblem, locale: Locale): string {
  const rule = planProblemRule(problem, locale);
  const path = planPathText(problem.path);
  return path === '' ? rule : problemFormatterOf(locale).text('at', { path, rule });
}

/**
 * Describes only the value and the rule, for callers that show the place themselves (a cell, a field).
 *
 * @example planProblemRule({ kind: 'notWhole', path: [], value: 1.5 }, 'zh-CN') // '1.5不是整数，请去掉小数部分。'
 */
export function planProblemRule(problem: PlanProblem, locale: Locale): string {
  const formatter = problemFormatterOf(locale);
  const [key, parameters] = planProblemRuleOf(problem, formatter);
  return formatter.text(`rule.${key}`, parameters);
}

/** The key of a rule's text and the values of its placeholders. */
type Rule = readonly [key: keyof ProblemTexts['rule'], parameters?: TextParameters];

type Of<Kind extends PlanProblem['kind']> = Extract<PlanProblem, { readonly kind: Kind }>;

/** One rule per kind of problem; a missing kind does not compile. */
type Rules = {
  readonly [Kind in PlanProblem['kind']]: (problem: Of<Kind>, formatter: ProblemFormatter) => Rule;
};

/** Chooses the text of a problem and fills in its facts. */
function planProblemRuleOf(problem: PlanProblem, formatter: ProblemFormatter): Rule {
  // The table holds the matching function for each kind, but the compiler cannot see that.
  const rule = rules[problem.kind] as (problem: PlanProblem, formatter: ProblemFormatter) => Rule;
  return rule(problem, formatter);
}

const rules: Rules = {
  notJson: ({ line, column, truncated }) => [truncated ? 'truncated' : 'notJson', { line, column }],
  notText: () => ['notText'],
  otherEncoding: () => ['otherEncoding'],
  duplicateKey: ({ key, line }, { quote }) => ['duplicateKey', { key: quote(key), line }],
  tooLarge: ({ bytes, limit }) => ['tooLarge', { size: megabytes(bytes), limit: megabytes(limit) }],
  planTooLarge: ({ bytes, limit }) => [
    'planTooLarge',
    { size: megabytes(bytes), limit: megabytes(limit) },
  ],
  notAPlan: ({ value }, { show }) => ['notAPlan', { value: show(value) }],
  newerVersion: ({ value, supported }, { number }) => [
    'newerVersion',
    { value: number(value), supported },
  ],
  missing: ({ expected }, formatter) => ['missing', { expected: formatter.expected(expected) }],
  wrongType: ({ value, expected }, formatter) => [
    'wrongType',
    { value: formatter.show(value), expected: formatter.expected(expected) },
  ],
  notOneOf: ({ value, options }, { show, quote, anyOf }) => [
    'notOneOf',
    {
      value: show(value),
      options: anyOf(typeof value === 'number' ? options : options.map(quote)),
    },
  ],
  unknownKey: ({ key, nearest }, { quote }) =>
    nearest === null
      ? ['unknownKey', { key: quote(key) }]
      : ['unknownKeyNearest', { key: quote(key), nearest: quote(nearest) }],
  empty: () => ['empty'],
  tooLong: ({ length, limit }) => ['tooLong', { length, limit }],
  tooMany: ({ count, limit }) => ['tooMany', { found: count, limit }],
  badCharacter: ({ value }, { quote }) => ['badCharacter', { value: quote(value) }],
  badId: ({ value }, { quote }) => ['badId', { value: quote(value) }],
  outOfRange: rangeRule,
  notWhole: ({ value }, { number }) => ['notWhole', { value: number(value) }],
  duplicateId: ({ value, first }, { quote }) => [
    'duplicateId',
    { value: quote(value), first: planPathText(first) },
  ],
  duplicateName: ({ value, first }, { quote }) => [
    'duplicateName',
    { value: quote(value), first: planPathText(first) },
  ],
  unknownReference: ({ to, value, nearest }, { text, quote }) => {
    const parameters = { to: text(`to.${to}`), value: quote(value) };
    return nearest === null
      ? ['unknownReference', parameters]
      : ['unknownReferenceNearest', { ...parameters, nearest: quote(nearest) }];
  },
  parentCycle: ({ cycle }) => ['parentCycle', { cycle: cycleText(cycle) }],
  wrongDriver: ({ value, indicator, expected }, { quote, anyOf }) => [
    expected.length === 0 ? 'noDriver' : 'wrongDriver',
    {
      value: quote(value),
      indicator: quote(indicator),
      expected: anyOf(expected.map(quote)),
    },
  ],
  wrongYearCount: ({ count, expected }) => ['wrongYearCount', { found: count, expected }],
  yearOutsideHorizon: ({ value, first, last }, { show }) => [
    'yearOutsideHorizon',
    { value: show(value), first, last },
  ],
  incompleteRoot: ({ scenario, indicator, driver, years }, { quote, list }) => [
    'incompleteRoot',
    {
      scenario: quote(scenario),
      indicator: quote(indicator),
      driver: quote(driver),
      years: list(years.map(String)),
    },
  ],
  toleranceNotAllowed: ({ comparator }, { quote }) => [
    'toleranceNotAllowed',
    { comparator: quote(comparator) },
  ],
  upperNotAllowed: ({ comparator }, { quote }) => [
    'upperNotAllowed',
    { comparator: quote(comparator) },
  ],
  upperBelowLower: ({ value, lower }, { number }) => [
    'upperBelowLower',
    { value: number(value), lower: number(lower) },
  ],
  relativeToItself: ({ indicator }, { quote }) => [
    'relativeToItself',
    { indicator: quote(indicator) },
  ],
  relativeNotAllowed: ({ comparator }, { quote }) => [
    'relativeNotAllowed',
    { comparator: quote(comparator) },
  ],
  knownYear: ({ year, baseYear }) => ['knownYear', { year, baseYear }],
  knownTwice: ({ year }) => ['knownTwice', { year }],
  fullIsOne: ({ value }, { number }) => ['fullIsOne', { value: number(value) }],
  settingNotAllowed: ({ setting, indicatorKind }, { quote }) => [
    'settingNotAllowed',
    { setting: quote(setting), kind: quote(indicatorKind) },
  ],
  singleValue: ({ driver }, { quote }) => ['singleValue', { driver: quote(driver) }],
  notOfShape: ({ setting, shape }, { quote }) => [
    'notOfShape',
    { setting: quote(setting), shape: quote(shape) },
  ],
  badDistribution: ({ problem }, formatter) => [
    'badDistribution',
    { why: distributionProblemText(problem, formatter) },
  ],
  historyNotAllowed: ({ driver }, { quote }) => ['historyNotAllowed', { driver: quote(driver) }],
  yearNotAllowed: ({ driver }, { quote }) => ['yearNotAllowed', { driver: quote(driver) }],
  givenTwice: ({ first }) => ['givenTwice', { first: planPathText(first) }],
  notUncertain: ({ indicator, driver, year }, { quote }) => {
    const parameters = { indicator: quote(indicator), driver: quote(driver) };
    return year === null
      ? ['notUncertain', parameters]
      : ['notUncertainYear', { ...parameters, year }];
  },
  correlatedWithItself: ({ driver }, { quote }) => [
    'correlatedWithItself',
    { driver: quote(driver) },
  ],
  tooManyUncertain: ({ count, limit }) => ['tooManyUncertain', { found: count, limit }],
  yearsReversed: ({ first, last }) => ['yearsReversed', { first, last }],
  phasesOverlap: ({ year }) => ['phasesOverlap', { year }],
  badFormula: ({ problem }, formatter) => [
    'badFormula',
    { why: formulaProblemText(problem, formatter) },
  ],
  formulasNotLoaded: () => ['formulasNotLoaded'],
  tableMissing: ({ table }) => ['tableMissing', { table }],
  formulaCycle: ({ cycle }) => ['formulaCycle', { cycle: cycleText(cycle) }],
  notAPipeline: ({ indicator }, { quote }) => ['notAPipeline', { indicator: quote(indicator) }],
  noResult: ({ scenario, indicator, year, reason }, { quote, text }) => [
    'noResult',
    {
      ...{ scenario: quote(scenario), indicator: quote(indicator), year },
      reason: text(`noResult.${reason}`),
    },
  ],
  overflow: ({ scenario, indicator, year }, { quote }) => [
    'overflow',
    { scenario: quote(scenario), indicator: quote(indicator), year },
  ],
};

function rangeRule(problem: Of<'outOfRange'>, { number: show, percent }: ProblemFormatter): Rule {
  const { min, max, minExcluded = false } = problem;
  const value = show(problem.value);
  const number = (bound: number) => show(withinCell(bound));
  if (min === -1 && minExcluded) return ['rateTooLow', { value, percent: percent(problem.value) }];
  if (min !== null && minExcluded) return ['above', { value, min: number(min) }];
  if (min !== null && max !== null)
    return ['between', { value, min: number(min), max: number(max) }];
  if (min !== null) return ['atLeast', { value, min: number(min) }];
  return ['atMost', { value, max: number(max ?? Infinity) }];
}

/** The largest number that a cell holds, truncated to three digits: rounding would exceed it. */
const LARGEST_SHOWN = 9.99e307;

function withinCell(bound: number): number {
  return Math.max(-LARGEST_SHOWN, Math.min(LARGEST_SHOWN, bound));
}

/** Lists the links of a cycle; of a very long one only the beginning and the end. */
function cycleText(cycle: readonly string[]): string {
  const links = cycle.length <= 8 ? cycle : [...cycle.slice(0, 4), '…', ...cycle.slice(-3)];
  return links.map(shorten).join(' → ');
}

/** Rounds up, so that a file just over the limit does not appear to be within it. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}

/** Explains why a formula cannot be read. */
function formulaProblemText(problem: FormulaProblem, formatter: ProblemFormatter): string {
  const { text, quote, number, list } = formatter;
  switch (problem.kind) {
    case 'empty':
      return text('formula.empty');
    case 'tooLong':
      return text('formula.tooLong', {
        length: number(problem.length),
        limit: number(problem.limit),
      });
    case 'tooDeep':
    case 'tooManyParts':
      return text(`formula.${problem.kind}`, { limit: problem.limit });
    case 'syntax':
      return text('formula.syntax', { position: problem.position });
    case 'notAllowed':
      return text('formula.notAllowed', { what: quote(problem.what) });
    case 'unknownFunction': {
      const name = quote(problem.name);
      return problem.nearest === null
        ? text('formula.unknownFunction', { name, known: list(problem.known) })
        : text('formula.unknownFunctionNear', { name, nearest: quote(problem.nearest) });
    }
    case 'wrongArgumentCount': {
      const { name, count: found, min, max } = problem;
      const parameters = { name: quote(name), found, min };
      if (max === null) return text('formula.tooFewArguments', parameters);
      return text('formula.wrongArgumentCount', { ...parameters, max });
    }
    case 'laterYear':
      return text('formula.laterYear', { name: quote(problem.name) });
    case 'notANumber':
      return text('formula.number', { text: quote(problem.text) });
  }
}

/** Explains why nothing can be drawn from a distribution. */
function distributionProblemText(
  problem: DistributionProblem,
  { text, quote, number }: ProblemFormatter,
): string {
  switch (problem.kind) {
    case 'notANumber':
      return text('distribution.notANumber', { field: quote(problem.field) });
    case 'wrongOrder': {
      const { lower, upper, lowerValue, upperValue } = problem;
      return text('distribution.wrongOrder', {
        ...{ lower: quote(lower), upper: quote(upper) },
        ...{ lowerValue: number(lowerValue), upperValue: number(upperValue) },
      });
    }
    case 'noWidth':
      return text('distribution.noWidth', { value: number(problem.value) });
    case 'tooWide':
      return text('distribution.tooWide');
    case 'negative':
      return text('distribution.negative', {
        ...{ field: quote(problem.field), value: number(problem.value) },
      });
    case 'tooLopsided': {
      const { p50, above, below } = problem;
      return text('distribution.tooLopsided', {
        ...{ p50: number(p50), above: number(above), below: number(below) },
      });
    }
    case 'wrongProbability':
      return text('distribution.wrongProbability', { value: number(problem.value) });
    case 'probabilitySum':
      return text('distribution.probabilitySum', { sum: number(problem.sum) });
    case 'tooFew': {
      const { field, count, least } = problem;
      const key = field === 'outcomes' ? 'tooFewOutcomes' : 'tooFewChanges';
      return text(`distribution.${key}`, { found: count, least });
    }
  }
}

/**
 * Writes a path as a planner finds it in the file.
 *
 * @example planPathText(['scenarios', 1, 'assumptions', 0, 'values', '2025']) // 'scenarios[1].assumptions[0].values.2025'
 */
export function planPathText(path: PlanPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      return index === 0 ? shorten(step) : `.${shorten(step)}`;
    })
    .join('');
}
