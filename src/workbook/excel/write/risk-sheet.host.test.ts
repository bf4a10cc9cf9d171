import type { OfficeHost } from '../../../../test/support/workbooks/office-host';
import { startOfficeHost } from '../../../../test/support/workbooks/office-host';
import { calculateAs, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import type { PlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import { createPlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import { quiet } from '../../../../test/support/workbooks/quiet';
import { smallPlan } from '../../../../test/support/plans/small-plan';
import { smallUncertainPlan } from '../../../../test/support/plans/small-uncertain-plan';
import type { Plan } from '../../../domain/index';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createExcelWorkbook } from '../create-excel-workbook';

const certain = smallPlan();
const uncertain = smallUncertainPlan();

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
});
afterEach(() => office.dispose());

async function write(of: Plan): Promise<void> {
  calculateAs(grid, of, { writtenOn: '2026-01-02', keepsRisk: true });
  const result = await workbook.writePlan(mustHaveReport(of), 'en', quiet());
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

const sheets = () => grid.sheets().map(({ name }) => name);
/** The contents of every sheet. */
const cells = () =>
  grid.sheets().map(({ id, name }) => {
    const area = grid.usedArea(id);
    return [name, area && grid.read(id, area)];
  });
const readPlan = async () => {
  const reading = await workbook.readPlan();
  return reading.ok && reading.value.kind === 'plan' ? reading.value.plan : reading;
};

describe('the sheet Risk', () => {
  test('comes with the first uncertain driver, between the sheets that are there', async () => {
    await write(certain);
    expect(sheets()).not.toContain('Risk');
    await write(uncertain);
    expect(sheets()).toContain('Risk');
    expect(await readPlan()).toEqual(uncertain);
  });

  test('goes when the write that made it is undone', async () => {
    await write(certain);
    const before = cells();
    await write(uncertain);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(sheets()).not.toContain('Risk');
    expect(await readPlan()).toEqual(certain);
    expect(cells()).toEqual(before);
  });

  test('stays without rows when nothing is uncertain any more', async () => {
    await write(uncertain);
    await write(certain);
    expect(sheets()).toContain('Risk');
    expect(await readPlan()).toEqual(certain);
    await write(uncertain);
    expect(await readPlan()).toEqual(uncertain);
  });
});
