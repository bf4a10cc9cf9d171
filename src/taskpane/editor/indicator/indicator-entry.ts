import {
  DRIVERS,
  type Driver,
  driversOf,
  type Indicator,
  type IndicatorKind,
  type IndicatorSetting,
  type IndicatorSettings,
  KIND_FACTS,
  modelOf,
  type Plan,
} from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import type { Locale } from '../../../shared/local-text';
import type {
  IndicatorChange,
  IndicatorDraft,
  KnownNumber,
} from '../../../session/commands/edit/indicator-edits';
import type { EnteredSource } from '../../../session/commands/edit/base-source';
import type { DriverRows } from '../../../session/commands/edit/driver-rows';
import { parseEntry, parseNumber, typedNumber } from '../../controls/format/parse-entry';
import { type LocalEntry, localEntryOf, textSpecOf } from '../local-entry';
import type { EntryRow } from '../rows';
import { unreadText } from '../unread-text';
import type { EditorTranslate } from '../use-editor-texts';

type Choices = Pick<Indicator, 'direction' | 'priceBasis' | 'rollUp'>;

/** An indicator as it stands in the form. */
export interface IndicatorEntry extends Choices {
  readonly name: LocalEntry;
  readonly unit: LocalEntry;
  /** The heading that it stands under; empty where it has none. */
  readonly group: LocalEntry;
  /** Null until one is chosen. */
  readonly kind: IndicatorKind | null;
  readonly base: string;
  readonly decimals: string;
  /** Values of years before the base year: `year` and `value`. */
  readonly known: readonly EntryRow[];
  /** Empty where it is a part of nothing. */
  readonly partOf: string;
  /** What the checks take it for; empty where they take it for nothing. */
  readonly role: NonNullable<Indicator['role']> | '';
  /** Where the base value stands. */
  readonly source: EnteredSource;
  readonly settings: Readonly<Partial<Record<IndicatorSetting, string>>>;
  /** What the drivers of a new indicator start with; one text for each year of `value`. */
  readonly drivers: Readonly<Partial<Record<Driver, readonly string[]>>>;
}

/** Settings that are typed in percent. */
const PERCENT: ReadonlySet<IndicatorSetting> = new Set(['startShare', 'outsideGrowth']);
/** Settings that are words. */
const WORDS: ReadonlySet<IndicatorSetting> = new Set(['follows', 'formula', 'phasing']);

/** The form of a new indicator. */
export const NEW_ENTRY: IndicatorEntry = {
  name: { own: '', other: null },
  unit: { own: '', other: null },
  group: { own: '', other: null },
  ...{ kind: null, base: '', decimals: '', partOf: '', settings: {}, drivers: {}, known: [] },
  ...{ direction: 'higher', priceBasis: 'none', rollUp: 'none', role: '' },
  source: { document: '', place: '', phrase: '' },
};

/** The form of an indicator of the plan. */
export function entryOf(indicator: Indicator, locale: Locale): IndicatorEntry {
  const { name, ownUnit, kind, base, decimals, partOf, group } = indicator;
  const { direction, priceBasis, rollUp, role } = indicator;
  return {
    name: localEntryOf(name, locale),
    unit: localEntryOf(ownUnit, locale),
    group: localEntryOf(group, locale),
    kind,
    base: base ? typedNumber(base.value, KIND_FACTS[kind].isShare) : '',
    decimals: String(decimals),
    known: knownRows(indicator),
    ...{ direction, priceBasis, rollUp },
    partOf: partOf ?? '',
    role: role ?? '',
    source: sourceOf(indicator),
    settings: settingsOf(indicator),
    drivers: {},
  };
}

function sourceOf({ base }: Indicator): EnteredSource {
  const { document = null, place = null, phrase = null } = base?.provenance ?? {};
  return { document: document ?? '', place: place ?? '', phrase: phrase ?? '' };
}

function knownRows({ known, kind }: Indicator): readonly EntryRow[] {
  return known.map(({ year, value }) => ({
    id: String(year),
    texts: { year: String(year), value: typedNumber(value, KIND_FACTS[kind].isShare) },
  }));
}

function settingsOf({ model }: Indicator): IndicatorEntry['settings'] {
  if (model.kind === 'formula') return { formula: model.formula.text };
  const values: Readonly<Record<string, unknown>> = { ...model };
  return Object.fromEntries(
    KIND_FACTS[model.kind].settings.flatMap((key) => {
      const value = values[key] ?? null;
      if (value === null) return [];
      return [[key, typeof value === 'number' ? typedNumber(value, PERCENT.has(key)) : value]];
    }),
  ) as IndicatorEntry['settings'];
}

/** The settings that the form asks for. */
export function shownSettings(entry: IndicatorEntry): readonly IndicatorSetting[] {
  const { kind, settings } = entry;
  if (kind === null) return [];
  const lag = settings.lag ?? '';
  return KIND_FACTS[kind].settings.filter(
    (key) =>
      (key !== 'steepness' || settings.phasing === 'logistic') &&
      (key !== 'outsideGrowth' || !['', '0'].includes(lag.trim())),
  );
}

/** The drivers that a new indicator of the kind needs a number for. */
export function shownDrivers(entry: IndicatorEntry): readonly Driver[] {
  if (entry.kind === null) return [];
  const phasing = entry.settings.phasing === 'given' ? 'given' : 'equal';
  const drivers = driversOf(modelOf(entry.kind, { phasing }));
  return drivers.filter((driver) => DRIVERS[driver].required || driver === 'ceiling');
}

/** Whether a kind has a base value to enter. */
export function hasBase({ kind }: IndicatorEntry): boolean {
  return kind !== null && (KIND_FACTS[kind].needsBase || KIND_FACTS[kind].canBeIndex);
}

/** Why a form cannot be read yet: a text for each field. */
export type EntryProblems = Readonly<Record<string, string>>;

/** Reads the form of a new indicator. */
export function readDraft(
  entry: IndicatorEntry,
  { locale, text }: { readonly locale: Locale; readonly text: EditorTranslate },
): Result<IndicatorDraft, EntryProblems> {
  const read = readFields(entry, text);
  const { kind } = entry;
  if (kind === null) return err({ kind: text('choose') });
  if (!read.ok) return read;
  const { base, known, settings, decimals, rows } = read.value;
  return ok({
    name: textSpecOf(entry.name, locale),
    unit: textSpecOf(entry.unit, locale),
    kind,
    ...choicesOf(entry, locale),
    ...(decimals === null ? {} : { decimals }),
    settings,
    base: hasBase(entry) ? base : null,
    source: entry.source,
    rows,
    knownNumbers: known,
  });
}

/** Reads the form of an indicator of the plan; what was not touched is left out. */
export function readChange(
  entry: IndicatorEntry,
  before: IndicatorEntry,
  { locale, text }: { readonly locale: Locale; readonly text: EditorTranslate },
): Result<IndicatorChange, EntryProblems> {
  const read = readFields(entry, text);
  if (!read.ok) return read;
  const { base, known, settings, decimals } = read.value;
  const isKept = entry.kind === before.kind;
  return ok({
    name: textSpecOf(entry.name, locale),
    unit: textSpecOf(entry.unit, locale),
    ...choicesOf(entry, locale),
    ...(decimals === null ? {} : { decimals }),
    settings: isKept ? { ...cleared(entry), ...settings } : settings,
    ...(entry.base === before.base ? {} : { base }),
    ...(entry.known === before.known ? {} : { knownNumbers: known }),
    ...(entry.source === before.source ? {} : { source: entry.source }),
  });
}

function choicesOf(entry: IndicatorEntry, locale: Locale) {
  const { direction, priceBasis, rollUp, partOf, role, group } = entry;
  return {
    ...{ direction, priceBasis, rollUp },
    partOf: partOf === '' ? undefined : partOf,
    role: role === '' ? undefined : role,
    group: group.own.trim() === '' ? undefined : textSpecOf(group, locale),
  };
}

/** An emptied setting goes back to its default. */
function cleared({ kind }: IndicatorEntry): IndicatorSettings {
  const keys = kind === null ? [] : KIND_FACTS[kind].settings;
  return Object.fromEntries(keys.map((key) => [key, undefined]));
}

interface ReadFields {
  readonly base: number | null;
  readonly known: readonly KnownNumber[];
  readonly decimals: number | null;
  readonly settings: IndicatorSettings;
  readonly rows: DriverRows;
}

function readFields(
  entry: IndicatorEntry,
  text: EditorTranslate,
): Result<ReadFields, EntryProblems> {
  const problems: Record<string, string> = {};
  const read = (field: string, typed: string, isPercent: boolean): number | null => {
    const number = parseNumber(typed, isPercent);
    if (number.ok) return number.value;
    if (number.error.kind !== 'empty') {
      problems[field] = unreadText(number.error, typed, text);
    }
    return null;
  };
  const isShare = entry.kind !== null && KIND_FACTS[entry.kind].isShare;
  const base = read('base', entry.base, isShare);
  const decimals = read('decimals', entry.decimals, false);
  const known = entry.known.map(({ texts }, row) => ({
    year: read(`known.${String(row)}.year`, texts['year'] ?? '', false) ?? NaN,
    value: read(`known.${String(row)}.value`, texts['value'] ?? '', isShare) ?? NaN,
  }));
  known.forEach((each, row) => {
    for (const key of ['year', 'value'] as const) {
      if (Number.isNaN(each[key])) {
        problems[`known.${String(row)}.${key}`] ??= text('problem.missing');
      }
    }
  });
  const settings: Record<string, string | number> = {};
  for (const key of shownSettings(entry)) {
    const typed = (entry.settings[key] ?? '').trim();
    const value = WORDS.has(key) ? typed : read(key, typed, PERCENT.has(key));
    if (typed !== '' && value !== null) settings[key] = value;
  }
  const rows = readRows(entry, (driver, typed) => readDriver(entry, driver, typed, problems, text));
  return Object.keys(problems).length > 0
    ? err(problems)
    : ok({ base, known, decimals, settings, rows });
}

function readDriver(
  { kind }: IndicatorEntry,
  driver: Driver,
  typed: string,
  problems: Record<string, string>,
  text: EditorTranslate,
): number | null {
  const number = parseEntry(typed, driver, kind);
  if (number.ok) return number.value;
  if (number.error.kind !== 'empty') {
    problems[driver] = unreadText(number.error, typed, text);
  }
  return null;
}

function readRows(
  entry: IndicatorEntry,
  read: (driver: Driver, typed: string) => number | null,
): DriverRows {
  const rows: Partial<Record<Driver, readonly number[]>> = {};
  for (const driver of shownDrivers(entry)) {
    const values = (entry.drivers[driver] ?? []).map((typed) => read(driver, typed));
    const given = values.filter((value) => value !== null);
    if (given.length > 0) rows[driver] = values.map((value) => value ?? given.at(-1) ?? 0);
  }
  return rows;
}

/** The values of a driver for each year, where one number was entered for all of them. */
export function spreadRows(rows: DriverRows, { years }: Plan): DriverRows {
  return Object.fromEntries(
    Object.entries(rows).map(([driver, values]) => [
      driver,
      Array.from({ length: years }, (_, index) => values[index] ?? values.at(-1) ?? 0),
    ]),
  );
}
