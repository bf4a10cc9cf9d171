import { buildPlanSpec, mustResolve } from '../../../../../test/support/plans/build-plan';
import { smallPlan } from '../../../../../test/support/plans/small-plan';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../../test/support/plain-grid/create-plain-grid';
import {
  startOfficeHost,
  type OfficeHost,
} from '../../../../../test/support/workbooks/office-host';
import {
  calculateAs,
  everythingIn,
  mustHaveReport,
} from '../../../../../test/support/workbooks/plan-workbook';
import { until } from '../../../../../test/support/until';
import { quiet } from '../../../../../test/support/workbooks/quiet';
import { type Plan, readPlanText } from '../../../../domain/index';
import type { KeptFile, WorkbookPort } from '../../../ports/workbook-port';
import { createExcelWorkbook } from '../../create-excel-workbook';
import { JOURNAL_NAMESPACE, journalText } from '../base/journal';

const now = () => new Date(2026, 0, 2);
const withNotes = (word: string): Plan =>
  smallPlan({
    scenarios: smallPlan().scenarios.map((each) => ({
      ...each,
      note: { en: word, 'zh-CN': word },
    })),
  });
const [first, changed] = [withNotes('Old'), withNotes('New')];
const other = mustResolve({ ...buildPlanSpec({ scenarios: 1, indicators: 2 }), id: 'other' });

let grid: PlainGrid;
let office: OfficeHost;

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
});
afterEach(() => office.dispose());

function write(workbook: WorkbookPort, plan: Plan) {
  calculateAs(grid, plan, { writtenOn: '2026-01-02' });
  return workbook.writePlan(mustHaveReport(plan), 'en', quiet());
}

/** The workbook in which a write of a plan over the first one was killed. */
async function killed(plan: Plan): Promise<WorkbookPort> {
  const workbook = createExcelWorkbook({ now });
  expect(await write(workbook, first)).toMatchObject({ ok: true });
  // The next request after the one that has left the record is not carried out any more.
  let isKilled = false;
  const change = (): void => {
    isKilled = true;
  };
  const stop = office.host.onRequest(() => {
    if (journals().length === 0) return;
    office.host.faults.atRequest(1, { kind: 'meanwhile', change });
    office.host.faults.atRequest(1, { kind: 'killed', when: 'before' });
    stop();
  });
  const killing = until(() => isKilled);
  expect(await Promise.race([write(workbook, plan), killing])).toBeUndefined();
  expect(journals()).toHaveLength(1);
  return createExcelWorkbook({ now });
}

async function kept(workbook: WorkbookPort): Promise<readonly KeptFile[]> {
  const files = await workbook.keptFiles();
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  return files.value;
}

const journals = () =>
  office.host.book.customXml.filter(({ xml }) => xml.includes(JOURNAL_NAMESPACE));

const part = () => {
  const [found] = journals();
  if (!found) throw new Error('The workbook has no record.');
  return found;
};

test('a killed write hands over its plan and the old contents of the cells', async () => {
  const [plan, cells, ...rest] = await kept(await killed(changed));
  expect(rest).toEqual([]);
  expect([plan?.kind, plan?.name]).toEqual(['newPlan', 'small.plan.json']);
  expect(await readPlanText(plan?.text ?? '')).toMatchObject({ value: changed });
  expect([cells?.kind, cells?.name]).toEqual(['oldCells', 'old-cells.txt']);
  expect(cells?.text).toMatch(/^Assumptions\t[A-Z]+\d+\t'Old$/m);
});

test('a killed write over another plan hands that plan over too', async () => {
  const files = await kept(await killed(other));
  const old = files.find(({ kind }) => kind === 'oldPlan');
  expect(await readPlanText(old?.text ?? '')).toMatchObject({ value: first });
});

test('a plan that can no longer be read is handed over as it stands', async () => {
  const workbook = await killed(changed);
  const text = await journalText(part().xml);
  const journal = JSON.parse(text) as { writing: { plan: string } };
  journal.writing.plan = journal.writing.plan.replace('"version": 1', () => '"version": 2');
  part().xml = part().xml.replace(/>[\s\S]*</, () => `>t${escaped(JSON.stringify(journal))}<`);
  const [plan] = await kept(workbook);
  expect(plan?.text).toContain('"version": 2');
});

test.each([0.01, 0.95])(
  'of a record that breaks off after %d the rest is handed over',
  async (share) => {
    const workbook = await killed(other);
    const text = await journalText(part().xml);
    const cut = text.slice(0, Math.floor(text.length * share));
    part().xml = part().xml.replace(/>[\s\S]*</, () => `>t${escaped(cut)}<`);
    expect(await workbook.interruptedWrite()).toMatchObject({ value: { isIntact: false } });
    const files = await kept(workbook);
    expect(files.at(-1)).toEqual({ kind: 'record', name: 'record.txt', text: cut });
    const plans = files.filter(({ kind }) => kind === 'plan');
    expect(plans).toHaveLength(share > 0.5 ? 1 : 0);
  },
);

test('a record that is left is deleted, no cell changes, and the sheets can be written', async () => {
  const workbook = await killed(changed);
  part().xml = part().xml.replace(/>[\s\S]*</, '>zAAAA<');
  expect(await write(workbook, changed)).toMatchObject({ error: { kind: 'interrupted' } });
  const before = everythingIn(grid, { ...office.host.book, customXml: [] });
  expect(await workbook.recoverWrite('leave', quiet())).toMatchObject({ ok: true });
  expect(everythingIn(grid, office.host.book)).toEqual(before);
  expect(await workbook.interruptedWrite()).toEqual({ ok: true, value: null });
  expect(await write(workbook, changed)).toMatchObject({ ok: true });
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
