import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';

const cell = (name: string) => ({ name, type: 'any', dimensionality: 'matrix' });
const functions: FunctionsJson = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: 'TARGET_GAP',
      name: 'TARGET_GAP',
      parameters: [
        ...[cell('value'), cell('target')],
        ...[
          { ...cell('comparator'), optional: true },
          { ...cell('tolerance'), optional: true },
        ],
      ],
    },
  ],
};

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid(), functions });
  await import('../../src/functions/main');
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

test('one error in a range of TARGET_GAP stays in its own place', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H1:H3').formulas = [[90], ['=1/0'], [100]];
    sheet.getRange('A1').formulas = [['=PLAN.TARGET_GAP(H1:H3,100)']];
    const range = sheet.getRange('A1:A3').load('values');
    await context.sync();
    expect(range.values).toEqual([[10], ['#DIV/0!'], [0]]);
  });
});
