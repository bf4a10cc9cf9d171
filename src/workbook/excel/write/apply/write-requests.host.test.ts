import { SHEET_KEYS } from '../../../sheets/layout/sheet-keys';
import { frozenPlan, reportOf } from '../../../../../test/frozen/frozen-plans';
import {
  startOfficeHost,
  type OfficeHost,
} from '../../../../../test/support/workbooks/office-host';
import type { Action, Batch } from '../../../../simulator/base/batch';
import { createExcelWorkbook } from '../../create-excel-workbook';

/** An Excel that takes several areas in one call. */
const ON_COMMAS = { platform: 'web' } as const;

let office: OfficeHost;
beforeAll(async () => {
  office = await startOfficeHost(ON_COMMAS);
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

/** Writes the source plan into an empty workbook; returns its requests. */
async function requestsOfFirstWrite(): Promise<readonly Batch[]> {
  const report = reportOf(await frozenPlan('jinjiang'));
  const batches: Batch[] = [];
  const stop = office.host.onRequest(({ batch }) => batches.push(batch));
  const written = await createExcelWorkbook().writePlan(report, 'en', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  stop();
  expect(written.ok).toBe(true);
  return batches;
}

describe('the requests of a first write', () => {
  let batches: readonly Batch[];
  beforeAll(async () => {
    batches = await requestsOfFirstWrite();
  });
  const namesIn = (batch: Batch | undefined) => batch?.Actions.map(({ Name }) => Name) ?? [];

  test('give the cells of the source plan their formats in at most eleven calls for a sheet', () => {
    const counts = batches.map((batch) => formattedRanges(batch).size);
    const calls = counts.reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(50);
    expect(calls).toBeLessThanOrEqual(11 * SHEET_KEYS.length);
  });

  test('format nothing before the contents are read back', () => {
    expect(batches.length).toBe(3);
    const [snapshot, contents, formatting] = batches.map((batch) => formattedRanges(batch).size);
    expect([snapshot, contents]).toEqual([0, 0]);
    expect(formatting).toBeGreaterThan(0);
    const places = batches[1]?.Actions.map((action) => pathOf(batches[1] as Batch, action)) ?? [];
    for (const name of ['Charts', 'PageLayout', 'ConditionalFormats', 'DataValidation']) {
      expect(places.filter((names) => names.includes(name))).toEqual([]);
    }
  });

  test('suspend drawing and calculating, and calculate before the results are read', () => {
    const suspended = ['SuspendScreenUpdatingUntilNextSync', 'SuspendApiCalculationUntilNextSync'];
    expect(namesIn(batches[1])).toEqual(expect.arrayContaining(suspended));
    expect(namesIn(batches[2])).toContain('SuspendScreenUpdatingUntilNextSync');
    expect(namesIn(batches[2])).not.toContain('SuspendApiCalculationUntilNextSync');
  });

  test('keep no range in Excel', () => {
    const kept = batches.flatMap(namesIn).filter((name) => /^_(Keep|Remove)Reference$/.test(name));
    expect(kept).toEqual([]);
  });
});

test('a first write calculates what it has left uncalculated', async () => {
  const own = await startOfficeHost({ ...ON_COMMAS, globals: false });
  const restore = own.publish();
  const batches: Batch[] = [];
  own.host.onRequest(({ batch }) => batches.push(batch));
  const report = reportOf(await frozenPlan('blank'));
  await createExcelWorkbook().writePlan(report, 'en', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  const order = batches.flatMap(({ Actions }) =>
    Actions.map(({ Name }) => Name).filter((name) => /Calculat/.test(name)),
  );
  expect(order).toEqual(['SuspendApiCalculationUntilNextSync', 'Calculate']);
  restore();
  await own.dispose();
});
