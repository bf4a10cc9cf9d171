import { isoDay } from '../../shared/iso-day';
import type { WorkbookPort } from '../ports/workbook-port';
import { goToCell } from './cells/go-to-cell';
import { onPlanEdited } from './cells/plan-events';
import { emptyMemory } from './cells/plan-memory';
import { readSelection } from './cells/read-selection';
import { readPlanFromWorkbook } from './cells/read-tables';
import { serialQueue } from '../../shared/serial-queue';
import { writeChanges, writeInput } from './cells/write-input';
import type { WriteRequest } from './write/diff/diff-workbook';
import { interruptedWrite } from './write/recover/interrupted-write';
import { failed, type Answer } from './runtime/answer';
import type * as Writer from './write/writer';

export interface ExcelWorkbookOptions {
  /** The clock, for the day of writing on *About*. */
  readonly now?: () => Date;
  /** Version of the product, shown on *About*. */
  readonly productVersion?: string;
}

/** Makes the port to the workbook that Excel has open. Nothing is asked of Excel before it is used. */
export function createExcelWorkbook({
  now = () => new Date(),
  productVersion,
}: ExcelWorkbookOptions = {}): WorkbookPort {
  const memory = emptyMemory();
  const inTurn = serialQueue();
  const imprint = (): WriteRequest['imprint'] => ({
    writtenOn: isoDay(now()),
    ...(productVersion === undefined ? {} : { productVersion }),
  });
  return {
    readPlan: () => inTurn(() => readPlanFromWorkbook(memory)),
    previewPlan: (report, locale) =>
      inTurn(() =>
        withWriter(({ previewPlan }) => previewPlan({ report, locale, imprint: imprint() })),
      ),
    writePlan: (report, locale, options) =>
      inTurn(() =>
        withWriter(({ writePlan }) =>
          writePlan(memory, { report, locale, imprint: imprint() }, options),
        ),
      ),
    undoLastWrite: (options) =>
      inTurn(() => withWriter(({ undoLastWrite }) => undoLastWrite(memory, options))),
    interruptedWrite: () => inTurn(interruptedWrite),
    recoverWrite: (how, options) =>
      inTurn(() => withWriter(({ recoverWrite }) => recoverWrite(memory, how, imprint(), options))),
    writeInput: (input, content) => inTurn(() => writeInput(memory, { input, ...content })),
    writeChanges: (changes) => inTurn(() => writeChanges(memory, changes)),
    onPlanEdited: (listener) => onPlanEdited(memory, listener),
    readSelection: () => inTurn(readSelection),
    goTo: goToCell,
  };
}

/** What writes whole sheets is fetched when it is asked for: the pane opens without it. */
async function withWriter<Value>(
  work: (writer: typeof Writer) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  const writer = await import(/* webpackPrefetch: true */ './write/writer').catch(() => null);
  return writer ? work(writer) : failed({ kind: 'notFetched' });
}
