import { driversOf, fractionOf, type PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import type { FunctionGroup, ParameterRule } from '../../functions/runtime/function-definition';
import { ALL_FUNCTIONS } from '../../functions/registry';
import type { Must } from '../../functions/runtime/function-result';
import { DRIVER_WORDS } from '../../i18n/base/driver-names';
import { toHalfWidth } from '../../functions/translate/formula-text';

/** The groups of functions, in the order in which the dialog lists them. */
export const FUNCTION_GROUPS = [
  'paths',
  'targets',
  'growth',
  'risk',
  'live',
] as const satisfies readonly FunctionGroup[];

/** Every function that can be inserted. */
export const INSERTABLE = ALL_FUNCTIONS.map(({ id, group, parameters }) => ({
  id,
  group,
  parameters: Object.entries(parameters).map(([name, rule]) => ({ name, ...rule })),
}));

export type Insertable = (typeof INSERTABLE)[number];

/** The user's entries by argument name. */
export type Entries = Readonly<Record<string, string>>;

/** Arguments in which a bare word is a text, not a defined name. */
const WORDS: readonly Must[] = ['label', 'comparator', 'direction', 'method', 'mode'];

/** What an argument must be, and the names and words offered for it. */
interface ArgumentRule extends Pick<ParameterRule, 'must'> {
  readonly choices: readonly string[];
}

/**
 * Writes an entry as formula text: quotes bare words of arguments that take words, accepts grouped
 * and full-width numbers, and writes plain numbers in braces, where Excel accepts no percent.
 */
export function argumentText(entry: string, { must, choices }: ArgumentRule): string {
  const text = entry
    .trim()
    .replace(/^[=＝]/, '')
    .trim();
  if (!WORDS.includes(must)) return formulaText(text);
  if (text === '') return text;
  const isFormula =
    /^["{]/.test(text) ||
    /[(!]/.test(text) ||
    /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(:\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?$/i.test(text) ||
    (must === 'label' && /^[+-]?\d+(\.\d+)?$/.test(text));
  return isFormula && !choices.includes(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

/** 1,234,567.8 or 12,500%: groups of three digits and nothing else. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/;

function formulaText(entry: string): string {
  const text = toHalfWidth(entry).trim();
  if (GROUPED.test(text)) return text.replaceAll(',', '');
  return text.replace(/\{[^"{}]*\}/g, (list) =>
    list.replace(/[\d.]+%?/g, (number) => withoutPercent(number)),
  );
}

function withoutPercent(number: string): string {
  const value = Number(number.slice(0, -1));
  return number.endsWith('%') && Number.isFinite(value) ? String(fractionOf(value)) : number;
}

/** Whether an entry would be read as several arguments: a comma outside brackets, braces, quotes. */
export function hasBareComma(entry: string, rule: ArgumentRule): boolean {
  const outside = argumentText(entry, rule).replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}/g,
    '',
  );
  let depth = 0;
  for (const sign of outside) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if ((sign === ',' || sign === ';') && depth <= 0) return true;
  }
  return false;
}

/** Whether a rate was probably typed as percent without the sign, such as 6 for 6 %. */
export function isLikelyPercent(entry: string, rule: ArgumentRule): boolean {
  const isRate = rule.must === 'rate' || rule.must.startsWith('rateFrom');
  const text = argumentText(entry, rule);
  return isRate && /^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) >= 1;
}

/** The options offered for an argument, by its name. */
export type ChoicesOf = (name: string) => readonly string[];

/** The formula text of the call; trailing empty arguments are left out. */
export function callText(
  { id, parameters }: Insertable,
  entries: Entries,
  choicesOf: ChoicesOf,
): string {
  const args = parameters.map(({ name, must }) =>
    argumentText(entries[name] ?? '', { must, choices: choicesOf(name) }),
  );
  const count = args.reduce((filled, text, index) => (text === '' ? filled : index + 1), 0);
  return `=PLAN.${id}(${args.slice(0, count).join(',')})`;
}

/** The required arguments without an entry. */
export function missingNames({ parameters }: Insertable, entries: Entries): readonly string[] {
  return parameters
    .filter(({ name, optional }) => !optional && (entries[name] ?? '').trim() === '')
    .map(({ name }) => name);
}

/** The words offered per language of the pane; the functions accept the words of both languages. */
const WORD_CHOICES: Readonly<Partial<Record<Must, Readonly<Record<Locale, readonly string[]>>>>> = {
  method: { en: ['level', 'accumulative'], 'zh-CN': ['水平法', '累计法'] },
  mode: { en: ['growth', 'increment'], 'zh-CN': ['增速', '增量'] },
  flag: { en: ['TRUE', 'FALSE'], 'zh-CN': ['TRUE', 'FALSE'] },
  comparator: {
    en: ['atLeast', 'moreThan', 'about', 'atMost', 'lessThan', 'full'],
    'zh-CN': ['不低于', '超过', '左右', '不超过', '低于', '全覆盖'],
  },
  direction: {
    en: ['atLeast', 'moreThan', 'atMost', 'lessThan'],
    'zh-CN': ['不低于', '超过', '不超过', '低于'],
  },
};

/** The options for an argument: names from the plan, or the words that it accepts. */
export function choicesFor(
  { id, group, parameters }: Insertable,
  name: string,
  entries: Entries,
  report: PlanReport | null,
  locale: Locale,
): readonly string[] {
  const must = parameters.find((each) => each.name === name)?.must;
  const words = must && WORD_CHOICES[must]?.[locale];
  if (words) return words;
  if (!report || group !== 'live') return [];
  const { plan, years, scenarios } = report;
  if (name === 'scenario') return plan.scenarios.map((each) => each.name[locale]);
  if (name === 'indicator') return plan.indicators.map((each) => each.name[locale]);
  if (name === 'target') return plan.targets.map((each) => each.id);
  if (name === 'year') return (id === 'ASSUMPTION' ? years.slice(1) : years).map(String);
  if (name !== 'driver') return [];
  const chosen = scenarios[0]?.indicators.find(({ indicator }) => {
    const wanted = (entries['indicator'] ?? '').trim().toLowerCase();
    const { en, 'zh-CN': zh } = indicator.name;
    return [indicator.id, en, zh].some((each) => each.toLowerCase() === wanted);
  });
  return chosen ? driversOf(chosen.indicator.model).map((each) => DRIVER_WORDS[locale][each]) : [];
}
