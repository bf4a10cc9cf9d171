import type { Locale } from '../shared/local-text';
import type { LocatedProblem, Obstacle, WorkbookFailure } from '../workbook/ports/workbook-port';
import { translateFrom, type TextParameters } from './create-translate';
import { workbook as en } from './en/workbook';
import type { TextsLike } from './base/texts';
import { wordList } from './sentences';
import { workbook as zhCN } from './zh-CN/workbook';

export type WorkbookTexts = typeof en;
type FailureKey = keyof WorkbookTexts;

/** The text for a failure: why it happened, and what to do next. */
export interface WorkbookFailureText {
  readonly reason: string;
  readonly next: string;
}

/**
 * Explains why reading or writing the workbook failed, and what the user can do.
 *
 * @example workbookFailureText({ kind: 'editMode' }, 'zh-CN').next // '请在工作表中按 Enter 或 Esc 结束编辑，然后重试。'
 */
export function workbookFailureText(failure: WorkbookFailure, locale: Locale): WorkbookFailureText {
  return failureTextFrom(locale === 'en' ? en : zhCN, locale)(failure);
}

/** Makes {@link workbookFailureText} from the texts of one language. */
export function failureTextFrom(
  texts: TextsLike<WorkbookTexts>,
  locale: Locale,
): (failure: WorkbookFailure) => WorkbookFailureText {
  const translate = translateFrom<WorkbookTexts>(texts);
  const failureText = (failure: WorkbookFailure): WorkbookFailureText => {
    const key = keyOf(failure);
    const facts = factsOf(failure, locale, failureText);
    return { reason: translate(`${key}.reason`, facts), next: translate(`${key}.next`, facts) };
  };
  return failureText;
}

/** Excel error codes that have a text of their own; any other code gets the general text. */
const KEY_OF_CODE: ReadonlyMap<string, FailureKey> = new Map([
  // Excel returns this both while a cell is in edit mode and for what it refuses to do.
  ['InvalidOperation', 'refused'],
  ['InactiveWorkbook', 'inactiveWorkbook'],
  ['MergedRangeConflict', 'conflict'],
  ['PivotTableRangeConflict', 'conflict'],
  ['FilteredRangeConflict', 'conflict'],
  ['NonBlankCellOffSheet', 'conflict'],
  ['ItemNotFound', 'gone'],
  ['InvalidReference', 'gone'],
  ['ActivityLimitReached', 'busy'],
  ['MemoryLimitReached', 'busy'],
  ['RequestAborted', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['HostRestartNeeded', 'busy'],
  ['InvalidBinding', 'gone'],
  ['Conflict', 'editedElsewhere'],
  ['InsertDeleteConflict', 'rowsConflict'],
  ['ItemAlreadyExists', 'nameTaken'],
  ['RangeExceedsLimit', 'tooMuch'],
  ['OperationCellsExceedLimit', 'tooMuch'],
  ['FormulaLengthExceedsLimit', 'tooMuch'],
  ['Unauthenticated', 'signedOut'],
  // Excel returns this too while another workbook is in front.
  ['InvalidSelection', 'inactiveWorkbook'],
  ['UnsupportedSheet', 'wrongSheet'],
]);

function keyOf(failure: WorkbookFailure): FailureKey {
  if (failure.kind !== 'office') return failure.kind;
  return KEY_OF_CODE.get(failure.code) ?? 'office';
}

function factsOf(
  failure: WorkbookFailure,
  locale: Locale,
  failureText: (cause: WorkbookFailure) => WorkbookFailureText,
): TextParameters {
  switch (failure.kind) {
    case 'tooLarge': {
      const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
      return {
        size: megabytes.format(failure.bytes / 1_000_000),
        limit: megabytes.format(failure.limit / 1_000_000),
      };
    }
    case 'protectedSheet':
      return { sheet: failure.sheet };
    case 'notVerified':
      return { sheet: failure.sheet, cell: failure.cell };
    case 'inputNotFound': {
      const { scenario, indicator, year } = failure.input;
      return { scenario, indicator, year };
    }
    case 'tableNameTaken':
      return { table: failure.table, sheet: failure.sheet };
    case 'obstructed':
      return { places: listed(failure.obstacles.map(placeOf), locale) };
    case 'formulaCells':
    case 'changedSince':
      return { cells: listed(failure.cells, locale) };
    case 'notReadable':
      return { cells: listed(failure.problems.map(placeOfProblem), locale) };
    case 'changedMeanwhile':
      return { sheet: failure.sheet, cell: failure.cell };
    case 'notRestored':
      return { cause: failureText(failure.cause).reason };
    case 'selectionTooLarge': {
      const whole = new Intl.NumberFormat(locale);
      return { cells: whole.format(failure.cells), limit: whole.format(failure.limit) };
    }
    case 'sheetsTooLarge': {
      const whole = new Intl.NumberFormat(locale);
      const { what, count, limit, scenarios } = failure;
      const word = WORDS_OF_SIZE[what][locale];
      return {
        ...{ what: word, count: whole.format(count), limit: whole.format(limit) },
        scenarios: whole.format(scenarios),
      };
    }
    case 'notSupported':
      return { member: failure.member };
    case 'office':
      return { code: failure.code };
    default:
      return {};
  }
}

const WORDS_OF_SIZE = {
  rows: { en: 'rows on one sheet', 'zh-CN': '行（单张工作表）' },
  columns: { en: 'columns on one sheet', 'zh-CN': '列（单张工作表）' },
  cells: { en: 'cells', 'zh-CN': '个单元格' },
} as const;

/** How many places a message lists. */
const MOST_LISTED = 5;

function listed(places: readonly string[], locale: Locale): string {
  const shown = [...new Set(places)].slice(0, MOST_LISTED);
  const more = new Set(places).size > MOST_LISTED ? ['…'] : [];
  return wordList([...shown, ...more], locale);
}

/** The cell of a problem; its table, or its place in a plan file, where no cell is to blame. */
function placeOfProblem({ problem, cell }: LocatedProblem): string {
  if (cell !== null) return cell;
  return problem.kind === 'tableMissing' ? problem.table : problem.path.join('.');
}

function placeOf({ sheet, address, detail }: Obstacle): string {
  if (sheet === null) return detail ?? 'Excel';
  return address === null ? sheet : `${sheet}!${address}`;
}
