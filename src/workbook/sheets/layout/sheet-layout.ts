import {
  BASIS_FACTS,
  type BasisFacts,
  COMPARATORS,
  INDICATOR_KINDS,
  KIND_FACTS,
  type KindFacts,
  type TargetBasis,
} from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import type { CellRange } from '../../../shared/cell-range';
import { oncePer } from '../../../shared/once-per';
import { cellAddress, onSheet, rangeAddress, type Anchoring } from '../../../shared/a1';
import {
  BRIEF_PHRASES,
  type BriefPhrase,
  CUTS,
  GOALS,
  OPENINGS,
  SCALED_UNITS,
} from './sentence-parts';
import { SHEET_KEYS, type SheetKey } from './sheet-keys';
import type { ColumnKey, PlanTableName, YearKey } from './table-keys';

/** The bases of targets; those that share a fact are neighbours, so that one range holds them. */
const BASIS_WORDS = [
  ...(['level', 'share', 'growth', 'averageGrowth', 'cumulativeChange', 'cumulative'] as const),
] as const satisfies readonly TargetBasis[];

/** Words that formulas compare with or show. Each has a cell on About; the comparators are first. */
export const TARGET_TERMS = [
  ...COMPARATORS,
  ...BASIS_WORDS,
  ...(['met', 'short', 'outside'] as const),
  ...(['slack', 'usualTolerance'] as const),
] as const;
export type TargetTerm = (typeof TARGET_TERMS)[number];

/** The {@link TARGET_TERMS} that are numbers. Each number is in the column beside its name. */
const NUMERIC_TARGET_TERMS: ReadonlySet<TargetTerm> = new Set(['slack', 'usualTolerance']);

/** The cells on Brief with the chosen scenario: its name, its position in the list, and its id. */
export const IN_VIEW = {
  name: { row: 2, column: 1 },
  place: { row: 2, column: 6 },
  id: { row: 2, column: 8 },
} as const;

export interface TablePlace {
  readonly sheet: SheetKey;
  readonly name: PlanTableName;
  /** The header row. Tables start in the first column. */
  readonly headerRow: number;
  /** Number of data rows. An empty table has one blank row, as Excel requires. */
  readonly rowCount: number;
  readonly columns: readonly (ColumnKey | YearKey)[];
}

/**
 * The position of everything, known before anything is written, so that formulas can refer to it.
 */
export interface SheetLayout {
  readonly names: Readonly<Record<SheetKey, string>>;
  readonly tables: Readonly<Record<PlanTableName, TablePlace>>;
  /** The results on Targets, below the table: one row per target and scenario. */
  readonly targetResults: {
    readonly headerRow: number;
    readonly firstRow: number;
    readonly rowCount: number;
  };
  readonly projections: {
    readonly headerRow: number;
    /** Column of the base year; the projected years follow. */
    readonly baseColumn: number;
    readonly firstDriverRow: number;
    readonly driverRowCount: number;
    /** The intermediate rows; most plans have none. */
    readonly firstStepRow: number;
    readonly stepRowCount: number;
    readonly firstPathRow: number;
    /** Number of path rows: one per indicator and scenario. */
    readonly rowCount: number;
    /** The paths of the scenario in view, then the target lines. */
    readonly firstInViewRow: number;
    /** Columns after the years. */
    readonly scenarioColumn: number;
    readonly indicatorColumn: number;
    readonly keyColumn: number;
    readonly parentColumn: number;
    /**
     * The structure that the row's formulas were written for, and the structure in the tables now.
     */
    readonly plannedStructureColumn: number;
    readonly currentStructureColumn: number;
  };
}

const SCALED_UNIT_COLUMNS = { begins: 0, word: 1, times: 2 } as const;

/** The row of the years on Projections. */
export const PROJECTIONS_HEADER_ROW = 4;

const READER_ROW = 14;
/**
 * Follows a line for each other sheet but Risk points, one for the structure, one for printing, and a heading; a blank
 * row too, where *Risk* has no line.
 */
const EVIDENCE_ROW = READER_ROW + SHEET_KEYS.length + 1;
/** Follows three classes of evidence, the mark of illustrative numbers, and a heading. */
const TARGET_TERMS_ROW = EVIDENCE_ROW + 6;
/** After the target terms, a note for each numeric one, and a heading. */
const KINDS_ROW = TARGET_TERMS_ROW + TARGET_TERMS.length + NUMERIC_TARGET_TERMS.size + 2;
/** Follows the kinds and a heading. */
const PHRASES_ROW = KINDS_ROW + INDICATOR_KINDS.length + 2;
/** Follows the phrases, a heading, and the headers. */
const SCALED_UNITS_ROW = PHRASES_ROW + BRIEF_PHRASES.length + 3;

/** The first row of each list of words on About, and the header row of the documents. */
export const ABOUT_ROWS = {
  reader: READER_ROW,
  evidence: EVIDENCE_ROW,
  targetTerms: TARGET_TERMS_ROW,
  kinds: KINDS_ROW,
  phrases: PHRASES_ROW,
  scaledUnits: SCALED_UNITS_ROW,
  documents: SCALED_UNITS_ROW + SCALED_UNITS.length + 2,
} as const;

/** Where *Risk* asks about one target, and the heading of its tables. */
export const RISK_ROWS = {
  asked: 3,
  scenario: 4,
  target: 5,
  indicator: 6,
  year: 7,
  chance: 8,
  percentiles: 9,
  method: 12,
  tables: 15,
} as const;

/** The first row of sources on Sources, below the headers. */
export const SOURCES_ROW = 4;

/** The keys of the text columns in the sheet's own language. */
export function textKeysOf(locale: Locale) {
  return locale === 'en'
    ? ({ name: 'nameEn', unit: 'unitEn', title: 'titleEn', note: 'noteEn' } as const)
    : ({ name: 'nameZh', unit: 'unitZh', title: 'titleZh', note: 'noteZh' } as const);
}

/** The column of a table, counted from 0. */
export function columnOf(table: TablePlace, key: ColumnKey | YearKey): number {
  return table.columns.indexOf(key);
}

/** The whole table with its header row. */
export function tableRange(table: TablePlace): CellRange {
  return {
    row: table.headerRow,
    column: 0,
    rowCount: table.rowCount + 1,
    columnCount: table.columns.length,
  };
}

/** The data of one column of a table. */
export function columnRange(table: TablePlace, key: ColumnKey | YearKey): CellRange {
  return {
    row: table.headerRow + 1,
    column: columnOf(table, key),
    rowCount: table.rowCount,
    columnCount: 1,
  };
}

/**
 * Writes references for formulas on one sheet (`home`). References within it omit the sheet's name.
 */
export function referencesFrom(layout: SheetLayout, home: SheetKey): References {
  const known = referencesOf(layout);
  const found = known.get(home) ?? makeReferences(layout, home);
  known.set(home, found);
  return found;
}

type References = ReturnType<typeof makeReferences>;

const referencesOf = oncePer((_: SheetLayout) => new Map<SheetKey, References>());

function makeReferences(layout: SheetLayout, home: SheetKey) {
  const on = (sheet: SheetKey, address: string) =>
    sheet === home ? address : onSheet(layout.names[sheet], address);
  /** Most formulas refer to the same few columns. */
  const columns = new Map<PlanTableName, Map<ColumnKey, string>>();
  const years = new Map<number, string>();
  const column = (table: PlanTableName, key: ColumnKey): string => {
    const known = columns.get(table)?.get(key);
    if (known !== undefined) return known;
    const place = layout.tables[table];
    const made = on(place.sheet, rangeAddress(columnRange(place, key), 'both'));
    columns.set(table, (columns.get(table) ?? new Map<ColumnKey, string>()).set(key, made));
    return made;
  };
  const rowOf = (table: PlanTableName, id: string): string =>
    `MATCH(${id},${column(table, 'id')},0)`;
  /** The words of the bases with these facts, for a lookup of a basis. */
  const bases = (has: (facts: BasisFacts) => boolean): string => {
    const { first, count } = neighbours(BASIS_WORDS, (basis) => has(BASIS_FACTS[basis]));
    const row = ABOUT_ROWS.targetTerms + TARGET_TERMS.indexOf(BASIS_WORDS[first] ?? 'level');
    return on('about', rangeAddress({ row, column: 0, rowCount: count, columnCount: 1 }, 'both'));
  };
  /** The words of the kinds of indicator with these facts. */
  const kinds = (has: (facts: KindFacts) => boolean): string => {
    const { first, count } = neighbours(INDICATOR_KINDS, (kind) => has(KIND_FACTS[kind]));
    const range = { row: ABOUT_ROWS.kinds + first, column: 0, rowCount: count, columnCount: 1 };
    return on('about', rangeAddress(range, 'both'));
  };
  return {
    /** A column of a table, absolute. */
    column,
    /** Finds the row of a table, counted from 1, by the cell with its id. */
    rowOf,
    /** Looks up a cell of a table by the cell with the id of its row. */
    lookUp: (table: PlanTableName, key: ColumnKey, id: string): string =>
      `INDEX(${column(table, key)},${rowOf(table, id)})`,
    /**
     * The column of a year, relative across: it moves with a formula that is copied along its row.
     */
    yearColumn: (year: number): string => {
      const known = years.get(year);
      if (known !== undefined) return known;
      const place = layout.tables.PlanAssumptions;
      const column = on(place.sheet, rangeAddress(columnRange(place, `year:${year}`), 'row'));
      years.set(year, column);
      return column;
    },
    /** All years of the assumptions. */
    yearColumns: (all: readonly number[]): string => {
      const place = layout.tables.PlanAssumptions;
      const range = columnRange(place, `year:${all[0] ?? 0}`);
      return on(place.sheet, rangeAddress({ ...range, columnCount: all.length }, 'both'));
    },
    /** The cell of a word or number that a target's status depends on. */
    targetTerm: (word: TargetTerm): string =>
      on(
        'about',
        cellAddress(
          ABOUT_ROWS.targetTerms + TARGET_TERMS.indexOf(word),
          NUMERIC_TARGET_TERMS.has(word) ? 1 : 0,
          'both',
        ),
      ),
    bases,
    /** The condition that a cell holds a basis with these facts. */
    hasBasis: (cell: string, has: (facts: BasisFacts) => boolean): string =>
      `ISNUMBER(MATCH(${cell},${bases(has)},0))`,
    /** The condition that a cell holds a kind of indicator with these facts. */
    hasKind: (cell: string, has: (facts: KindFacts) => boolean): string =>
      `ISNUMBER(MATCH(${cell},${kinds(has)},0))`,
    /** A phrase of Brief's sentences. */
    phrase: (key: BriefPhrase): string =>
      on('about', cellAddress(ABOUT_ROWS.phrases + BRIEF_PHRASES.indexOf(key), 1, 'both')),
    /** The phrases that open a sentence, in the order of the target bases. */
    openings: (): string => {
      const range = { row: ABOUT_ROWS.phrases, column: 1, rowCount: OPENINGS, columnCount: 1 };
      return on('about', rangeAddress(range, 'both'));
    },
    /** The words of the comparators. */
    comparators: (): string => {
      const range = { row: ABOUT_ROWS.targetTerms, column: 0, columnCount: 1 };
      return on('about', rangeAddress({ ...range, rowCount: COMPARATORS.length }, 'both'));
    },
    /** The phrases for what is wanted, or for a fall that is, in the order of the comparators. */
    goals: (which: 'goal' | 'cut'): string => {
      const wanted = Object.values<BriefPhrase>(which === 'goal' ? GOALS : CUTS);
      const { first, count } = neighbours(BRIEF_PHRASES, (phrase) => wanted.includes(phrase));
      const range = { row: ABOUT_ROWS.phrases + first, column: 1, columnCount: 1 };
      return on('about', rangeAddress({ ...range, rowCount: count }, 'both'));
    },
    /**
     * A column of the scaled units: their beginnings, the words that replace them, or the factors.
     */
    scaledUnits: (key: keyof typeof SCALED_UNIT_COLUMNS): string => {
      const [row, rowCount] = [ABOUT_ROWS.scaledUnits, SCALED_UNITS.length];
      const range = { row, column: SCALED_UNIT_COLUMNS[key], rowCount, columnCount: 1 };
      return on('about', rangeAddress(range, 'both'));
    },
    scaledUnitsHeader: (): string =>
      on('about', cellAddress(ABOUT_ROWS.scaledUnits - 1, 0, 'both')),
    /** Name, position in the list, or id of the scenario in view. */
    inView: (part: keyof typeof IN_VIEW): string =>
      on('brief', cellAddress(IN_VIEW[part].row, IN_VIEW[part].column, 'both')),
    /** One data cell of a table, absolute. */
    tableCell: (place: TablePlace, row: number, key: ColumnKey): string =>
      on(place.sheet, cellAddress(place.headerRow + 1 + row, columnOf(place, key), 'both')),
    /** Columns of the results on Targets. */
    targetResults: (column: number, columnCount = 1): string => {
      const { firstRow: row, rowCount } = layout.targetResults;
      return on('targets', rangeAddress({ row, column, rowCount, columnCount }, 'both'));
    },
    /** A range of the projections. */
    projections: (range: CellRange): string => on('projections', rangeAddress(range, 'both')),
    /**
     * A range of the projections, relative across: it moves with a formula that is copied along its
     * row.
     */
    projectionColumn: (range: CellRange): string => on('projections', rangeAddress(range, 'row')),
    /** A cell of the projections. */
    projectionCell: (row: number, column: number, anchored: Anchoring = 'both'): string =>
      on('projections', cellAddress(row, column, anchored)),
  };
}

/** The position of the entries with a fact in a list; they are all side by side. */
function neighbours<Entry>(
  entries: readonly Entry[],
  has: (entry: Entry) => boolean,
): { readonly first: number; readonly count: number } {
  const first = entries.findIndex(has);
  const count = entries.filter(has).length;
  if (first < 0 || !entries.slice(first, first + count).every(has)) {
    throw new Error('The entries with this fact are no neighbours');
  }
  return { first, count };
}
