import type { Grid, GridArea, GridTextRule, GridValidation } from '../base/grid';
import type { BookEvent } from './book-event';

/**
 * The workbook of the host: cells and formats live in the grid; what the grid does not know
 * (tables, names, charts, print settings, document settings …) lives here.
 */
export interface Book {
  readonly grid: Grid;
  /** A language tag such as `zh-CN`; Excel reports it as its display language. */
  readonly locale: string;
  /** The region whose separators Excel uses, such as `de-DE`. */
  readonly region: string;
  readonly fileName: string;
  readonly sheets: Map<string, SheetState>;
  readonly tables: TableState[];
  readonly names: NameState[];
  /** Only tests add some; the host makes none. */
  readonly pivotTables: PivotState[];
  /** Workbooks that the add-in has opened in new windows, as base64. */
  readonly openedBooks: string[];
  /** Whether there is a place where another workbook can open. */
  opensBooks: boolean;
  /** How many writes went across filtered rows and so reached the wrong ones. */
  misplacedWrites: number;
  readonly settings: Map<string, unknown>;
  readonly documentSettings: Map<string, string>;
  readonly customXml: CustomXmlState[];
  readonly customProperties: Map<string, unknown>;
  readOnly: boolean;
  isProtected: boolean;
  enableEvents: boolean;
  calculationMode: string;
  /** “Set precision as displayed”: numbers are kept as their formats show them. */
  roundsToDisplay: boolean;
  /** The result of reading more than five million cells. */
  hugeReads: 'throw' | 'null';
  /** The form in which colours are given to the add-in: Excel's own is `hex`. */
  colorForm: 'hex' | 'rgb' | 'rgba' | 'capitals' | 'name' | 'theme' | 'unknown';
  /**
   * What stands between the addresses that `getRanges` takes. Desktop Excels have taken the reader's
   * list separator instead of a comma (OfficeDev/office-js#1167, #1985).
   */
  readonly areaSeparator: string;
  /** The ranges that pages keep; they move with their cells. */
  readonly trackers: Set<() => readonly TrackedPlace[]>;
  readonly nextId: (prefix: string) => string;
  /** Notifies all listeners; the add-in gets the event only if it has registered for it. */
  readonly raise: (event: BookEvent) => void;
  /** Compares the sheets with their last state and raises an event for each change. */
  readonly detectSheetChanges: () => void;
  /**
   * Runs a change of the sheets; events of the grid are collected and processed once, afterwards.
   */
  readonly changeSheets: <Result>(change: () => Result) => Result;
}

export interface SheetState {
  readonly id: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  frozen: { readonly rows: number; readonly columns: number };
  readonly charts: ChartState[];
  readonly page: PageState;
  readonly validations: ValidationState[];
  readonly conditionals: ConditionalState[];
  readonly customProperties: Map<string, string>;
  protection: ProtectionState;
  /** The filter of the sheet itself; each table has its own. */
  autoFilter: { area: GridArea; readonly criteria: FilterCriteria } | null;
  /** Cells that may be edited although the sheet is protected. */
  readonly unlocked: GridArea[];
  /** Covers every cell that the add-in has styled. */
  styled: GridArea | null;
  readonly rowHeights: Map<number, number>;
}

export interface SheetArea {
  readonly sheetId: string;
  readonly area: GridArea;
}

/** A place that follows its cells; it has no rows after they are deleted. */
export interface TrackedPlace {
  readonly sheetId: string;
  area: GridArea;
}

export interface TableState {
  readonly id: string;
  name: string;
  sheetId: string;
  /** With its header row. */
  area: GridArea;
  style: string;
  showHeaders: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  readonly criteria: FilterCriteria;
  sorted: SortState | null;
}

/** Filter criteria by column index within the filtered area. */
export type FilterCriteria = Map<number, Readonly<Record<string, unknown>>>;

export interface SortState {
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly matchCase: boolean;
}

export interface ProtectionState {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** A pivot table; only tests add them. */
export interface PivotState extends SheetArea {
  readonly id: string;
  readonly name: string;
  /** The table or the range that it sums up; left out where Excel does not tell it. */
  readonly source?: string;
}

export interface NameState {
  name: string;
  /** Null for a name of the whole workbook. */
  readonly scope: string | null;
  /** A place, or any other formula (with its `=`). */
  refersTo:
    { readonly kind: 'place'; place: SheetArea } | { readonly kind: 'formula'; formula: string };
  comment: string;
  visible: boolean;
}

export interface CustomXmlState {
  readonly id: string;
  namespaceUri: string;
  xml: string;
}

export interface PageState {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  zoom: {
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
    readonly scale?: number;
  };
  printArea: GridArea | null;
  titleRows: { readonly first: number; readonly last: number } | null;
  titleColumns: { readonly first: number; readonly last: number } | null;
  readonly margins: Record<string, number>;
  readonly flags: Record<string, boolean>;
  printOrder: string;
  printComments: string;
  printErrors: string;
  firstPageNumber: number | string;
  headerFooterState: string;
  readonly headerFooter: Record<HeaderFooterPage, Record<HeaderFooterPart, string>>;
}

export type HeaderFooterPage = 'DefaultForAllPages' | 'EvenPages' | 'FirstPage' | 'OddPages';
export type HeaderFooterPart =
  'LeftHeader' | 'CenterHeader' | 'RightHeader' | 'LeftFooter' | 'CenterFooter' | 'RightFooter';

export interface ValidationState {
  readonly area: GridArea;
  /** As the add-in set it. */
  readonly rule: Readonly<Record<string, unknown>>;
  /** The part that the grid can apply; null when there is none. */
  readonly gridRule: GridValidation | null;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

export type ConditionalType =
  'CellValue' | 'ColorScale' | 'ContainsText' | 'Custom' | 'DataBar' | 'IconSet';

export interface ConditionalState {
  readonly id: string;
  readonly area: GridArea;
  readonly type: ConditionalType;
  rule: Readonly<Record<string, unknown>> | null;
  fontColor: string;
  fill: string;
  stopIfTrue: boolean;
  /** The part that the grid shows; null until it has a rule that the grid knows. */
  shown: GridTextRule | null;
}

export interface ChartState {
  readonly id: string;
  name: string;
  chartType: string;
  readonly title: { text: string; visible: boolean; overlay: boolean };
  readonly legend: { visible: boolean; position: string; overlay: boolean };
  readonly categoryAxis: AxisState;
  readonly valueAxis: AxisState;
  readonly series: SeriesState[];
  readonly position: { top: number; left: number; width: number; height: number };
  /** The cells it covers, if it was placed over cells. */
  place: GridArea | null;
  /** Format properties that are stored and returned but draw nothing, by path. */
  readonly format: Map<string, unknown>;
}

export interface AxisState {
  title: string;
  titleVisible: boolean;
  visible: boolean;
  minimum: number | '';
  maximum: number | '';
  numberFormat: string;
  majorGridlines: boolean;
  minorGridlines: boolean;
  /** Whether the axis runs from its end to its beginning. */
  reversed: boolean;
  labelPosition: (typeof LABEL_POSITIONS)[number];
  readonly format: Map<string, unknown>;
}

/** Where an axis has its labels. */
export const LABEL_POSITIONS = ['NextToAxis', 'High', 'Low', 'None'] as const;

export interface SeriesState {
  readonly id: string;
  name: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  chartType: string;
  readonly format: Map<string, unknown>;
}
