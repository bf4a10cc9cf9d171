import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';
import { until } from '../support/until';

let office: OfficeHost;

beforeEach(async () => {
  office = await startOfficeHost();
});

afterEach(() => office.dispose());

async function write(address: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
}

/** Records every change of any sheet; changes after a marker can be told apart. */
async function recordSheetChanges(received: string[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      received.push(`sheets ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
}

test('own writes are reported until the handler is removed', async () => {
  const received: string[] = [];
  const marks: string[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const result = sheet.onChanged.add(async (event) => {
      const values = await Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values');
        await inner.sync();
        return range.values;
      });
      const { valueBefore } = event.details;
      received.push(
        `${event.address} ${event.source} ${String(event.triggerSource)} ${String(valueBefore)}>${String(values[0]?.[0])}`,
      );
    });
    await context.sync();
    return result;
  });
  await recordSheetChanges(marks);
  await write('A1', 1);
  await until(() => received.length === 1);
  await write('A1', 2);
  await until(() => received.length === 2);
  expect(received).toEqual(['A1 Local ThisLocalAddin >1', 'A1 Local ThisLocalAddin 1>2']);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write('A1', 3);
  await until(() => marks.length === 3);
  expect(received).toHaveLength(2);
});

test('a table reports only its own cells', async () => {
  const received: string[] = [];
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true);
    table.onChanged.add((event) => {
      received.push(`table ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await recordSheetChanges(received);
  await write('B2', 1);
  await write('D9', 1);
  await until(() => received.includes('sheets D9'));
  expect([...received].sort()).toEqual(['sheets B2', 'sheets D9', 'table B2']);
});

test('nothing is reported while events are switched off', async () => {
  const received: string[] = [];
  await recordSheetChanges(received);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.runtime.enableEvents = false;
    sheet.getRange('B2').values = [[2]];
    context.runtime.enableEvents = true;
    sheet.getRange('C3').values = [[3]];
    await context.sync();
  });
  await until(() => received.length > 0);
  expect(received).toEqual(['sheets C3']);
});

test('added, activated, renamed and deleted sheets are reported once', async () => {
  const received: string[] = [];
  const record = (what: string) => (): Promise<void> => {
    received.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(record('added'));
    worksheets.onActivated.add(record('activated'));
    worksheets.onDeleted.add(record('deleted'));
    await context.sync();
    const sheet = worksheets.add('New');
    await context.sync();
    sheet.activate();
    await context.sync();
    worksheets.getItem('Sheet1').delete();
    await context.sync();
  });
  await until(() => received.includes('deleted'));
  expect(received).toEqual(['added', 'activated', 'deleted']);
});

test("a person's edit is reported as local and not as the add-in's", async () => {
  const received: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      received.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  office.host.book.raise({
    kind: 'changed',
    sheetId: office.grid.activeSheetId(),
    area: { row: 1, column: 1, rowCount: 2, columnCount: 1 },
    changeType: 'RangeEdited',
    by: 'person',
    details: null,
  });
  await until(() => received.length > 0);
  expect(received[0]).toMatchObject({
    address: 'B2:B3',
    source: 'Local',
    triggerSource: 'Unknown',
  });
});

test('an associated action runs when its button is pressed', async () => {
  const ran: string[] = [];
  office.Office.actions.associate('OpenPlanner', () => {
    ran.push('OpenPlanner');
  });
  office.host.invokeAction('OpenPlanner');
  await until(() => ran.length > 0);
  expect(ran).toEqual(['OpenPlanner']);
});
