/**
 * What Excel refuses or repairs in the order of elements and in attributes, after ISO/IEC 29500-1.
 * Only the elements that our writer uses; the licence of the published schemas does not let us
 * include them, so these are rules of our own.
 */

/** The children that an element may have, in their order; `*` and `+` may stand several times. */
export const CHILDREN: Readonly<Record<string, string>> = {
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups ' +
    'externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst',
  sheets: 'sheet+',
  bookViews: 'workbookView+',
  definedNames: 'definedName+',
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols* sheetData sheetCalcPr sheetProtection ' +
    'protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells ' +
    'phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup ' +
    'headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
    'legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetViews: 'sheetView+',
  sheetView: 'pane selection* pivotSelection* extLst',
  cols: 'col+',
  sheetData: 'row*',
  row: 'c* extLst',
  c: 'f v is extLst',
  mergeCells: 'mergeCell+',
  conditionalFormatting: 'cfRule+ extLst',
  cfRule: 'formula* colorScale dataBar iconSet extLst',
  dataValidations: 'dataValidation+',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  rowBreaks: 'brk*',
  colBreaks: 'brk*',
  tableParts: 'tablePart*',
  sst: 'si* extLst',
  si: 't r* rPh* phoneticPr',
  is: 't r* rPh* phoneticPr',
  r: 'rPr t',
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  numFmts: 'numFmt*',
  fonts: 'font*',
  fills: 'fill*',
  borders: 'border*',
  cellStyleXfs: 'xf+',
  cellXfs: 'xf+',
  cellStyles: 'cellStyle+',
  dxfs: 'dxf*',
  dxf: 'font numFmt fill alignment border protection extLst',
  xf: 'alignment protection extLst',
  border: 'start end left right top bottom diagonal vertical horizontal',
  patternFill: 'fgColor bgColor',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  tableColumns: 'tableColumn+',
  tableColumn: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  'xdr:wsDr': 'xdr:twoCellAnchor* xdr:oneCellAnchor* xdr:absoluteAnchor*',
  'xdr:twoCellAnchor':
    'xdr:from xdr:to xdr:sp xdr:grpSp xdr:graphicFrame xdr:cxnSp xdr:pic xdr:clientData',
  'xdr:from': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:to': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:graphicFrame': 'xdr:nvGraphicFramePr xdr:xfrm a:graphic',
  'xdr:nvGraphicFramePr': 'xdr:cNvPr xdr:cNvGraphicFramePr',
  'c:chartSpace':
    'c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr ' +
    'c:txPr c:externalData c:printSettings c:userShapes c:extLst',
  'c:chart':
    'c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend ' +
    'c:plotVisOnly c:dispBlanksAs c:showDLblsOverMax c:extLst',
  'c:title': 'c:tx c:layout c:overlay c:spPr c:txPr c:extLst',
  'c:tx': 'c:strRef c:rich c:v',
  'c:plotArea':
    'c:layout c:areaChart* c:barChart* c:lineChart* c:catAx* c:valAx* c:dTable c:spPr c:extLst',
  'c:areaChart': 'c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:axId+ c:extLst',
  'c:lineChart':
    'c:grouping c:varyColors c:ser* c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth ' +
    'c:axId+ c:extLst',
  'c:barChart':
    'c:barDir c:grouping c:varyColors c:ser* c:dLbls c:gapWidth c:overlap c:serLines* c:axId+ c:extLst',
  'c:ser':
    'c:idx c:order c:tx c:spPr c:invertIfNegative c:pictureOptions c:marker c:dPt* c:dLbls ' +
    'c:trendline* c:errBars c:cat c:val c:smooth c:shape c:extLst',
  'c:cat': 'c:multiLvlStrRef c:numRef c:numLit c:strRef c:strLit',
  'c:val': 'c:numRef c:numLit',
  'c:strRef': 'c:f c:strCache c:extLst',
  'c:numRef': 'c:f c:numCache c:extLst',
  'c:marker': 'c:symbol c:size c:spPr c:extLst',
  'c:catAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt ' +
    'c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt c:auto ' +
    'c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:extLst',
  'c:valAx':
    'c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt ' +
    'c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossesAt ' +
    'c:crossBetween c:majorUnit c:minorUnit c:dispUnits c:extLst',
  'c:legend': 'c:legendPos c:legendEntry* c:layout c:overlay c:spPr c:txPr c:extLst',
};

const WHOLE = /^\d+$/;
const TRUTH = /^(0|1|true|false)$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;
const AREA = /^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?$/;
const AREAS =
  /^[A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?( [A-Z]{1,3}[1-9]\d*(:[A-Z]{1,3}[1-9]\d*)?)*$/;
const COLOR = /^[0-9A-Fa-f]{8}$/;
const ANY = /^/;

/** The attributes of an element; those that must stand there end in `!`. */
export const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  sheet: { 'name!': ANY, 'sheetId!': WHOLE, 'r:id!': ANY, state: /^(visible|hidden|veryHidden)$/ },
  definedName: { 'name!': ANY, localSheetId: WHOLE, hidden: TRUTH },
  dimension: { 'ref!': AREA },
  tabColor: { rgb: COLOR, theme: WHOLE, tint: NUMBER, indexed: WHOLE, auto: TRUTH },
  pane: {
    xSplit: NUMBER,
    ySplit: NUMBER,
    topLeftCell: AREA,
    activePane: /^(bottomRight|topRight|bottomLeft|topLeft)$/,
    state: /^(split|frozen|frozenSplit)$/,
  },
  col: {
    ...{ 'min!': WHOLE, 'max!': WHOLE, width: NUMBER, customWidth: TRUTH, hidden: TRUTH },
    ...{ style: WHOLE, bestFit: TRUTH, outlineLevel: WHOLE, collapsed: TRUTH },
  },
  c: { 'r!': AREA, s: WHOLE, t: /^(b|d|n|e|s|str|inlineStr)$/, cm: WHOLE, vm: WHOLE, ph: TRUTH },
  mergeCell: { 'ref!': AREA },
  conditionalFormatting: { 'sqref!': AREAS, pivot: TRUTH },
  cfRule: {
    ...{ 'type!': ANY, dxfId: WHOLE, 'priority!': /^[1-9]\d*$/, stopIfTrue: TRUTH, text: ANY },
    operator:
      /^(lessThan|lessThanOrEqual|equal|notEqual|greaterThanOrEqual|greaterThan|between|notBetween|containsText|notContains|beginsWith|endsWith)$/,
  },
  dataValidation: {
    type: /^(none|whole|decimal|list|date|time|textLength|custom)$/,
    errorStyle: /^(stop|warning|information)$/,
    operator:
      /^(between|notBetween|equal|notEqual|lessThan|lessThanOrEqual|greaterThan|greaterThanOrEqual)$/,
    ...{ allowBlank: TRUTH, showDropDown: TRUTH, showInputMessage: TRUTH, showErrorMessage: TRUTH },
    ...{ errorTitle: ANY, error: ANY, promptTitle: ANY, prompt: ANY, 'sqref!': AREAS },
  },
  pageMargins: {
    ...{ 'left!': NUMBER, 'right!': NUMBER, 'top!': NUMBER, 'bottom!': NUMBER },
    ...{ 'header!': NUMBER, 'footer!': NUMBER },
  },
  pageSetup: {
    ...{ paperSize: WHOLE, scale: WHOLE, fitToWidth: WHOLE, fitToHeight: WHOLE },
    orientation: /^(default|portrait|landscape)$/,
  },
  brk: { id: WHOLE, min: WHOLE, max: WHOLE, man: TRUTH },
  numFmt: { 'numFmtId!': WHOLE, 'formatCode!': ANY },
  table: {
    ...{ 'id!': WHOLE, name: ANY, 'displayName!': ANY, 'ref!': AREA, headerRowCount: WHOLE },
    ...{ totalsRowCount: WHOLE, totalsRowShown: TRUTH, insertRow: TRUTH },
  },
  tableColumn: { 'id!': /^[1-9]\d*$/, 'name!': ANY },
  autoFilter: { ref: AREA },
  'c:idx': { 'val!': WHOLE },
  'c:order': { 'val!': WHOLE },
  'c:axId': { 'val!': WHOLE },
  'c:crossAx': { 'val!': WHOLE },
  'c:legendPos': { 'val!': /^(b|tr|l|r|t)$/ },
  'c:symbol': {
    'val!': /^(circle|dash|diamond|dot|none|picture|plus|square|star|triangle|x|auto)$/,
  },
  'c:size': { 'val!': /^([2-9]|[1-6]\d|7[0-2])$/ },
  'xdr:cNvPr': { 'id!': WHOLE, 'name!': ANY, descr: ANY, title: ANY, hidden: TRUTH },
};
