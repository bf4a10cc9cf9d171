import type { OfficeHost } from '../support/office-host';
import { startOfficeHost } from '../support/office-host';

let office: OfficeHost;

beforeEach(async () => {
  office = await startOfficeHost();
});

afterEach(() => office.dispose());

/** Events travel like messages between windows: after the work that caused them. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}

async function write(address: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
    await context.sync();
  });
  await delivered();
}

test('own writes are told until the handler is removed', async () => {
  const heard: string[] = [];
  const handler = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const result = sheet.onChanged.add(async (event) => {
      const values = await Excel.run(async (inner) => {
        const range = event.getRange(inner).load('values');
        await inner.sync();
        return range.values;
      });
      heard.push(
        `${event.address} ${event.source} ${event.triggerSource} ${String(event.details?.valueBefore)}>${String(values[0]?.[0])}`,
      );
    });
    await context.sync();
    return result;
  });
  await write('A1', 1);
  await write('A1', 2);
  expect(heard).toEqual(['A1 Local ThisLocalAddin >1', 'A1 Local ThisLocalAddin 1>2']);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await write('A1', 3);
  expect(heard).toHaveLength(2);
});

test('events switched off are not told, and a table tells of its own cells only', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.add('A1:B3', true);
    table.onChanged.add((event) => {
      heard.push(`table ${event.address}`);
      return Promise.resolve();
    });
    context.workbook.worksheets.onChanged.add((event) => {
      heard.push(`sheets ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  await write('B2', 1);
  await write('D9', 1);
  expect(heard).toEqual(expect.arrayContaining(['table B2', 'sheets B2', 'sheets D9']));
  expect(heard).toHaveLength(3);
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange('B2').values = [[2]];
    await context.sync();
  });
  await delivered();
  expect(heard).toHaveLength(3);
});

test('sheets that come, go and get another name are told', async () => {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const tell = (what: string) => (): Promise<void> => {
      heard.push(what);
      return Promise.resolve();
    };
    worksheets.onAdded.add(tell('added'));
    worksheets.onDeleted.add(tell('deleted'));
    worksheets.onActivated.add(tell('activated'));
    await context.sync();
    const sheet = worksheets.add('New');
    await context.sync();
    sheet.activate();
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await delivered();
  expect(heard.slice(0, 2)).toEqual(['added', 'activated']);
  expect(heard).toContain('deleted');
});

test("a person's edit in the grid is told as local and not as our own", async () => {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      heard.push(event);
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
  await delivered();
  expect(heard).toHaveLength(1);
  expect(heard[0]).toMatchObject({ address: 'B2:B3', source: 'Local', triggerSource: 'Unknown' });
});

test('an associated action runs when its button is pressed', async () => {
  const ran: string[] = [];
  office.Office.actions.associate('OpenPlanner', () => {
    ran.push('OpenPlanner');
  });
  office.host.invokeAction('OpenPlanner');
  await delivered();
  expect(ran).toEqual(['OpenPlanner']);
});
