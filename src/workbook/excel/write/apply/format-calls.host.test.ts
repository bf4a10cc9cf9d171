import { frozenPlan, reportOf } from '../../../../../test/frozen/frozen-plans';
import {
  startOfficeHost,
  type OfficeHost,
} from '../../../../../test/support/workbooks/office-host';
import type { Action, Batch } from '../../../../simulator/base/batch';
import { createExcelWorkbook } from '../../create-excel-workbook';

let office: OfficeHost;
beforeAll(async () => {
  office = await startOfficeHost();
  office.host.book.calculationMode = 'Manual';
});
afterAll(() => office.dispose());

/** The names of what leads from the workbook to the object of an action. */
function pathOf({ ObjectPaths }: Batch, { ObjectPathId }: Action): readonly string[] {
  const names: string[] = [];
  let path = ObjectPaths[String(ObjectPathId)];
  while (path) {
    names.unshift(path.Name);
    path = ObjectPaths[String(path.ParentObjectPathId)];
  }
  return names;
}

/** The ranges whose cells get a format in a request: the id of the range's object, once each. */
function formattedRanges(batch: Batch): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const action of batch.Actions) {
    const names = pathOf(batch, action);
    const isFormat =
      ['NumberFormat', 'SetCellProperties'].includes(action.Name) ||
      (names.includes('Format') && !names.includes('Charts') && action.ActionType === 4);
    if (!isFormat || names.includes('ConditionalFormats')) continue;
    const depth = names.findIndex((name) => name.startsWith('GetRange'));
    let id = action.ObjectPathId;
    for (let up = names.length - 1; up > depth; up -= 1) {
      id = batch.ObjectPaths[String(id)]?.ParentObjectPathId ?? 0;
    }
    ids.add(id);
  }
  return ids;
}

test('the cells of the source plan get their formats in at most a hundred calls', async () => {
  const report = reportOf(await frozenPlan('jinjiang'));
  const counts: number[] = [];
  const stop = office.host.onRequest(({ batch }) => counts.push(formattedRanges(batch).size));
  const written = await createExcelWorkbook().writePlan(report, 'en', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  stop();
  expect(written.ok).toBe(true);
  const calls = counts.reduce((sum, count) => sum + count, 0);
  expect(calls).toBeGreaterThan(50);
  expect(calls).toBeLessThanOrEqual(100);
});
