import {
  KIND_FACTS,
  type GrowthSuggestion,
  type LeftOut,
  type LineChoice,
  type LineProposal,
  type LineValue,
  type Plan,
  type RangeLine,
  type ImportOption,
  type ImportQuestion,
  type Confidence,
} from '../../../domain/index';
import type { Translate } from '../../../i18n/create-translate';
import type { selection } from '../../../i18n/en/selection';
import type { Formats } from '../../controls/format/create-formats';
import { formulaOf } from './source-notes';

export interface RangeImportText {
  readonly t: Translate<typeof selection>;
  readonly formats: Formats;
  readonly plan: Plan;
}

/** A line of the selection as text. */
export interface LineView {
  readonly title: string;
  readonly confidence: Confidence;
  /** How each part of it was read. */
  readonly facts: readonly string[];
  readonly values: readonly { readonly year: number; readonly value: string }[];
  readonly gaps: readonly { readonly address: string; readonly text: string }[];
  /** The base value as text; null if the line has none. */
  readonly base: string | null;
  readonly growthLegend: string;
  readonly suggestions: readonly SuggestionView[];
  readonly warning: string | null;
  readonly future: string | null;
  /** Why it cannot be imported. */
  readonly obstacle: string | null;
}

export interface SuggestionView {
  readonly method: GrowthSuggestion['method'];
  readonly text: string;
  readonly formula: string;
}

/** The default choice: what the cells state themselves, no guesses. */
export function firstChoice({ base, suggestions, indicator, future }: LineProposal): LineChoice {
  // A new indicator needs a growth rate.
  const growth = indicator === null ? (suggestions[0]?.method ?? null) : null;
  // A value of the plan is replaced only by one who says so.
  return { base: base !== null && base.before === null, growth, future: future !== null };
}

/** Whether applying would change the plan at all. */
export function isAnythingChosen(
  proposals: readonly LineProposal[],
  choiceOf: (proposal: LineProposal) => LineChoice,
): boolean {
  return proposals.some((proposal) => {
    const { base, growth, future } = choiceOf(proposal);
    if (proposal.obstacle !== null) return false;
    if (proposal.indicator === null) return base && growth !== null;
    return (
      (base && proposal.base !== null) || growth !== null || (future && proposal.future !== null)
    );
  });
}

/** Describes a line and what can be imported from it. */
export function lineView(
  line: RangeLine,
  proposal: LineProposal,
  wording: RangeImportText,
): LineView {
  const { t, plan } = wording;
  const years = { first: plan.baseYear + 1, last: plan.baseYear + plan.years };
  const isAdded = proposal.suggestions[0]?.driver === 'netAdditions';
  return {
    title: titleOf(line, wording),
    confidence: line.confidence,
    facts: factsOf(line, wording),
    values: line.values.map((value) => ({
      year: value.year,
      value: valueText(value.value, line, wording),
    })),
    gaps: line.gaps.map(({ year, address, text, reason }) => ({
      address,
      text: t(`line.gap.${reason}`, { year, text }),
    })),
    base: baseText(line, proposal, wording),
    growthLegend: t(isAdded ? 'line.additionsOf' : 'line.growthOf', years),
    suggestions: proposal.suggestions.map((each) => suggestionView(each, line, wording)),
    warning: proposal.methodsDiffer ? t('line.methodsDiffer') : null,
    future: futureText(line, proposal, wording),
    obstacle:
      proposal.obstacle === null ? null : t(`line.${proposal.obstacle}`, { year: plan.baseYear }),
  };
}

function titleOf({ match, label }: RangeLine, wording: RangeImportText): string {
  const { t, formats, plan } = wording;
  switch (match.kind) {
    case 'indicator': {
      const found = plan.indicators.find(({ id }) => id === match.indicator);
      return found?.name[formats.locale] ?? label;
    }
    case 'new':
      return t('line.newIndicator', { name: match.name });
    case 'leftOut':
      return t('line.leftOut', { label });
  }
}

function factsOf(line: RangeLine, wording: RangeImportText): readonly string[] {
  const { t, formats } = wording;
  const { match, label, measure, unit, values } = line;
  const how = match.kind === 'leftOut' ? [] : [t(`line.${match.how}`, { label })];
  const isText = values.some(({ stored }) => stored === 'text');
  const [first] = values;
  const conversion =
    unit.factor !== 1 && first
      ? t('line.convert', {
          written: unit.written ?? '',
          factor: unit.factor.toLocaleString(formats.locale, { maximumSignificantDigits: 12 }),
          to: unit.to?.[formats.locale] ?? '',
          shown: first.text,
          value: valueText(first.value, line, wording),
        })
      : unit.replaces === true && unit.to
        ? t('line.takesUnit', { unit: unit.to[formats.locale], before: unitOf(line, wording) })
        : unit.written !== null && unit.to
          ? t(match.kind === 'new' ? 'line.ownUnit' : 'line.unit', {
              unit: unit.to[formats.locale],
            })
          : null;
  return [
    ...how,
    ...(measure === 'growth' ? [t('line.growth')] : conversion === null ? [] : [conversion]),
    ...(isText ? [t('line.asText')] : []),
  ];
}

function unitOf({ match }: RangeLine, { plan, formats }: RangeImportText): string {
  const found = plan.indicators.find(
    ({ id }) => match.kind === 'indicator' && id === match.indicator,
  );
  return found?.unit[formats.locale] ?? '';
}

function valueText(value: number, line: RangeLine, { formats, plan }: RangeImportText): string {
  if (line.measure === 'growth') return formats.percent(value);
  const { match } = line;
  const indicator =
    match.kind === 'indicator' ? plan.indicators.find(({ id }) => id === match.indicator) : null;
  return indicator && KIND_FACTS[indicator.kind].isShare
    ? formats.percent(value)
    : formats.plain(value);
}

function baseText(
  line: RangeLine,
  { base }: LineProposal,
  wording: RangeImportText,
): string | null {
  if (!base) return null;
  const { t, plan } = wording;
  const value = valueText(base.value, line, wording);
  return base.before === null || base.before === base.value
    ? t('line.base', { year: plan.baseYear, value })
    : t('line.baseWas', {
        year: plan.baseYear,
        value,
        before: valueText(base.before, line, wording),
      });
}

function suggestionView(
  suggestion: GrowthSuggestion,
  line: RangeLine,
  wording: RangeImportText,
): SuggestionView {
  const { t, formats } = wording;
  const { method, driver, value, firstYear, lastYear, fit } = suggestion;
  const text = t('suggestion', {
    method: t(`method.${method}`),
    first: firstYear,
    last: lastYear,
    value: driver === 'growth' ? formats.percent(value) : valueText(value, line, wording),
  });
  const share = fit === null ? null : formats.percent(Math.round(fit * 1000) / 1000);
  return {
    method,
    text: share === null ? text : t('fit', { text, share }),
    formula: formulaOf(suggestion, t),
  };
}

function futureText(
  line: RangeLine,
  { future }: LineProposal,
  wording: RangeImportText,
): string | null {
  if (!future) return null;
  const { t, formats, plan } = wording;
  const values = future.values.flatMap((value, index) => {
    if (value === null) return [];
    const isRate = future.driver === 'growth';
    const said = isRate ? formats.percent(value) : valueText(value, line, wording);
    return [`${String(plan.baseYear + 1 + index)} ${said}`];
  });
  return t(`line.${future.as}`, {
    values: values.join(formats.locale === 'zh-CN' ? '，' : ', '),
  });
}

/** The text of a question and its options. */
export function questionView(
  { kind, text, address, options, guess, answer }: ImportQuestion,
  wording: RangeImportText,
): {
  readonly prompt: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
} {
  const { t, plan } = wording;
  const said = options.map((option) => ({ id: option.id, text: optionText(option, wording) }));
  return {
    prompt:
      kind === 'unit' && text === ''
        ? t('ask.unitUnsaid', { address })
        : t(`ask.${kind}`, { text, base: plan.baseYear }),
    chosen: answer ?? guess ?? '',
    options: guess === null ? [{ id: '', text: t('option.none') }, ...said] : said,
  };
}

function optionText(option: ImportOption, { t, formats, plan }: RangeImportText): string {
  switch (option.kind) {
    case 'indicator': {
      const found = plan.indicators.find(({ id }) => id === option.indicator);
      return found?.name[formats.locale] ?? option.indicator;
    }
    case 'newIndicator':
      return t('option.newIndicator', { name: option.name });
    case 'inPercent':
    case 'asFraction':
      return t(`option.${option.kind}`, {
        shown: option.shown,
        value: formats.percent(option.value),
      });
    case 'asItStands':
    case 'factor':
      return t(`option.${option.kind}`, {
        shown: option.shown,
        value: formats.plain(option.value),
      });
    case 'column':
      return option.name === '' ? t('option.plainColumn') : option.name;
    case 'withoutMark':
    case 'withMark':
      return t(`option.${option.kind}`, { value: formats.plain(option.value) });
    case 'takeUnit':
      return t('option.takeUnit', { unit: option.unit[formats.locale] });
    case 'year':
      return String(option.year);
    case 'firstYear':
    case 'lastYear':
      return t(`option.${option.kind}`, { year: option.year });
    case 'thisLine':
      return `${option.label} (${option.line})`;
    default:
      return t(`option.${option.kind}`);
  }
}

/** Describes what was left out, and why. */
export function skippedText({ text, reason }: LeftOut, { t }: RangeImportText): string {
  return t('leftOutItem', { text, reason: t(`reason.${reason}`) });
}

/** The address of a line's numbers, from the first to the last. */
export function spanOf(values: readonly LineValue[], address: string): string {
  const [first, last] = [values[0]?.address, values.at(-1)?.address];
  if (first === undefined || last === undefined || first === last) return first ?? address;
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
}
