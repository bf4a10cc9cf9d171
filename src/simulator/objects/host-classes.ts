import { rangeBorderClass, rangeBorderCollectionClass } from './range/border-classes';
import {
  chartAxesClass,
  chartAxisClass,
  chartAxisTitleClass,
  chartClass,
  chartCollectionClass,
  chartGridlinesClass,
  chartLegendClass,
  chartSeriesClass,
  chartSeriesCollectionClass,
  chartTitleClass,
} from './chart/chart-classes';
import {
  chartAreaFormatClass,
  chartAxisFormatClass,
  chartAxisTitleFormatClass,
  chartBorderClass,
  chartFillClass,
  chartFontClass,
  chartGridlinesFormatClass,
  chartLegendFormatClass,
  chartLineFormatClass,
  chartSeriesFormatClass,
  chartTitleFormatClass,
} from './chart/chart-format-classes';
import {
  cellValueConditionalFormatClass,
  colorScaleConditionalFormatClass,
  conditionalFormatClass,
  conditionalFormatCollectionClass,
  conditionalFormatRuleClass,
  conditionalRangeFillClass,
  conditionalRangeFontClass,
  conditionalRangeFormatClass,
  customConditionalFormatClass,
  dataBarConditionalFormatClass,
  iconSetConditionalFormatClass,
  textConditionalFormatClass,
} from './range/conditional-format-classes';
import {
  customXmlPartClass,
  customXmlPartCollectionClass,
  customXmlPartScopedCollectionClass,
} from './custom-xml-classes';
import { dataValidationClass } from './range/data-validation-class';
import { functionResultClass, functionsClass } from './function-classes';
import type { HostClass } from './base/host-class';
import type { ClassName, Targets } from './base/host-object';
import { namedItemClass, namedItemCollectionClass } from './name-classes';
import { headerFooterClass, headerFooterGroupClass, pageLayoutClass } from './page-layout-classes';
import { autoFilterClass, filterClass } from './table/filter-classes';
import {
  pivotLayoutClass,
  pivotTableClass,
  pivotTableCollectionClass,
  pivotTableScopedCollectionClass,
} from './range/pivot-classes';
import { rangeAreasClass, rangeCollectionClass } from './range/range-areas-classes';
import { rangeSortClass, tableSortClass } from './table/sort-classes';
import { tableScopedCollectionClass } from './table/table-scoped-class';
import { rangeClass } from './range/range-class';
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './range/range-format-classes';
import { settingClass, settingCollectionClass } from './setting-classes';
import {
  tableClass,
  tableCollectionClass,
  tableColumnClass,
  tableColumnCollectionClass,
  tableRowClass,
  tableRowCollectionClass,
} from './table/table-classes';
import {
  applicationClass,
  runtimeClass,
  workbookClass,
  workbookCreatedClass,
  workbookProtectionClass,
} from './workbook-class';
import {
  worksheetClass,
  worksheetCollectionClass,
  worksheetCustomPropertyClass,
  worksheetCustomPropertyCollectionClass,
  worksheetFreezePanesClass,
  worksheetProtectionClass,
} from './worksheet-classes';

/** Every class that the host supports. */
export const hostClasses: { readonly [Name in ClassName]: HostClass<Targets[Name]> } = {
  Workbook: workbookClass,
  Application: applicationClass,
  WorkbookCreated: workbookCreatedClass,
  Runtime: runtimeClass,
  WorkbookProtection: workbookProtectionClass,
  WorksheetCollection: worksheetCollectionClass,
  Worksheet: worksheetClass,
  WorksheetProtection: worksheetProtectionClass,
  WorksheetFreezePanes: worksheetFreezePanesClass,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollectionClass,
  WorksheetCustomProperty: worksheetCustomPropertyClass,
  PageLayout: pageLayoutClass,
  HeaderFooterGroup: headerFooterGroupClass,
  HeaderFooter: headerFooterClass,
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  Range: rangeClass,
  RangeAreas: rangeAreasClass,
  RangeCollection: rangeCollectionClass,
  RangeSort: rangeSortClass,
  RangeFormat: rangeFormatClass,
  RangeFill: rangeFillClass,
  RangeFont: rangeFontClass,
  RangeBorderCollection: rangeBorderCollectionClass,
  RangeBorder: rangeBorderClass,
  FormatProtection: formatProtectionClass,
  DataValidation: dataValidationClass,
  ConditionalFormatCollection: conditionalFormatCollectionClass,
  ConditionalFormat: conditionalFormatClass,
  CellValueConditionalFormat: cellValueConditionalFormatClass,
  TextConditionalFormat: textConditionalFormatClass,
  CustomConditionalFormat: customConditionalFormatClass,
  ConditionalFormatRule: conditionalFormatRuleClass,
  ColorScaleConditionalFormat: colorScaleConditionalFormatClass,
  DataBarConditionalFormat: dataBarConditionalFormatClass,
  IconSetConditionalFormat: iconSetConditionalFormatClass,
  ConditionalRangeFormat: conditionalRangeFormatClass,
  ConditionalRangeFont: conditionalRangeFontClass,
  ConditionalRangeFill: conditionalRangeFillClass,
  TableCollection: tableCollectionClass,
  Table: tableClass,
  TableColumnCollection: tableColumnCollectionClass,
  TableColumn: tableColumnClass,
  TableRowCollection: tableRowCollectionClass,
  TableRow: tableRowClass,
  TableScopedCollection: tableScopedCollectionClass,
  TableSort: tableSortClass,
  AutoFilter: autoFilterClass,
  Filter: filterClass,
  PivotTableCollection: pivotTableCollectionClass,
  PivotTableScopedCollection: pivotTableScopedCollectionClass,
  PivotTable: pivotTableClass,
  PivotLayout: pivotLayoutClass,
  NamedItemCollection: namedItemCollectionClass,
  NamedItem: namedItemClass,
  ChartCollection: chartCollectionClass,
  Chart: chartClass,
  ChartTitle: chartTitleClass,
  ChartLegend: chartLegendClass,
  ChartAxes: chartAxesClass,
  ChartAxis: chartAxisClass,
  ChartAxisTitle: chartAxisTitleClass,
  ChartGridlines: chartGridlinesClass,
  ChartSeriesCollection: chartSeriesCollectionClass,
  ChartSeries: chartSeriesClass,
  ChartAreaFormat: chartAreaFormatClass,
  ChartTitleFormat: chartTitleFormatClass,
  ChartLegendFormat: chartLegendFormatClass,
  ChartAxisFormat: chartAxisFormatClass,
  ChartAxisTitleFormat: chartAxisTitleFormatClass,
  ChartGridlinesFormat: chartGridlinesFormatClass,
  ChartSeriesFormat: chartSeriesFormatClass,
  ChartFont: chartFontClass,
  ChartFill: chartFillClass,
  ChartLineFormat: chartLineFormatClass,
  ChartBorder: chartBorderClass,
  SettingCollection: settingCollectionClass,
  Setting: settingClass,
  CustomXmlPartCollection: customXmlPartCollectionClass,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionClass,
  CustomXmlPart: customXmlPartClass,
};
