import { err, ok } from '../../../shared/result';
import type { CellArea, CellExchange, ExchangeOutcome } from '../../ports/formula-port';
import { cellAddress } from '../../../shared/a1';
import type { WorkbookResult } from '../runtime/workbook-result';
import { cellInput, type CellInput } from '../write/base/cell-input';
import { withoutIntersection } from '../write/base/comparable-formula';
import { withEnglishErrors } from './error-words';

/** What a cell shows while its value is pending. */
const ON_THE_WAY = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const WAIT_MS = 150;
const MOST_ATTEMPTS = 20;

/** Replaces the contents of cells; returns the values before and after. */
export async function exchangeCells(
  context: Excel.RequestContext,
  exchange: CellExchange,
): Promise<WorkbookResult<ExchangeOutcome>> {
  const { area, cells } = exchange;
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const { protection } = sheet;
  protection.load('protected');
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load('formulas,values,valueTypes');
  // In an Excel without spilling, a result has one cell.
  const spill = Office.context.requirements.isSetSupported('ExcelApi', '1.12')
    ? range.getCell(0, 0).getSpillingToRangeOrNullObject().load('rowCount,columnCount')
    : null;
  await context.sync();
  if (protection.protected) return err({ kind: 'protectedSheet', sheet: area.sheet });
  const contents = range.formulas as unknown[][];
  const before = await englishValues(context, area, range);
  const refusal = refusalOf(exchange, { contents, values: before }, spill);
  if (refusal) return ok(refusal);
  const inputs = cells.map((line, row) =>
    line.map((content, column) => content ?? asInput(before[row]?.[column])),
  );
  range.formulas = inputs as unknown[][];
  await context.sync();
  const after = await settled(context, area, range);
  return ok({ kind: 'exchanged', before, after, contents: range.formulas as unknown[][] });
}

interface Found {
  readonly contents: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Why the contents may not be replaced: a cell was changed, or the user filled it. */
function refusalOf(
  { area, expected }: CellExchange,
  { contents, values }: Found,
  spill: Excel.Range | null,
): ExchangeOutcome | null {
  if (expected.kind === 'contents') {
    return find(area, 'changed', (row, column) => {
      return !isSameContent(contents[row]?.[column], expected.contents[row]?.[column]);
    });
  }
  if (!isSameContent(contents[0]?.[0], expected.formula)) {
    return { kind: 'changed', cell: cellAddress(area.row, area.column) };
  }
  const isAlone = spill === null || spill.isNullObject || values[0]?.[0] === '#SPILL!';
  const filled = isAlone
    ? { rowCount: 1, columnCount: 1 }
    : { rowCount: spill.rowCount, columnCount: spill.columnCount };
  return find(area, 'filled', (row, column) => {
    const isTheCalls = row < filled.rowCount && column < filled.columnCount;
    const isBlank = contents[row]?.[column] === '' && values[row]?.[column] === '';
    return !isTheCalls && !isBlank;
  });
}

/** Excel may have added `@` to a formula since it was read. */
function isSameContent(content: unknown, expected: unknown): boolean {
  const plain = (each: unknown): unknown =>
    typeof each === 'string' && each.startsWith('=') ? withoutIntersection(each) : each;
  return plain(content) === plain(expected);
}

function find(
  { row, column, rowCount, columnCount }: CellArea,
  kind: 'changed' | 'filled',
  isInTheWay: (row: number, column: number) => boolean,
): ExchangeOutcome | null {
  for (let down = 0; down < rowCount; down += 1) {
    for (let right = 0; right < columnCount; right += 1) {
      if (isInTheWay(down, right)) return { kind, cell: cellAddress(row + down, column + right) };
    }
  }
  return null;
}

/** The input for a value; a text stays a text even if it reads like a formula. */
function asInput(value: unknown): CellInput {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return cellInput({ kind: 'text', value: typeof value === 'string' ? value : '' });
}

async function englishValues(
  context: Excel.RequestContext,
  area: CellArea,
  { values, valueTypes }: Excel.Range,
): Promise<readonly (readonly unknown[])[]> {
  const shown = { ...area, values: values as unknown[][], types: valueTypes };
  const [english = []] = await withEnglishErrors(context, [shown]);
  return english;
}

/** The values, as soon as none is pending. */
async function settled(
  context: Excel.RequestContext,
  area: CellArea,
  range: Excel.Range,
): Promise<readonly (readonly unknown[])[]> {
  for (let attempt = 1; ; attempt += 1) {
    range.load('formulas,values,valueTypes');
    // Each attempt needs a fresh answer.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const values = await englishValues(context, area, range);
    const isOnTheWay = values.flat().some((value) => ON_THE_WAY.has(String(value)));
    if (!isOnTheWay || attempt >= MOST_ATTEMPTS) return values;
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
  }
}
