import { editCells } from '../../src/simulator/faults/edit-cells';
import { transportErrors } from '../../src/simulator/base/transport-errors';
import { membersOf } from '../support/workbooks/excel-members';
import type { OfficeHost } from '../support/workbooks/office-host';
import { openPage, startOfficeHost } from '../support/workbooks/office-host';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import { until } from '../support/until';

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ grid: createPlainGrid() });
});
afterAll(() => office.dispose());
beforeEach(() => {
  office.host.faults.clear();
  office.grid.write(sheetId(), column(3), [[blank], [blank], [blank]]);
});

const blank = { kind: 'value', value: '' } as const;
const sheetId = () => office.grid.activeSheetId();
const column = (rowCount: number) => ({ row: 0, column: 0, rowCount, columnCount: 1 });
const cells = () => office.grid.read(sheetId(), column(3)).map(([cell]) => cell?.value);

const put = (context: Excel.RequestContext, address: string, value: number | string): void => {
  context.workbook.worksheets.getActiveWorksheet().getRange(address).values = [[value]];
};

/** Writes one cell per request and returns the error code that each ends with. */
async function writeInTurn(...values: readonly number[]): Promise<string> {
  return codeOf(async (context) => {
    for (const [index, value] of values.entries()) {
      put(context, `A${String(index + 1)}`, value);
      await context.sync();
    }
  });
}

async function codeOf(
  work: (context: Excel.RequestContext) => Promise<unknown>,
  options: Excel.RunOptions = {},
): Promise<string> {
  try {
    await Excel.run(options, work);
    return 'none';
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

test('an error occurs once, at its request', async () => {
  office.host.faults.atRequest(2, { kind: 'error', code: 'ServiceNotAvailable' });
  expect(await writeInTurn(1, 2, 3)).toBe('ServiceNotAvailable');
  expect(cells()).toEqual([1, '', '']);
  expect(await writeInTurn(1, 2, 3)).toBe('none');
  expect(cells()).toEqual([1, 2, 3]);
});

test('an error at an action leaves the actions before it done, and no others', async () => {
  const twoCells = async (context: Excel.RequestContext): Promise<void> => {
    put(context, 'A1', 1);
    put(context, 'A2', 2);
    await context.sync();
  };
  office.host.forgetRequests();
  await codeOf(twoCells);
  const actions = office.host.requests().entries[0]?.batch.Actions ?? [];
  const second = actions.map(({ ActionType }) => ActionType).lastIndexOf(4) + 1;
  office.grid.write(sheetId(), column(3), [[blank], [blank], [blank]]);
  office.host.faults.atRequest(1, { kind: 'error', code: 'Conflict', action: second });
  expect(await codeOf(twoCells)).toBe('Conflict');
  expect(cells()).toEqual([1, '', '']);
});

test.each([
  ['cellEditMode', 'InvalidOperationInCellEditMode'],
  ['sessionTimedOut', 'InvalidOrTimedOutSession'],
  ['dialogOpen', 'WriteNotSupportedWhenModalDialogOpen'],
  ['tooManyRequests', 'ActivityLimitReached'],
  ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
  ['answerTooLarge', 'ResponsePayloadSizeLimitExceeded'],
  ['noCapability', 'AccessDenied'],
  ['unknown', 'GeneralException'],
] as const)('the transport error %s is known to the library as %s', async (error, code) => {
  expect(Object.keys(transportErrors)).toContain(error);
  office.host.faults.atRequest(1, { kind: 'transport', error });
  expect(await writeInTurn(1)).toBe(code);
  expect(cells()).toEqual(['', '', '']);
});

test('an answer can be lost after everything was carried out', async () => {
  office.host.faults.atRequest(1, { kind: 'lost', code: 'RequestAborted' });
  expect(await writeInTurn(1)).toBe('RequestAborted');
  expect(cells()).toEqual([1, '', '']);
});

test('a fault at every request lasts until it is removed', async () => {
  const stop = office.host.faults.atEveryRequest({ kind: 'error', code: 'AccessDenied' });
  expect(await writeInTurn(1)).toBe('AccessDenied');
  expect(await writeInTurn(1)).toBe('AccessDenied');
  stop();
  expect(await writeInTurn(1)).toBe('none');
});

describe('while a cell is being edited', () => {
  test('a request fails at once', async () => {
    const end = office.host.faults.editCell();
    expect(await writeInTurn(1)).toBe('InvalidOperationInCellEditMode');
    end();
    expect(await writeInTurn(1)).toBe('none');
  });

  test('a request that may wait is carried out when the edit ends, and once', async () => {
    const end = office.host.faults.editCell();
    office.host.forgetRequests();
    const code = codeOf(
      async (context) => {
        put(context, 'A1', 7);
        await context.sync();
      },
      { delayForCellEdit: true },
    );
    expect(await writeInTurn(1)).toBe('InvalidOperationInCellEditMode');
    expect(cells()).toEqual(['', '', '']);
    end();
    expect(await code).toBe('none');
    expect(cells()).toEqual([7, '', '']);
    expect(office.host.requests().count).toBe(1);
  });
});

test('requests and answers above the limit are rejected, counted in bytes', async () => {
  office.host.faults.limitPayload(5_000);
  expect(await writeInTurn(1)).toBe('none');
  const write = (text: string) =>
    codeOf(async (context) => {
      put(context, 'A1', text);
      await context.sync();
    });
  expect(await write('规'.repeat(1_200))).toBe('none');
  expect(await write('规'.repeat(1_700))).toBe('RequestPayloadSizeLimitExceeded');
  expect(
    await codeOf(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:J10').load('values, formulas, numberFormat, text, valueTypes');
      await context.sync();
    }),
  ).toBe('ResponsePayloadSizeLimitExceeded');
});

test('a read of more than five million cells fails or answers null', async () => {
  const read = async (context: Excel.RequestContext): Promise<unknown> => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1000000');
    range.load('values');
    await context.sync();
    return range.values;
  };
  expect(await codeOf(read)).toBe('InvalidArgument');
  office.host.faults.answerHugeReads('null');
  expect(await Excel.run(read)).toBeNull();
});

test('a co-author changes a cell between two requests, and the event is marked remote', async () => {
  const received: Excel.WorksheetChangedEventArgs[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async (event) => {
      received.push(event);
    });
    await context.sync();
    return added;
  });
  office.host.faults.atRequest(2, {
    kind: 'meanwhile',
    change: (book) => {
      editCells(book, 'coauthor', sheetId(), column(1), [[{ kind: 'value', value: 'theirs' }]]);
    },
  });
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    const before: unknown = range.values[0]?.[0];
    range.load('values');
    await context.sync();
    return [before, range.values[0]?.[0]] as const;
  });
  expect(seen).toEqual(['', 'theirs']);
  // Events of earlier tests may arrive first.
  await until(() => received.some(({ source }) => source === 'Remote'));
  expect(received.at(-1)).toMatchObject({ address: 'A1', triggerSource: 'Unknown' });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
});

test('blocks can be dropped or altered while the page gets a success', async () => {
  office.host.faults.atRequest(1, {
    kind: 'garbled',
    change: (action) => (action.Name === 'Values' ? null : action),
  });
  office.host.faults.atRequest(2, {
    kind: 'garbled',
    change: (action) =>
      action.Name === 'Values' ? { ...action, ArgumentInfo: { Arguments: [[['x']]] } } : action,
  });
  expect(await writeInTurn(1, 2, 3)).toBe('none');
  expect(cells()).toEqual(['', 'x', 3]);
});

test.each(['before', 'after'] as const)(
  'a page that is closed %s a request gets no answer, and a new page finds the current workbook',
  async (when) => {
    office.host.faults.atRequest(1, { kind: 'killed', when });
    let answered = false;
    void writeInTurn(5).then(() => {
      answered = true;
    });
    expect(await writeInTurn(9, 9).then(() => cells()[1])).toBe(9);
    expect(answered).toBe(false);
  },
);

test('a disconnected page gets no answers, and a new page continues with the workbook', async () => {
  const first = await openPage(office.host);
  const writing = first.Excel.run(async (context) => {
    put(context, 'A1', 1);
    await context.sync();
    first.kill();
    put(context, 'A2', 2);
    await context.sync();
  });
  let ended = false;
  void writing.finally(() => {
    ended = true;
  });
  await until(() => cells()[0] === 1);
  const second = await openPage(office.host);
  await second.Excel.run(async (context) => {
    put(context, 'A3', 3);
    await context.sync();
  });
  expect(cells()).toEqual([1, '', 3]);
  expect(ended).toBe(false);
  first.window.close();
  second.window.close();
});

test('calls that clear the undo stack are recorded with their platforms', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Temporary');
    sheet.visibility = 'Hidden';
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  expect(office.host.faults.undoClearingCalls()).toEqual([
    'Worksheet.Visibility (desktop)',
    'Worksheet.Delete (desktop)',
    'Worksheet.Delete (web)',
  ]);
});

test('a read-only workbook accepts no change', async () => {
  office.host.book.readOnly = true;
  expect(await writeInTurn(1)).toBe('AccessDenied');
  office.host.book.readOnly = false;
  expect(await writeInTurn(1)).toBe('none');
});

test('members that an older Excel lacks are missing', async () => {
  office.host.faults.limitMembers(membersOf({ ExcelApi: '1.6' }));
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tabColor = '#FF0000';
    await context.sync();
  });
  expect(code).toBe('ApiNotFound');
  expect(await writeInTurn(1)).toBe('none');
});
