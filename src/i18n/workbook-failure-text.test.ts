import { LOCALES } from '../shared/local-text';
import type { WorkbookFailure } from '../workbook/ports/workbook-port';
import { workbookFailureText } from './workbook-failure-text';

/** The codes of the client library's documentation, and one that nobody knows yet. */
const OFFICE_CODES = [
  ...['ActivityLimitReached', 'BadPassword', 'Conflict', 'ContentLengthRequired'],
  ...['GeneralException', 'HostRestartNeeded', 'InsertDeleteConflict', 'InvalidArgument'],
  ...['InvalidBinding', 'InvalidOperation', 'InvalidReference', 'InvalidRequest'],
  ...['InvalidRibbonDefinition', 'InvalidSelection', 'ItemAlreadyExists', 'ItemNotFound'],
  ...['MemoryLimitReached', 'RequestAborted', 'ServiceNotAvailable', 'Unauthenticated'],
  ...['EmptyChartSeries', 'FilteredRangeConflict', 'FormulaLengthExceedsLimit'],
  ...['InactiveWorkbook', 'MergedRangeConflict', 'NonBlankCellOffSheet'],
  ...['OperationCellsExceedLimit', 'PivotTableRangeConflict', 'RangeExceedsLimit'],
  ...['RefreshWorkbookLinksBlocked', 'UndoNotSupported', 'UnsupportedSheet'],
  'SomethingNewInExcel',
];

const failures: readonly WorkbookFailure[] = [
  { kind: 'editMode' },
  { kind: 'protectedSheet', sheet: 'Ziele' },
  { kind: 'protectedWorkbook' },
  { kind: 'readOnly' },
  { kind: 'tooLarge', bytes: 6_250_000, limit: 4_500_000 },
  { kind: 'cancelled' },
  { kind: 'notFetched' },
  {
    kind: 'obstructed',
    obstacles: [
      { kind: 'filter', sheet: 'Ziele', address: 'A5:R9', detail: null, effect: 'blocks' },
      { kind: 'nameTaken', sheet: null, address: null, detail: 'PlanPath.about', effect: 'blocks' },
    ],
  },
  { kind: 'changedSince', cells: ['Ziele!A1', 'Ziele!A2'] },
  { kind: 'changedMeanwhile', sheet: 'Ziele', cell: 'F12' },
  { kind: 'nothingToUndo' },
  { kind: 'notRestored', cause: { kind: 'editMode' } },
  { kind: 'interrupted' },
  { kind: 'recordDamaged' },
  { kind: 'notVerified', sheet: 'Ziele', cell: 'F12' },
  {
    kind: 'inputNotFound',
    input: { scenario: 'low', indicator: 'gdp', driver: 'growth', year: 2025 },
  },
  {
    kind: 'notReadable',
    problems: [
      { problem: { kind: 'empty', path: ['name'] }, cell: 'About!B3' },
      { problem: { kind: 'tableMissing', path: [], table: 'PlanInfo' }, cell: null },
    ],
  },
  { kind: 'beingWritten' },
  { kind: 'takenOver' },
  { kind: 'sheetsTooLarge', what: 'cells', count: 2_000_000, limit: 1_500_000, scenarios: 20 },
  { kind: 'tableNameTaken', table: 'PlanTargets', sheet: 'Ziele' },
  { kind: 'rowsNotFound' },
  { kind: 'formulaCells', cells: ['Targets!E6'] },
  { kind: 'notOneBlock' },
  { kind: 'selectionBlank' },
  { kind: 'selectionTooLarge', cells: 250_000, limit: 10_000 },
  { kind: 'notSupported', member: 'Range.values' },
  ...OFFICE_CODES.map((code) => ({ kind: 'office', code }) as const),
];

const cases = failures.flatMap((failure) => LOCALES.map((locale) => ({ failure, locale })));

test.each(cases)('explains $failure and what to do in $locale', ({ failure, locale }) => {
  const { reason, next } = workbookFailureText(failure, locale);
  for (const sentence of [reason, next]) {
    expect(sentence.length).toBeGreaterThan(5);
    expect(sentence).not.toMatch(/\{\{|undefined|\.reason|\.next/);
    expect(/\p{Script=Han}/u.test(sentence)).toBe(locale === 'zh-CN');
  }
  // A code of Excel is for support, never the first thing that is read.
  if (failure.kind === 'office') expect(reason).not.toContain(failure.code);
});

test.each(LOCALES)('names the facts in %s', (locale) => {
  const words = (failure: WorkbookFailure) => workbookFailureText(failure, locale).reason;
  expect(words({ kind: 'protectedSheet', sheet: "Mayor's goals" })).toContain("Mayor's goals");
  expect(words({ kind: 'notVerified', sheet: 'Targets', cell: 'F12' })).toMatch(/F12/);
  expect(words({ kind: 'tooLarge', bytes: 6_250_000, limit: 4_500_000 })).toMatch(/6\.3.*4\.5/);
  const input = { scenario: 'low', indicator: 'gdp', driver: 'growth', year: 2025 } as const;
  expect(words({ kind: 'inputNotFound', input })).toMatch(/low.*gdp.*2025|gdp.*low.*2025/);
});

test('includes the code of an unknown error in what to do next', () => {
  const { next } = workbookFailureText({ kind: 'office', code: 'SomethingNewInExcel' }, 'en');
  expect(next).toContain('SomethingNewInExcel');
});

test.each(LOCALES)('names both causes of a refusal in %s, with the code', (locale) => {
  const { next } = workbookFailureText({ kind: 'office', code: 'InvalidOperation' }, locale);
  expect(next).toMatch(/Enter.*Esc.*InvalidOperation/);
});

test('a plan that cannot be read again is told with its cells and tables', () => {
  const failure = failures.find(({ kind }) => kind === 'notReadable');
  if (!failure) throw new Error('The failure is in the list');
  for (const locale of LOCALES) {
    expect(workbookFailureText(failure, locale).reason).toMatch(/About!B3.*PlanInfo/);
  }
});
