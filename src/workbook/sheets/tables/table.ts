import type { Plan, PlanPath } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import type { PlannedCell, PlannedConditional, PlannedValidation } from '../../model';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import type { ColumnKey, PlanTableName, YearKey } from '../layout/table-keys';
import type { CellType, CellFact } from './cell-types';

/** How a column is displayed. */
export interface ColumnDisplay {
  /** In characters; 12 where it is left out. Columns of tables that share a sheet take the widest. */
  readonly width?: number;
  /** Its texts may be long and wrap. */
  readonly wrap?: boolean;
  /** For machines and cross-references: muted. */
  readonly technical?: boolean;
  /** Stored as text: a spreadsheet would turn its texts into numbers, dates or formulas. */
  readonly asText?: boolean;
  /** Its numbers and its header are aligned to the right. */
  readonly number?: boolean;
}

interface ColumnBase<Item> {
  readonly key: ColumnKey;
  readonly display: ColumnDisplay;
  /** Cells that a planner types into are blue on yellow. */
  readonly input?: true | ((item: Item) => boolean);
  /** The number format of the whole column. */
  readonly format?: (context: SheetContext) => string;
  /** The number format of each row. */
  readonly rowFormat?: (item: Item, context: SheetContext) => string;
  readonly validation?: (context: SheetContext) => Omit<PlannedValidation, 'range'>;
  readonly conditionals?: (context: SheetContext) => readonly Omit<PlannedConditional, 'range'>[];
  /** Plans that the column is laid out for; left out where it is for every one. */
  readonly onlyFor?: (plan: Plan) => boolean;
}

/** A column that holds a part of the plan: it is written, and read back. */
export interface FactColumn<Item> extends ColumnBase<Item> {
  readonly type: CellType;
  readonly fact: (item: Item) => CellFact;
  /** The fact's path below the row's part of a plan file; null where the file has it elsewhere. */
  readonly path: PlanPath | null;
  /** A part of the plan file whose problems point at this cell, besides its own fact. */
  readonly problemPath?: PlanPath;
  /** The language of a text that has a column for each language. */
  readonly language?: Locale;
  /** Its display on sheets in the other language. */
  readonly otherDisplay?: ColumnDisplay;
  /** The meaning of a blank cell. */
  readonly whenBlank?: string;
  /** The pane writes this cell by itself, without rewriting the sheets. */
  readonly changesAlone?: boolean;
}

/** A column that is computed from other cells. It is not read back. */
export interface DerivedColumn<Item> extends ColumnBase<Item> {
  readonly derive: (item: Item, row: RowPlace) => PlannedCell;
}

export type Column<Item> = FactColumn<Item> | DerivedColumn<Item>;

/** The row that a derived cell is in. */
export interface RowPlace {
  readonly context: SheetContext;
  /** The address of another cell of the row; its column is fixed. */
  readonly at: (key: ColumnKey) => string;
}

/** Everything about one table of the plan. A row is an item of the plan. */
export interface PlanTable<Item> {
  readonly name: PlanTableName;
  readonly items: (plan: Plan) => readonly Item[];
  /** The columns that identify a row. */
  readonly identity: readonly ColumnKey[];
  /** The columns in the order of their validations. */
  readonly columns: readonly Column<Item>[];
  /**
   * The columns from left to right: what people read first, the other language, ids and keys last.
   */
  readonly order: (locale: Locale, years: readonly number[]) => readonly (ColumnKey | YearKey)[];
  /**
   * The number of a projected year, where the table has a column for each. The index counts from 0.
   */
  readonly yearNumber?: (item: Item, index: number) => number | null;
  /** Formats the year columns. */
  readonly draftYears?: (draft: SheetDraft, context: SheetContext) => void;
  /** All inputs are marked before any number is formatted. */
  readonly inputsFirst?: true;
  /** Columns after this one are narrow where the horizon is long. */
  readonly narrowAfter?: ColumnKey;
}

/** Whether a column holds a part of the plan. */
export function isFact<Item>(column: Column<Item>): column is FactColumn<Item> {
  return 'fact' in column;
}

/** The key of a text's column in a language. */
export function textKey<Kind extends TextKind>(
  kind: Kind,
  language: Locale,
): `${Kind}En` | `${Kind}Zh` {
  return language === 'en' ? `${kind}En` : `${kind}Zh`;
}

/** Texts that have a column for each language. */
export type TextKind =
  'name' | 'unit' | 'title' | 'note' | 'statement' | 'owner' | 'remark' | 'group';

/** The keys of a text's two columns, the sheet's own language first. */
export function textKeys(kind: TextKind, locale: Locale): readonly [ColumnKey, ColumnKey] {
  return [textKey(kind, locale), textKey(kind, locale === 'en' ? 'zh-CN' : 'en')];
}

/** The source columns, in their order. */
export function sourceKeys(locale: Locale): readonly ColumnKey[] {
  return ['document', 'place', 'date', 'phrase', ...textKeys('note', locale)];
}

/** As many short columns as there are years, so that the sources of stacked tables line up. */
export function besideYears(
  first: readonly ColumnKey[],
  short: readonly ColumnKey[],
  locale: Locale,
  { length }: readonly number[],
): readonly ColumnKey[] {
  return [...first, ...short.slice(0, length), ...sourceKeys(locale), ...short.slice(length)];
}
