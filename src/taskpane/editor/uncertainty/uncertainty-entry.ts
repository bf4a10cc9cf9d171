import {
  type Distribution,
  type Driver,
  DRIVERS,
  findDistributionProblem,
  type Indicator,
  type Outcome,
  pastChanges,
  type ProvenanceSpec,
  type Shape,
  SHAPE_SETTINGS,
  type ShapeSetting,
  type Uncertainty,
  type UncertaintySpec,
} from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { inputStyle } from '../../controls/format/input-style';
import { parseNumber, typedNumber } from '../../controls/format/parse-entry';
import type { EntryRow } from '../rows';
import { type EntryWording, problemOfDistribution, unread } from './entry-problems';

/** A setting of a distribution that is one number. */
export type NumberSetting = Exclude<ShapeSetting, 'outcomes'>;

/** How the years go together. */
export type Together = 'each' | 'one' | 'between';

/** An uncertainty as it is entered. */
export interface UncertaintyEntry {
  readonly shape: Shape;
  /** By setting; texts of other shapes are kept while the user tries one. */
  readonly texts: Readonly<Partial<Record<NumberSetting, string>>>;
  readonly outcomes: readonly EntryRow[];
  readonly moves: boolean;
  readonly together: Together;
  readonly correlation: string;
}

/** The driver that is made uncertain. */
export interface EntryPlace {
  readonly indicator: Indicator;
  readonly driver: Driver;
  readonly baseYear: number;
  /** Null is every year. */
  readonly year: number | null;
}

/** What is wrong with fields of the form, by their names: `low`, `outcomes.1.value`. */
export type EntryProblems = Readonly<Record<string, string>>;

/** Whether the numbers are typed in percent. */
export function isPercent({ indicator, driver }: EntryPlace): boolean {
  return inputStyle(driver, indicator.kind) === 'percent';
}

/** The numbers of an uncertainty as texts. */
export function entryOf(uncertainty: Uncertainty, place: EntryPlace): UncertaintyEntry {
  const { distribution, measuredFrom, yearCorrelation } = uncertainty;
  const percent = isPercent(place);
  const texts = Object.fromEntries(
    Object.entries(distribution).flatMap(([setting, value]: [string, unknown]) =>
      typeof value === 'number' ? [[setting, typedNumber(value, percent)]] : [],
    ),
  );
  const outcomes = distribution.shape === 'discrete' ? distribution.outcomes : [];
  return {
    ...{ shape: distribution.shape, texts, moves: measuredFrom === 'assumption' },
    outcomes: outcomes.map((outcome, index) => outcomeRow(index, outcome, percent)),
    together: yearCorrelation === 0 ? 'each' : yearCorrelation === 1 ? 'one' : 'between',
    correlation: String(yearCorrelation),
  };
}

function outcomeRow(index: number, { value, probability }: Outcome, percent: boolean): EntryRow {
  const texts = {
    value: typedNumber(value, percent),
    probability: typedNumber(probability, true),
  };
  return { id: `outcome-${String(index + 1)}`, texts };
}

/** An entry with these numbers, most likely the one that is assumed. */
export function startingEntry(
  place: EntryPlace,
  { low, mode, high }: { readonly low?: number; readonly mode?: number; readonly high?: number },
): UncertaintyEntry {
  const percent = isPercent(place);
  const text = (value: number | undefined) =>
    value === undefined ? '' : typedNumber(value, percent);
  return {
    shape: 'triangular',
    texts: { low: text(low), mode: text(mode), high: text(high) },
    outcomes: [],
    moves: false,
    ...{ together: 'each', correlation: '0.5' },
  };
}

/** The distribution that is entered, or what is wrong with which field. */
export function readDistribution(
  entry: UncertaintyEntry,
  place: EntryPlace,
  wording: EntryWording,
): Result<Distribution, EntryProblems> {
  const { shape } = entry;
  const problems: Record<string, string> = {};
  const percent = isPercent(place);
  const numberAt = (field: string, typed: string, inPercent: boolean): number => {
    const read = parseNumber(typed, inPercent);
    if (read.ok) return read.value;
    problems[field] = unread(read.error, typed, wording);
    return NaN;
  };
  const settings = Object.fromEntries(
    SHAPE_SETTINGS[shape].flatMap((setting) =>
      setting === 'outcomes'
        ? []
        : [[setting, numberAt(setting, entry.texts[setting] ?? '', percent)]],
    ),
  );
  const rows = shape === 'discrete' ? entry.outcomes : [];
  const outcomes = rows.map(({ texts }, index) => ({
    value: numberAt(`outcomes.${String(index)}.value`, texts['value'] ?? '', percent),
    probability: numberAt(
      `outcomes.${String(index)}.probability`,
      texts['probability'] ?? '',
      true,
    ),
  }));
  if (Object.keys(problems).length > 0) return err(problems);
  const changes = pastChanges(place.driver, place.indicator, place.baseYear);
  // The settings are those of the shape, each a number.
  const distribution = {
    shape,
    ...settings,
    ...moreOf(shape, { outcomes, changes }),
  } as Distribution;
  const problem = findDistributionProblem(distribution);
  return problem ? err(problemOfDistribution(problem, { percent, wording })) : ok(distribution);
}

function moreOf(
  shape: Shape,
  {
    outcomes,
    changes,
  }: { readonly outcomes: readonly Outcome[]; readonly changes: readonly number[] },
): object {
  if (shape === 'discrete') return { outcomes };
  return shape === 'history' ? { changes } : {};
}

/** The uncertainty that is entered, or what is wrong with which field. */
export function readUncertainty(
  entry: UncertaintyEntry,
  place: EntryPlace,
  wording: EntryWording,
  provenance: ProvenanceSpec,
): Result<UncertaintySpec, EntryProblems> {
  const { indicator, driver, year } = place;
  const distribution = readDistribution(entry, place, wording);
  const correlation = correlationOf(entry, wording);
  const isLinked = entry.shape !== 'certain' && !DRIVERS[driver].single;
  if (!distribution.ok || (isLinked && !correlation.ok)) {
    return err({
      ...(distribution.ok ? {} : distribution.error),
      ...(correlation.ok ? {} : correlation.error),
    });
  }
  const { shape } = distribution.value;
  return ok({
    ...{ indicator: indicator.id, driver },
    ...(year !== null && { year }),
    ...(distribution.value.shape === 'history' ? { shape } : distribution.value),
    ...(entry.moves && shape !== 'certain' && { measuredFrom: 'assumption' as const }),
    ...(isLinked && correlation.ok && { yearCorrelation: correlation.value }),
    provenance,
  });
}

function correlationOf(
  { together, correlation }: UncertaintyEntry,
  wording: EntryWording,
): Result<number, EntryProblems> {
  if (together !== 'between') return ok(together === 'one' ? 1 : 0);
  const read = parseNumber(correlation, false);
  if (!read.ok) return err({ correlation: unread(read.error, correlation, wording) });
  return Math.abs(read.value) <= 1
    ? ok(read.value)
    : err({ correlation: wording.text('problem.correlation') });
}

/**
 * The entry once its numbers are added to the assumption, or are those of the driver again: what lies
 * on the driver's own scale moves by what is assumed.
 */
export function withMoves(
  entry: UncertaintyEntry,
  moves: boolean,
  assumed: number | null,
  place: EntryPlace,
): UncertaintyEntry {
  if (moves === entry.moves || assumed === null) return { ...entry, moves };
  const percent = isPercent(place);
  const by = moves ? -assumed : assumed;
  const moved = (typed: string | undefined): string => {
    const read = parseNumber(typed ?? '', percent);
    // Typed numbers have few digits, and their sum has no more.
    return read.ok
      ? typedNumber(Number((read.value + by).toPrecision(12)), percent)
      : (typed ?? '');
  };
  const texts = Object.fromEntries(
    Object.entries(entry.texts).map(([setting, typed]) => [
      setting,
      setting === 'deviation' ? typed : moved(typed),
    ]),
  );
  const outcomes = entry.outcomes.map((row) => ({
    ...row,
    texts: { ...row.texts, value: moved(row.texts['value']) },
  }));
  return { ...entry, moves, texts, outcomes };
}
