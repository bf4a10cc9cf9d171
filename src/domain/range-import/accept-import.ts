import { decimalsFor } from '../numbers/decimals';
import { DRIVERS } from '../indicators/drivers';
import type { Assumption, Indicator, KnownValue, Plan, Provenance } from '../plan/plan';
import type { LocalText } from '../../shared/local-text';
import { to15Digits } from '../numbers/decimals';
import { directionOf } from '../target-text/direction-of-name';
import { kindOfLine } from './kind-of-line';
import type { AcceptedImport, LineChoice, LineProposal } from './propose-import';
import type { GrowthSuggestion } from './suggest-growth';
import type { LineValue, RangeInterpretation, RangeLine } from './range-interpretation';
import { largest } from '../../shared/extremes';

/** The notes on imported numbers, in both languages. */
export interface ImportNotes {
  /** Names the formula of a suggestion and the years that it uses. */
  readonly suggestion: (suggestion: GrowthSuggestion) => LocalText;
  /** Explains how a number was converted to the plan's unit; null if it was not converted. */
  readonly conversion: (line: RangeLine, value: LineValue) => LocalText | null;
  /** Explains that growth follows from the planned values. */
  readonly planned: LocalText;
}

interface AcceptOptions {
  readonly reading: RangeInterpretation;
  readonly proposals: readonly LineProposal[];
  readonly plan: Plan;
  /** By the keys of the lines; a line without a choice is left out. */
  readonly choices: Readonly<Record<string, LineChoice>>;
  /** The scenarios that receive growth and planned values; actuals go to every root scenario. */
  readonly scenarios: readonly string[];
  readonly words: ImportNotes;
}

/**
 * Collects the changes of an import. Values from cells are *stated*, with the address and text of
 * the cell; values computed from them are *derived*, with the formula.
 *
 * @example acceptImport({ reading: interpretRange(exampleRange, examplePlan), proposals: proposeImport(interpretRange(exampleRange, examplePlan), examplePlan), plan: examplePlan, choices: { 'Data!A2': { base: true, growth: null, future: false } }, scenarios: ['base'], words: { conversion: () => null } }).bases.map(({ indicator, base }) => [indicator, base.value, base.provenance.place]) // [['gdp', 110, 'Data!C2']]
 */
export function acceptImport(acceptance: AcceptOptions): AcceptedImport {
  const { reading, proposals, plan, choices } = acceptance;
  const taken: string[] = plan.indicators.map(({ id }) => id.toLowerCase());
  const parts = reading.lines.flatMap((line): readonly AcceptedImport[] => {
    const proposal = proposals.find((each) => each.line === line.key);
    const choice = choices[line.key];
    if (!proposal || !choice || proposal.obstacle !== null) return [];
    return [acceptLine(line, proposal, choice, acceptance, taken)];
  });
  return {
    indicators: parts.flatMap(({ indicators }) => indicators),
    bases: parts.flatMap(({ bases }) => bases),
    assumptions: parts.flatMap(({ assumptions }) => assumptions),
  };
}

function acceptLine(
  line: RangeLine,
  proposal: LineProposal,
  choice: LineChoice,
  { plan, words, scenarios }: AcceptOptions,
  taken: string[],
): AcceptedImport {
  const value = line.values.find(({ role }) => role === 'base');
  const base =
    proposal.base && value
      ? {
          year: plan.baseYear,
          value: proposal.base.value,
          provenance: stated(value.address, value.text, words.conversion(line, value)),
        }
      : null;
  const suggestion = proposal.suggestions.find(({ method }) => method === choice.growth);
  const roots = plan.scenarios.filter(({ parent }) => parent === null).map(({ id }) => id);
  const isNew = proposal.indicator === null;
  if (isNew && (!base || !choice.base || !suggestion)) {
    return { indicators: [], bases: [], assumptions: [] };
  }
  const known = historyOf(line, words);
  const indicators = isNew && base ? [{ ...newIndicator(line, base, taken), known }] : [];
  const indicator = proposal.indicator ?? indicators[0]?.id ?? '';
  // A new indicator needs its growth in every scenario without a parent.
  const scenarioIds = isNew ? [...new Set([...roots, ...scenarios])] : scenarios;
  const assumptionsFor = (ids: readonly string[], rest: Omit<Assumption, 'indicator'>) =>
    ids.map((scenario) => ({ scenario, assumption: { indicator, ...rest } }));
  const { future } = proposal;
  const unit = line.unit.replaces === true && line.measure === 'level' ? line.unit.to : null;
  return {
    indicators,
    bases: base && choice.base && !isNew ? [{ indicator, base, unit }] : [],
    assumptions: [
      ...(suggestion
        ? assumptionsFor(
            scenarioIds,
            suggested(suggestion, line, plan, words, isNew && base ? base.value : null),
          )
        : []),
      // The unit is only taken over with the base value; without it, later years are in the wrong unit.
      ...(future && choice.future && (unit === null || choice.base)
        ? assumptionsFor(future.as === 'reached' ? roots : scenarios, later(future, line, words))
        : []),
    ],
  };
}

/** The levels of the years before the base year, oldest first. */
function historyOf(line: RangeLine, words: ImportNotes): readonly KnownValue[] {
  if (line.measure !== 'level') return [];
  return line.values
    .filter(({ role }) => role === 'history')
    .map((each) => ({
      ...{ year: each.year, value: each.value },
      provenance: stated(each.address, each.text, words.conversion(line, each)),
    }))
    .sort((one, other) => one.year - other.year);
}

function suggested(
  suggestion: GrowthSuggestion,
  line: RangeLine,
  { years }: Plan,
  words: ImportNotes,
  /** The base value of a new indicator. */
  start: number | null,
): Omit<Assumption, 'indicator'> {
  const { driver, value } = suggestion;
  const isTyped = start !== null && driver === 'netAdditions';
  return {
    driver: isTyped ? 'value' : driver,
    values: Array.from({ length: years }, (_, index) =>
      isTyped ? to15Digits(start + value * (index + 1)) : value,
    ),
    provenance: derived(line, words.suggestion(suggestion)),
  };
}

function later(
  { driver, values }: NonNullable<LineProposal['future']>,
  line: RangeLine,
  words: ImportNotes,
): Omit<Assumption, 'indicator'> {
  const laterValues = line.values.filter(({ role }) => role === 'future');
  const [first] = laterValues;
  const isChanged = line.measure === 'level' && DRIVERS[driver].unit !== 'own';
  const provenance = isChanged
    ? derived(line, words.planned)
    : stated(placeOf(laterValues), null, first ? words.conversion(line, first) : null);
  return { driver, values, provenance };
}

const NO_SOURCE: Provenance = {
  ...{ evidence: 'derived', illustrative: false, document: null },
  ...{ place: null, date: null, phrase: null, note: null },
};

function stated(place: string | null, phrase: string | null, note: LocalText | null): Provenance {
  return { ...NO_SOURCE, evidence: 'stated', place, phrase, note };
}

function derived(line: RangeLine, note: LocalText): Provenance {
  return { ...NO_SOURCE, place: placeOf(line.values), note };
}

/** The first to the last cell, such as `Data!B3–D3`. */
function placeOf(values: readonly LineValue[]): string | null {
  const [first, last] = [values[0]?.address, values.at(-1)?.address];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last.slice(last.lastIndexOf('!') + 1)}`;
}

/** An indicator that grows, or that is typed year by year; its name is the same in both languages, since the language is unknown. */
function newIndicator(
  line: RangeLine,
  base: NonNullable<Indicator['base']>,
  taken: string[],
): Indicator {
  const name = line.match.kind === 'new' ? line.match.name : line.label;
  const kind = kindOfLine(line);
  const id = freeId(taken);
  const unit = line.unit.to ?? { en: '–', 'zh-CN': '–' };
  taken.push(id);
  return {
    ...{ id, name: { en: name, 'zh-CN': name }, unit, ownUnit: unit, group: null, known: [] },
    ...{ decimals: decimalsOf(line), kind, model: { kind } },
    direction: directionOf(name) ?? 'higher',
    ...{ priceBasis: 'none', rollUp: 'none', role: null, partOf: null, base },
  };
}

function freeId(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`indicator-${number}`)) number += 1;
  return `indicator-${number}`;
}

/** As many decimals as the cells show, and no more than the size of the latest number needs. */
function decimalsOf({ values }: RangeLine): number {
  const most = decimalsFor(values.at(-1)?.value ?? 0);
  return largest([
    0,
    ...values.map(({ text }) => Math.min(most, /\.(\d+)/.exec(text)?.[1]?.length ?? 0)),
  ]);
}
