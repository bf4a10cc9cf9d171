import { err, ok, type Result } from '../../../shared/result';
import { sameContent } from '../../../shared/same-content';
import type {
  ExcelCheck,
  ExcelCheckFailure,
  ExcelCheckOptions,
  NotTried,
  Observed,
  Verdict,
} from '../../ports/excel-check-port';
import type { WorkbookFailure } from '../../ports/workbook-port';
import { restoreEvents, runExcel } from '../runtime/run-excel';
import { OWN_NAME, OWN_SHEET, type Assumption, type Scene } from './assumption';
import { ASSUMPTIONS } from './assumptions/all-assumptions';
import { describeExcel } from './describe-excel';

/** How long one assumption may take, and how long it waits for what it expects. */
const LONGEST_ATTEMPT = 60_000;
const LONGEST_WAIT = 20_000;
const POLL = 50;

/** What a test replaces: the clock, which assumptions are tried, and how long they wait. */
interface CheckTools {
  readonly productVersion?: string;
  readonly patience?: number;
  readonly now?: () => number;
  readonly assumptions?: readonly Assumption[];
}

/** Tries every assumption, each on a new sheet of its own; nothing of it stays in the workbook. */
export async function runCheck(
  { onProgress, signal }: ExcelCheckOptions,
  {
    now = () => performance.now(),
    assumptions = ASSUMPTIONS,
    patience = LONGEST_WAIT,
    productVersion = '',
  }: CheckTools = {},
): Promise<Result<ExcelCheck, ExcelCheckFailure>> {
  const empty = await runExcel(async (context) => ok(await isEmpty(context)));
  if (!empty.ok) return empty;
  if (!empty.value) return err({ kind: 'notEmpty' });
  const verdicts: Verdict[] = [];
  for (const [index, assumption] of assumptions.entries()) {
    if (signal.aborted) break;
    onProgress(index, assumptions.length);
    const verdict = await judge(assumption, { now, patience, signal });
    const cleaned = await cleanUp();
    if (!cleaned.ok) return cleaned;
    // An attempt that was stopped while it waited says nothing.
    if (!signal.aborted) verdicts.push(verdict);
  }
  return ok({ excel: describeExcel(productVersion), verdicts, all: assumptions.length });
}

/** Opens a blank workbook. */
export function openBlank(): Promise<Result<void, WorkbookFailure>> {
  return runExcel(async () => {
    await Excel.createWorkbook();
    return ok(undefined);
  });
}

/** Whether nothing of the user's is in the workbook; then adding and deleting sheets harms nothing. */
async function isEmpty(context: Excel.RequestContext): Promise<boolean> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name');
  tables.load('items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false));
  const charts = worksheets.items.map((sheet) => sheet.charts.load('items/name'));
  await context.sync();
  return (
    names.items.length === 0 &&
    tables.items.length === 0 &&
    used.every(({ isNullObject }) => isNullObject) &&
    charts.every(({ items }) => items.length === 0)
  );
}

/** How an attempt measures and waits. */
interface Waiting {
  readonly now: () => number;
  readonly patience: number;
  readonly signal: AbortSignal;
}

async function judge(assumption: Assumption, waiting: Waiting): Promise<Verdict> {
  const { now } = waiting;
  const from = now();
  const outcome = await attempt(assumption, waiting);
  const { id, name, assumed, calls, source, expected, holds, question = null } = assumption;
  return {
    ...{ id, name, assumed, calls, source, expected, question, outcome },
    isExample: holds !== undefined,
    milliseconds: Math.round(now() - from),
  };
}

async function attempt(
  { needs, attempt: make, expected, holds, question }: Assumption,
  waiting: Waiting,
): Promise<Verdict['outcome']> {
  if (needs && !Office.context.requirements.isSetSupported(needs[0], needs[1])) {
    return notTried({ kind: 'needs', set: needs.join(' ') });
  }
  const seen = await withinTime(
    runExcel<Observed>(async (context) => {
      const sheet = context.workbook.worksheets.add(OWN_SHEET);
      await context.sync();
      return ok(await make(sceneOf(context, sheet, waiting)));
      // What comes back from an Excel that differs may be of any shape: the others are still tried.
    }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
  );
  if (seen === null) return notTried({ kind: 'noAnswer' });
  if (seen instanceof Error) return notTried({ kind: 'failed', code: seen.name });
  if (!seen.ok) return afterFailure(seen.error);
  const isHeld = holds ? holds(seen.value) : sameContent(seen.value, expected);
  if (!isHeld) return { kind: 'differs', observed: seen.value };
  if (question) return notTried({ kind: 'asked' });
  return holds ? { kind: 'held', observed: seen.value } : { kind: 'held' };
}

function sceneOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { now, patience, signal }: Waiting,
): Scene {
  return {
    ...{ context, sheet, now, pause },
    until: async (isSo) => {
      const end = performance.now() + patience;
      while (!signal.aborted && !(await isSo()) && performance.now() < end) await pause(POLL);
    },
  };
}

/** An error that Excel raises where none is expected is a difference; a missing member is not. */
function afterFailure(failure: WorkbookFailure): Verdict['outcome'] {
  if (failure.kind === 'notSupported') return notTried({ kind: 'missing', member: failure.member });
  // A cell that is being edited and a workbook that is read-only say nothing about Excel.
  if (failure.kind === 'editMode' || failure.kind === 'readOnly') {
    return notTried({ kind: 'failed', code: failure.kind });
  }
  return { kind: 'differs', observed: failure.kind === 'office' ? failure.code : failure.kind };
}

function notTried(why: NotTried): Verdict['outcome'] {
  return { kind: 'notTried', why };
}

/** Deletes what an attempt has left: sheets and names that begin as ours do. */
async function cleanUp(): Promise<Result<void, WorkbookFailure>> {
  await restoreEvents();
  return runExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    const isOwn = (name: string, start: string): boolean =>
      name.toLowerCase().startsWith(start.toLowerCase());
    for (const sheet of worksheets.items) if (isOwn(sheet.name, OWN_SHEET)) sheet.delete();
    for (const { name } of names.items) if (isOwn(name, OWN_NAME)) names.getItem(name).delete();
    await context.sync();
    return ok(undefined);
  });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Null if it takes too long. */
async function withinTime<Value>(work: Promise<Value>): Promise<Value | null> {
  const patience = new AbortController();
  const late = new Promise<null>((resolve) => {
    const timer = setTimeout(() => resolve(null), LONGEST_ATTEMPT);
    patience.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    patience.abort();
  }
}
