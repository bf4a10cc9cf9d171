import type { PlanReport } from '../../domain/index';
import { err, ok } from '../../shared/result';
import { isoDay } from '../../shared/iso-day';
import type { PlanReading, WorkbookPort } from '../ports/workbook-port';
import { editingEnded } from './cells/editing-ended';
import { goToCell } from './cells/go-to-cell';
import { onPlanEdited } from './cells/plan-events';
import { emptyMemory, type PlanMemory, readTables } from './cells/read-tables';
import { serialQueue } from '../../shared/serial-queue';
import type { WriteRequest } from './write/diff/diff-workbook';
import { interruptedWrite } from './write/recover/interrupted-write';
import type { WorkbookResult } from './runtime/workbook-result';
import { runExcel } from './runtime/run-excel';
import type * as PlanCells from './cells/plan-cells';
import type * as Writer from './write/writer';

export interface ExcelWorkbookOptions {
  /** The clock, for the day of writing on *About*. */
  readonly now?: () => Date;
  /** Version of the product, shown on *About*. */
  readonly productVersion?: string;
  /** The name of this pane, the same after it was reloaded; by default that of the page. */
  readonly owner?: string;
  /** Whether *Risk points* is left out, as for a spreadsheet that calculates slowly. */
  readonly withoutPoints?: boolean;
}

/** Makes the port to the open workbook. It calls Excel only when it is used. */
export function createExcelWorkbook({
  now = () => new Date(),
  productVersion,
  owner,
  withoutPoints = false,
}: ExcelWorkbookOptions = {}): WorkbookPort {
  const memory = emptyMemory(owner);
  const inTurn = serialQueue();
  const imprint = (): WriteRequest['imprint'] => ({
    writtenOn: isoDay(now()),
    ...(productVersion === undefined ? {} : { productVersion }),
    ...(withoutPoints && { withoutPoints }),
  });
  const unlessTooLarge = <Value>(
    report: PlanReport,
    work: (writer: typeof Writer) => Promise<WorkbookResult<Value>>,
  ): Promise<WorkbookResult<Value>> =>
    inTurn(() =>
      withWriter(async (writer) => {
        const tooLarge = writer.refuseReport(report);
        return tooLarge ? err({ kind: 'sheetsTooLarge', ...tooLarge }) : work(writer);
      }),
    );
  return {
    readPlan: () => inTurn(() => readPlan(memory)),
    previewPlan: (report, locale, signal = new AbortController().signal) =>
      unlessTooLarge(report, ({ previewPlan }) =>
        previewPlan(memory, { report, locale, imprint: imprint() }, signal),
      ),
    writePlan: (report, locale, options) =>
      unlessTooLarge(report, ({ writePlan }) =>
        writePlan(memory, { report, locale, imprint: imprint() }, options),
      ),
    undoLastWrite: (options) =>
      inTurn(() => withWriter(({ undoLastWrite }) => undoLastWrite(memory, options))),
    interruptedWrite: () => inTurn(() => interruptedWrite(memory)),
    recoverWrite: (how, options) =>
      inTurn(() =>
        withWriter(({ recoverWrite, dropRecords }) =>
          how === 'leave' ? dropRecords(memory) : recoverWrite(memory, how, imprint(), options),
        ),
      ),
    keptFiles: () => inTurn(() => withWriter(({ keptFiles }) => keptFiles())),
    writeChanges: (changes) =>
      inTurn(() => withPlanCells(({ writeChanges }) => writeChanges(memory, changes))),
    onPlanEdited: (listener) => onPlanEdited(memory, listener),
    editingEnded,
    readSelection: () =>
      inTurn(async () => {
        const cells = await import('./cells/selection').catch(() => null);
        return cells ? cells.readSelection() : err({ kind: 'notFetched' });
      }),
    goTo: goToCell,
  };
}

/** Reads the plan from the workbook's tables and remembers where they are: one round trip. */
function readPlan(memory: PlanMemory): Promise<WorkbookResult<PlanReading>> {
  return runExcel(async (context) => {
    await readTables(context, memory);
    if (memory.tables.length === 0 && !memory.hasSheets) return ok({ kind: 'none' });
    return withPlanCells(async ({ planInTables }) => ok(await planInTables(memory)));
  });
}

/** Loads the code that reads and writes our tables. The pane opens without it. */
const loadPlanCells = () =>
  import(/* webpackChunkName: "plan-cells", webpackPrefetch: true */ './cells/plan-cells').catch(
    () => null,
  );

/** Loads that code and runs `work` with it. */
async function withPlanCells<Value>(
  work: (cells: typeof PlanCells) => Promise<WorkbookResult<Value>>,
): Promise<WorkbookResult<Value>> {
  const cells = await loadPlanCells();
  return cells ? work(cells) : err({ kind: 'notFetched' });
}

/**
 * Loads the code that writes whole sheets at the first write; the pane opens without it. Changes
 * after a write work on the tables, so their code is loaded too and the first change need not wait.
 */
async function withWriter<Value>(
  work: (writer: typeof Writer) => Promise<WorkbookResult<Value>>,
): Promise<WorkbookResult<Value>> {
  const [writer] = await Promise.all([
    import(/* webpackPrefetch: true */ './write/writer').catch(() => null),
    loadPlanCells(),
  ]);
  return writer ? work(writer) : err({ kind: 'notFetched' });
}
