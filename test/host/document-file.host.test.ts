import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { readXlsx } from 'hucre';
import { startOfficeHost } from '../support/workbooks/office-host';

/** Requests the workbook as a file, slice by slice, as an add-in does. */
async function readFile(sliceSize: number): Promise<Uint8Array> {
  const file = await promised<Office.File>((done) => {
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done);
  });
  const bytes: number[] = [];
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await promised<Office.Slice>((done) => {
      file.getSliceAsync(index, done);
    });
    bytes.push(...(slice.data as number[]));
  }
  await promised((done) => {
    file.closeAsync(done);
  });
  expect(bytes).toHaveLength(file.size);
  return Uint8Array.from(bytes);
}

function promised<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(error.message));
    });
  });
}

test('the workbook is delivered as a file, in slices', async () => {
  const office = await startOfficeHost({ grid: await createNodeGrid() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').formulas = [['GDP', '=1+2']];
    sheet.getRange('A3:B300').values = Array.from({ length: 298 }, (_, row) => [row, `x${row}`]);
    await context.sync();
  });
  const bytes = await readFile(1024);
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]?.name).toBe('Sheet1');
  expect(sheets[0]?.rows[0]).toEqual(['GDP', 3]);
  await office.dispose();
  office.grid.dispose();
});
