import type { Grid, GridArea, GridTextRule, GridValidation } from '../base/grid';
import type { BookEvent } from './book-event';

/**
 * The workbook as the host keeps it: cells and formats live in the grid, and what the grid does not
 * know (tables, names, charts, print set-up, settings …) lives here.
 */
export interface Book {
  readonly grid: Grid;
  /** A language tag such as `zh-CN`; Excel answers it as its own display language. */
  readonly locale: string;
  readonly fileName: string;
  readonly sheets: Map<string, SheetState>;
  readonly tables: TableState[];
  readonly names: NameState[];
  /** A test puts some in; the host makes none. */
  readonly pivotTables: PivotState[];
  /** Workbooks that the add-in has opened beside this one, as base64. */
  readonly openedBooks: string[];
  /** How many writes went over filtered rows and so to the wrong ones. */
  misplacedWrites: number;
  readonly settings: Map<string, unknown>;
  readonly documentSettings: Map<string, string>;
  readonly customXml: CustomXmlState[];
  readonly customProperties: Map<string, unknown>;
  readOnly: boolean;
  isProtected: boolean;
  enableEvents: boolean;
  calculationMode: string;
  /** How a read of more than five million cells ends. */
  hugeReads: 'throw' | 'null';
  /** The ranges that pages hold on to, which move with their cells. */
  readonly holders: Set<() => readonly HeldPlace[]>;
  readonly nextId: (prefix: string) => string;
  /** Tells whoever listens; the add-in hears it only if it registered. */
  readonly raise: (event: BookEvent) => void;
  /** Compares the sheets with how they last were and raises what has changed. */
  readonly noticeSheets: () => void;
  /** Changes the sheets; what the grid tells meanwhile is looked at once, afterwards. */
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
  /** Of the sheet itself; a table has its own. */
  autoFilter: { area: GridArea; readonly criteria: FilterCriteria } | null;
  /** Cells that may be edited although the sheet is protected. */
  readonly unlocked: GridArea[];
  /** Holds every cell that the add-in has given a style. */
  styled: GridArea | null;
  readonly rowHeights: Map<number, number>;
}

export interface SheetArea {
  readonly sheetId: string;
  readonly area: GridArea;
}

/** A place that follows its cells; it has no rows once they are deleted. */
export interface HeldPlace {
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

/** What columns are filtered by, by their place in the filtered area. */
export type FilterCriteria = Map<number, Readonly<Record<string, unknown>>>;

export interface SortState {
  readonly fields: readonly Readonly<Record<string, unknown>>[];
  readonly matchCase: boolean;
}

export interface ProtectionState {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** A pivot table, which the host knows of only because a test has put it there. */
export interface PivotState extends SheetArea {
  readonly id: string;
  readonly name: string;
}

export interface NameState {
  name: string;
  /** Null for a name of the whole workbook. */
  readonly scope: string | null;
  /** What it stands for: a place, or any other formula (with its `=`). */
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
  /** As the add-in gave it, in its own words. */
  readonly rule: Readonly<Record<string, unknown>>;
  /** What of it the grid can carry out; null when it cannot. */
  readonly gridRule: GridValidation | null;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

export interface ConditionalState {
  readonly id: string;
  readonly area: GridArea;
  readonly type: 'CellValue' | 'ContainsText';
  rule: Readonly<Record<string, unknown>> | null;
  fontColor: string;
  fill: string;
  stopIfTrue: boolean;
  /** What of it the grid shows; null until it has a rule the grid knows. */
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
  /** The cells it covers, once placed by cells. */
  place: GridArea | null;
  /** Format bits that are kept and answered but change nothing here, by path. */
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
  readonly format: Map<string, unknown>;
}

export interface SeriesState {
  readonly id: string;
  name: string;
  values: SheetArea | null;
  categories: SheetArea | null;
  chartType: string;
  readonly format: Map<string, unknown>;
}
