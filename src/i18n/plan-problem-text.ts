import type { Locale, PlanPath, PlanProblem } from '../domain/index';
import { createTranslate, type TextParameters, type Translate } from './create-translate';
import { problems as en } from './en/problems';
import { problems as zhCN } from './zh-CN/problems';

type Texts = typeof en;
type RuleKey = keyof Texts['rule'];
type ExpectedKey = keyof Texts['expected'];

/** A rule and what stands in its placeholders. */
type Rule = readonly [key: RuleKey, parameters?: TextParameters];

/** How facts are said in one language. */
interface Speaker {
  readonly text: Translate<Texts>;
  readonly show: (value: unknown) => string;
  readonly quote: (text: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  readonly anyOf: (words: readonly string[]) => string;
  readonly list: (words: readonly string[]) => string;
  readonly expected: (tokens: string) => string;
}

/** As much of a value as a message quotes. */
const LONGEST_QUOTE = 60;

const speakers = new Map<Locale, Speaker>();

/**
 * Says one problem of a plan in a sentence that names the place, the value and the rule.
 *
 * @example planProblemText({ kind: 'empty', path: ['indicators', 0, 'name'] }, 'en') // 'indicators[0].name: This must not be empty. Fill it in.'
 */
export function planProblemText(problem: PlanProblem, locale: Locale): string {
  const rule = planProblemRule(problem, locale);
  const path = planPathText(problem.path);
  return path === '' ? rule : speakerOf(locale).text('at', { path, rule });
}

/** Says the rule alone, for a place that is already named otherwise: a cell, a field. */
export function planProblemRule(problem: PlanProblem, locale: Locale): string {
  const speaker = speakerOf(locale);
  const [key, parameters] = ruleOf(problem, speaker);
  return speaker.text(`rule.${key}`, parameters);
}

/** Writes a path as a planner finds it in the file: `scenarios[1].assumptions[0].values.2025`. */
export function planPathText(path: PlanPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const shown = shorten(step);
      return index === 0 ? shown : `.${shown}`;
    })
    .join('');
}

function ruleOf(problem: PlanProblem, speaker: Speaker): Rule {
  const { show, quote, number } = speaker;
  switch (problem.kind) {
    case 'notJson': {
      const { line, column, truncated } = problem;
      return [truncated ? 'truncated' : 'notJson', { line, column }];
    }
    case 'tooLarge':
      return ['tooLarge', { size: megabytes(problem.bytes), limit: megabytes(problem.limit) }];
    case 'notAPlan':
      return ['notAPlan', { value: show(problem.value) }];
    case 'newerVersion':
      return ['newerVersion', { value: number(problem.value), supported: problem.supported }];
    case 'missing':
      return ['missing', { expected: speaker.expected(problem.expected) }];
    case 'wrongType':
      return [
        'wrongType',
        { value: show(problem.value), expected: speaker.expected(problem.expected) },
      ];
    case 'notOneOf': {
      const options = speaker.anyOf(problem.options.map(quote));
      return ['notOneOf', { value: show(problem.value), options }];
    }
    case 'unknownKey':
      return withNearest('unknownKey', problem.nearest, { key: quote(problem.key) }, quote);
    case 'empty':
      return ['empty'];
    case 'tooLong':
      return ['tooLong', { length: problem.length, limit: problem.limit }];
    case 'tooMany':
      return ['tooMany', { found: problem.count, limit: problem.limit }];
    case 'badCharacter':
    case 'badId':
      return [problem.kind, { value: quote(problem.value) }];
    case 'outOfRange':
      return rangeRule(problem, speaker);
    case 'notWhole':
      return ['notWhole', { value: number(problem.value) }];
    case 'duplicateId':
      return ['duplicateId', { value: quote(problem.value), first: planPathText(problem.first) }];
    case 'unknownReference': {
      const parameters = { to: speaker.text(`to.${problem.to}`), value: quote(problem.value) };
      return withNearest('unknownReference', problem.nearest, parameters, quote);
    }
    default:
      return senseRuleOf(problem, speaker);
  }
}

type SenseProblem = Extract<
  PlanProblem,
  {
    readonly kind:
      | 'parentCycle'
      | 'wrongDriver'
      | 'wrongYearCount'
      | 'yearOutsideHorizon'
      | 'incompleteRoot'
      | 'toleranceNotAllowed'
      | 'overflow'
      | 'growthFromZero';
  }
>;

function senseRuleOf(problem: SenseProblem, { show, quote, list }: Speaker): Rule {
  switch (problem.kind) {
    case 'parentCycle':
      return ['parentCycle', { cycle: cycleText(problem.cycle) }];
    case 'wrongDriver': {
      const { value, indicator, expected } = problem;
      return [
        'wrongDriver',
        { value: quote(value), indicator: quote(indicator), expected: quote(expected) },
      ];
    }
    case 'wrongYearCount':
      return ['wrongYearCount', { found: problem.count, expected: problem.expected }];
    case 'yearOutsideHorizon': {
      const { value, first, last } = problem;
      return ['yearOutsideHorizon', { value: show(value), first, last }];
    }
    case 'incompleteRoot': {
      const { scenario, indicator, years } = problem;
      return [
        'incompleteRoot',
        { scenario: quote(scenario), indicator: quote(indicator), years: list(years.map(String)) },
      ];
    }
    case 'toleranceNotAllowed':
      return ['toleranceNotAllowed', { comparator: quote(problem.comparator) }];
    case 'overflow':
    case 'growthFromZero': {
      const { kind, scenario, indicator, year } = problem;
      return [kind, { scenario: quote(scenario), indicator: quote(indicator), year }];
    }
  }
}

function withNearest(
  key: 'unknownKey' | 'unknownReference',
  nearest: string | null,
  parameters: TextParameters,
  quote: Speaker['quote'],
): Rule {
  return nearest === null
    ? [key, parameters]
    : [`${key}Nearest`, { ...parameters, nearest: quote(nearest) }];
}

function rangeRule(
  problem: Extract<PlanProblem, { readonly kind: 'outOfRange' }>,
  { number, percent }: Speaker,
): Rule {
  const { min, max, minExcluded = false } = problem;
  const value = number(problem.value);
  if (min === -1 && minExcluded) return ['rateTooLow', { value, percent: percent(problem.value) }];
  if (min !== null && minExcluded) return ['above', { value, min: number(min) }];
  if (min !== null && max !== null)
    return ['between', { value, min: number(min), max: number(max) }];
  if (min !== null) return ['atLeast', { value, min: number(min) }];
  return ['atMost', { value, max: number(max ?? Infinity) }];
}

/** Names the links of a circle; of a very long one its beginning and its end. */
function cycleText(cycle: readonly string[]): string {
  const links = cycle.length <= 8 ? cycle : [...cycle.slice(0, 4), '…', ...cycle.slice(-3)];
  return links.map(shorten).join(' → ');
}

function speakerOf(locale: Locale): Speaker {
  const known = speakers.get(locale);
  if (known) return known;
  const speaker = createSpeaker(locale);
  speakers.set(locale, speaker);
  return speaker;
}

function createSpeaker(locale: Locale): Speaker {
  const text = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15, useGrouping: false });
  const huge = new Intl.NumberFormat(locale, { notation: 'scientific' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const quote = (words: string) =>
    locale === 'en' ? `"${shorten(words)}"` : `“${shorten(words)}”`;
  const number = (value: number) => (Math.abs(value) < 1e15 ? plain : huge).format(value);
  return {
    text,
    quote,
    number,
    percent: (value) => percent.format(value),
    anyOf: (words) => choice.format(words),
    list: (words) => words.join(locale === 'en' ? ', ' : '、'),
    show: (value) => {
      if (typeof value === 'string') return quote(value);
      if (typeof value === 'number') return number(value);
      if (Array.isArray(value)) return text('shown.array');
      if (value === undefined) return text('shown.nothing');
      return typeof value === 'object' && value !== null ? text('shown.object') : String(value);
    },
    expected: (tokens) =>
      tokens === 'string|object'
        ? text('expected.localizedText')
        : choice.format(
            tokens
              .split('|')
              .map((token) => (isExpected(token) ? text(`expected.${token}`) : token)),
          ),
  };
}

function isExpected(token: string): token is ExpectedKey {
  return Object.hasOwn(en.expected, token);
}

/** One line that fits in a sentence. */
function shorten(words: string): string {
  const line = [...words.slice(0, 2 * LONGEST_QUOTE + 2).replace(/\p{Cc}+/gu, ' ')];
  return line.length <= LONGEST_QUOTE ? line.join('') : `${line.slice(0, LONGEST_QUOTE).join('')}…`;
}

/** Rounded up, so that a file just over the limit does not seem to keep it. */
function megabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}
