import type { GridArea } from '../../base/grid';
import type { Book, ChartState, HeaderFooterPage, SheetArea } from '../../book/book';
import type { ActionGate } from '../../base/exchange';

/** The target of each class of Excel's object model. */
export interface Targets {
  readonly Workbook: null;
  readonly Application: null;
  readonly Runtime: null;
  readonly Functions: null;
  readonly FunctionResult: FunctionValue;
  readonly WorkbookProtection: null;
  readonly WorksheetCollection: null;
  readonly Worksheet: SheetRef;
  readonly WorksheetProtection: SheetRef;
  readonly WorksheetFreezePanes: SheetRef;
  readonly WorksheetCustomPropertyCollection: SheetRef;
  readonly WorksheetCustomProperty: SheetRef & { readonly key: string };
  readonly PageLayout: SheetRef;
  readonly HeaderFooterGroup: SheetRef;
  readonly HeaderFooter: SheetRef & { readonly page: HeaderFooterPage };
  readonly Range: SheetArea;
  readonly RangeAreas: SheetRef & { readonly areas: readonly GridArea[] };
  readonly RangeCollection: SheetRef & { readonly areas: readonly GridArea[] };
  readonly RangeSort: SheetArea;
  readonly AutoFilter: SheetRef | TableRef;
  readonly Filter: TableRef & { readonly column: number };
  readonly TableSort: TableRef;
  readonly TableScopedCollection: { readonly tableIds: readonly string[] };
  readonly PivotTableCollection: { readonly sheetId: string | null };
  readonly PivotTableScopedCollection: { readonly ids: readonly string[] };
  readonly PivotTable: { readonly id: string };
  readonly PivotLayout: { readonly id: string };
  readonly WorkbookCreated: { readonly id: string; readonly base64: string };
  readonly RangeFormat: FormattedArea;
  readonly RangeFill: FormattedArea;
  readonly RangeFont: FormattedArea;
  readonly RangeBorderCollection: FormattedArea;
  readonly RangeBorder: FormattedArea & { readonly side: string };
  readonly FormatProtection: SheetArea;
  readonly DataValidation: FormattedArea;
  readonly ConditionalFormatCollection: FormattedArea;
  readonly ConditionalFormat: ConditionalRef;
  readonly CellValueConditionalFormat: ConditionalRef;
  readonly TextConditionalFormat: ConditionalRef;
  readonly CustomConditionalFormat: ConditionalRef;
  readonly ConditionalFormatRule: ConditionalRef;
  readonly ColorScaleConditionalFormat: ConditionalRef;
  readonly DataBarConditionalFormat: ConditionalRef;
  readonly IconSetConditionalFormat: ConditionalRef;
  readonly ConditionalRangeFormat: ConditionalRef;
  readonly ConditionalRangeFont: ConditionalRef;
  readonly ConditionalRangeFill: ConditionalRef;
  readonly TableCollection: { readonly sheetId: string | null };
  readonly Table: TableRef;
  readonly TableColumnCollection: TableRef;
  readonly TableColumn: TableRef & { readonly column: number };
  readonly TableRowCollection: TableRef;
  readonly TableRow: TableRef & { readonly row: number };
  readonly NamedItemCollection: { readonly scope: string | null };
  readonly NamedItem: { readonly scope: string | null; readonly name: string };
  readonly ChartCollection: SheetRef;
  readonly Chart: ChartRef;
  readonly ChartTitle: ChartRef;
  readonly ChartLegend: ChartRef;
  readonly ChartAxes: ChartRef;
  readonly ChartAxis: AxisRef;
  readonly ChartAxisTitle: AxisRef;
  readonly ChartGridlines: AxisRef & { readonly minor: boolean };
  readonly ChartSeriesCollection: ChartRef;
  readonly ChartSeries: SeriesRef;
  readonly ChartAreaFormat: FormatBag;
  readonly ChartTitleFormat: FormatBag;
  readonly ChartLegendFormat: FormatBag;
  readonly ChartAxisFormat: FormatBag;
  readonly ChartAxisTitleFormat: FormatBag;
  readonly ChartGridlinesFormat: FormatBag;
  readonly ChartSeriesFormat: FormatBag;
  readonly ChartFont: FormatBag;
  readonly ChartFill: FormatBag;
  readonly ChartLineFormat: FormatBag;
  readonly ChartBorder: FormatBag;
  readonly SettingCollection: null;
  readonly Setting: { readonly key: string };
  readonly CustomXmlPartCollection: null;
  readonly CustomXmlPartScopedCollection: { readonly namespaceUri: string };
  readonly CustomXmlPart: { readonly id: string };
}

/** Cells whose format or rules are asked for or set. */
export interface FormattedArea extends SheetArea {
  /** All areas where there are several; what is read is read of the first. */
  readonly areas?: readonly GridArea[];
}

/** What a function of cells gives: a value or an error. */
export interface FunctionValue {
  readonly value: number | null;
  readonly error: string | null;
}

export interface SheetRef {
  readonly sheetId: string;
}

export interface ConditionalRef extends SheetArea {
  readonly id: string;
}

export interface TableRef {
  readonly tableId: string;
}

export interface ChartRef extends SheetRef {
  readonly chart: ChartState;
}

export interface AxisRef extends ChartRef {
  readonly axis: 'categoryAxis' | 'valueAxis';
}

export interface SeriesRef extends ChartRef {
  readonly seriesId: string;
}

/** A group of chart format properties, stored under its own prefix. */
export interface FormatBag {
  readonly values: Map<string, unknown>;
  readonly prefix: string;
}

export type ClassName = keyof Targets;

export type HostObject = {
  [Name in ClassName]: { readonly className: Name; readonly target: Targets[Name] };
}[ClassName];

export function hostObject<Name extends ClassName>(
  className: Name,
  target: Targets[Name],
): HostObject {
  return { className, target } as HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value && 'target' in value;
}

/** What the members of a class can use. */
export interface HostScope {
  readonly book: Book;
  readonly session: HostSession;
  readonly calculation: RequestCalculation;
  /** Checks each action of a batch before it runs. */
  readonly gate?: ActionGate;
}

/** The calculation of formulas during one request. */
export interface RequestCalculation {
  /** True from `suspendApiCalculationUntilNextSync` on. */
  isSuspended: boolean;
}

/** The host's state for one page of the add-in. */
export interface HostSession {
  /** Objects kept between batches, by reference id. */
  readonly references: Map<string, HostObject>;
  readonly keep: (object: HostObject) => string;
  readonly listen: (eventType: number, targetId: string) => void;
  readonly unlisten: (eventType: number, targetId: string) => void;
  readonly listens: (eventType: number, targetId: string) => boolean;
}
