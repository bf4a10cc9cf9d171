import { reportPlan } from '../../src/domain/index';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { startOfficeHost } from '../support/office-host';
import { makePlan } from './make-plan';
import { figure, printTable } from './measure';

/** Round trips and size of writing a whole plan and one input, on the real client library. */
export async function benchWriting(): Promise<void> {
  const rows: string[][] = [];
  for (const scenarios of [1, 10, 50]) {
    const host = await startOfficeHost();
    const report = reportPlan(makePlan(scenarios, 20));
    if (!report.ok) throw new Error('The bench plan has no report.');
    const workbook = createExcelWorkbook();
    let bytes = 0;
    const stop = host.host.onRequest((request) => {
      bytes = Math.max(bytes, Buffer.byteLength(JSON.stringify(request.batch)));
    });
    const started = performance.now();
    let written = 'failed';
    const writing = await host.countRequests(async () => {
      const result = await workbook.writePlan(report.value, 'en', {
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
      written = result.ok ? String(result.value.written) : JSON.stringify(result.error);
    });
    const milliseconds = performance.now() - started;
    await workbook.readPlan();
    const one = await host.countRequests(async () => {
      await workbook.writeInput(
        { scenario: 'scenario-0', indicator: 'indicator-1', driver: 'growth', year: 2025 },
        { value: 0.055, provenance: null },
      );
    });
    stop();
    rows.push([
      `${String(scenarios)} × 20`,
      written,
      String(writing),
      figure(bytes / 1024),
      figure(milliseconds),
      String(one),
    ]);
    await host.dispose();
  }
  console.log('Writing: scenarios × indicators, context.sync as requests at the simulated Excel');
  printTable(
    ['size', 'cells', 'syncs, whole plan', 'largest request, KB', 'ms', 'syncs, one input'],
    rows,
  );
}
