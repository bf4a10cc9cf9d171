import { reportPlan, type Plan, type PlanReport } from '../../src/domain/index';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import { calculateAs } from '../support/workbooks/plan-workbook';
import { makePlan } from '../support/plans/large-plan';
import { figure, printTable } from './measure';
import { inputChange } from '../support/workbooks/input-changes';

const WRITTEN_ON = '2026-01-02';

/** Requests, cells, size and time of writing a plan, writing it again, and writing one input. */
export async function benchWriting(): Promise<void> {
  const rows: string[][] = [];
  for (const scenarios of [1, 10, 50]) {
    const grid = createPlainGrid();
    const host = await startOfficeHost({ grid });
    const plan = makePlan(scenarios, 20);
    const report = mustReport(plan);
    calculateAs(grid, plan, { writtenOn: WRITTEN_ON });
    const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
    const size = `${String(scenarios)} × 20`;
    rows.push([size, 'first write', ...(await measure(host, () => write(workbook, report)))]);
    rows.push([size, 'nothing changed', ...(await measure(host, () => write(workbook, report)))]);
    rows.push([size, 'one input', ...(await measure(host, () => writeInput(workbook)))]);
    await host.dispose();
  }
  console.log('Writing: scenarios × indicators × 3 years, the grid not calculating');
  printTable(['size', 'what', 'cells', 'requests', 'largest, KB', 'all, KB', 'ms'], rows);
}

function mustReport(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('The bench plan has no report.');
  return report.value;
}

async function write(workbook: WorkbookPort, report: PlanReport): Promise<string> {
  const result = await workbook.writePlan(report, 'en', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return result.ok ? String(result.value.written) : JSON.stringify(result.error);
}

async function writeInput(workbook: WorkbookPort): Promise<string> {
  const result = await workbook.writeChanges(
    inputChange(
      { scenario: 'scenario-0', indicator: 'indicator-1', driver: 'growth', year: 2025 },
      { value: 0.055, provenance: null },
    ),
  );
  return result.ok ? '1' : JSON.stringify(result.error);
}

async function measure(host: OfficeHost, work: () => Promise<string>): Promise<readonly string[]> {
  const sizes: number[] = [];
  const stop = host.host.onRequest(({ batch }) =>
    sizes.push(Buffer.byteLength(JSON.stringify(batch))),
  );
  const started = performance.now();
  let cells = '';
  const requests = await host.countRequests(async () => {
    cells = await work();
  });
  const milliseconds = performance.now() - started;
  stop();
  const all = sizes.reduce((sum, bytes) => sum + bytes, 0);
  return [
    ...[cells, String(requests), figure(Math.max(0, ...sizes) / 1024)],
    ...[figure(all / 1024), figure(milliseconds)],
  ];
}
