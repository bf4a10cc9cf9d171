/** The codes that Microsoft's page on application-specific errors lists for every host. */
const general = [
  ...['AccessDenied', 'ActivityLimitReached', 'ApiNotAvailable', 'ApiNotFound', 'BadPassword'],
  ...['Conflict', 'ContentLengthRequired', 'GeneralException', 'HostRestartNeeded'],
  ...['InsertDeleteConflict', 'InvalidArgument', 'InvalidBinding', 'InvalidOperation'],
  ...['InvalidReference', 'InvalidRequest', 'InvalidRibbonDefinition', 'InvalidSelection'],
  ...['ItemAlreadyExists', 'ItemNotFound', 'MemoryLimitReached', 'NotImplemented'],
  ...['RequestAborted', 'RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'],
  ...['ServiceNotAvailable', 'Unauthenticated', 'UnsupportedFeature', 'UnsupportedOperation'],
];

/** The codes of Excel on the same page. */
const excel = [
  ...['EmptyChartSeries', 'FilteredRangeConflict', 'FormulaLengthExceedsLimit'],
  ...['InactiveWorkbook', 'InvalidOperationInCellEditMode', 'MergedRangeConflict'],
  ...['NonBlankCellOffSheet', 'OperationCellsExceedLimit', 'PivotTableRangeConflict'],
  ...['RangeExceedsLimit', 'RefreshWorkbookLinksBlocked', 'UndoNotSupported', 'UnsupportedSheet'],
];

/** Codes that the library itself makes for an error on the way to Excel. */
const transport = ['InvalidOrTimedOutSession', 'WriteNotSupportedWhenModalDialogOpen'];

/** A code of a later Excel that is unknown today. */
const unknown = 'SomethingNobodyHasHeardOf';

/**
 * Every error code that a request may end with: the documented ones, the library's own and an
 * unknown one.
 */
export function allErrorCodes(library: readonly unknown[]): readonly string[] {
  return [...new Set([...general, ...excel, ...transport, ...library.map(String), unknown])];
}

/** One code for each way in which the product handles errors. */
export const distinctCodes = [
  ...['AccessDenied', 'InvalidOperationInCellEditMode', 'RequestPayloadSizeLimitExceeded'],
  ...['GeneralException', 'ItemNotFound', unknown],
];
