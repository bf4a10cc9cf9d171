import type { CellExchange, ExchangedValues } from '../formula-port';
import { done, failed, type Answer } from './answer';
import { cellInput, type CellInput } from './sheet-matrix';

/** What a cell shows while its value is still on its way. */
const ON_THE_WAY = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);
const WAIT_MS = 150;
const MOST_LOOKS = 20;

/** Exchanges the contents of cells and says what they showed before and show after. */
export async function exchangeCells(
  context: Excel.RequestContext,
  { area, expected, cells }: CellExchange,
): Promise<Answer<ExchangedValues | null>> {
  const sheet = context.workbook.worksheets.getItem(area.sheet);
  const { protection } = sheet;
  protection.load('protected');
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount);
  range.load('formulas,values');
  await context.sync();
  if (protection.protected) return failed({ kind: 'protectedSheet', sheet: area.sheet });
  if (range.formulas[0]?.[0] !== expected) return done(null);
  const before = range.values as unknown[][];
  const inputs = cells.map((line, row) =>
    line.map((content, column) => content ?? asInput(before[row]?.[column])),
  );
  range.formulas = inputs as unknown[][];
  await context.sync();
  return done({ before, after: await settled(context, range) });
}

/** A value as it is typed: a text stays a text whatever it begins with. */
function asInput(value: unknown): CellInput {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return cellInput({ kind: 'text', value: typeof value === 'string' ? value : '' });
}

/** Values, once none of them is on its way any more. */
async function settled(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  for (let look = 1; ; look += 1) {
    range.load('values');
    // Each look has to see what the one before did not.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const values = range.values as unknown[][];
    const isOnTheWay = values.flat().some((value) => ON_THE_WAY.has(String(value)));
    if (!isOnTheWay || look >= MOST_LOOKS) return values;
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
  }
}
