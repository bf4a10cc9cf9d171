import { err, ok } from '../../../shared/result';
import type { CellArea, CellExchange, ExchangeOutcome } from '../../ports/formula-port';
import { cellAddress } from '../../../shared/a1';
import type { WorkbookResult } from '../runtime/workbook-result';
import { cellInput, type CellInput } from '../write/base/cell-input';

/** What a cell shows while its value is still on its way. */
const ON_THE_WAY = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const WAIT_MS = 150;
const MOST_ATTEMPTS = 20;

/** Exchanges the contents of cells and says what they showed before and show after. */
export async function exchangeCells(
  context: Excel.RequestContext,
  exchange: CellExchange,
): Promise<WorkbookResult<ExchangeOutcome>> {
  const { area, cells } = exchange;
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const { protection } = sheet;
  protection.load('protected');
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load('formulas,values');
  // In an Excel whose results do not spill, a result has one cell.
  const spill = Office.context.requirements.isSetSupported('ExcelApi', '1.12')
    ? range.getCell(0, 0).getSpillingToRangeOrNullObject().load('rowCount,columnCount')
    : null;
  await context.sync();
  if (protection.protected) return err({ kind: 'protectedSheet', sheet: area.sheet });
  const refusal = refusalOf(exchange, range, spill);
  if (refusal) return ok(refusal);
  const before = range.values as unknown[][];
  const inputs = cells.map((line, row) =>
    line.map((content, column) => content ?? asInput(before[row]?.[column])),
  );
  range.formulas = inputs as unknown[][];
  await context.sync();
  const after = await settled(context, range);
  return ok({ kind: 'exchanged', before, after, contents: range.formulas as unknown[][] });
}

/** Why nothing may be exchanged: each cell that would change is the call's own, or as it was left. */
function refusalOf(
  { area, expected }: CellExchange,
  { formulas, values }: Excel.Range,
  spill: Excel.Range | null,
): ExchangeOutcome | null {
  const contents = formulas as unknown[][];
  if (expected.kind === 'contents') {
    return find(area, 'changed', (row, column) => {
      return contents[row]?.[column] !== expected.contents[row]?.[column];
    });
  }
  if (contents[0]?.[0] !== expected.formula) {
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

/** A value as it is typed: a text stays a text whatever it begins with. */
function asInput(value: unknown): CellInput {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return cellInput({ kind: 'text', value: typeof value === 'string' ? value : '' });
}

/** Values, once none of them is on its way any more. */
async function settled(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  for (let attempt = 1; ; attempt += 1) {
    range.load('formulas,values');
    // Each look has to see what the one before did not.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const values = range.values as unknown[][];
    const isOnTheWay = values.flat().some((value) => ON_THE_WAY.has(String(value)));
    if (!isOnTheWay || attempt >= MOST_ATTEMPTS) return values;
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
  }
}
