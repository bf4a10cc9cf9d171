import { ok, type Result } from '../../src/shared/result';
import { workbookFailureText } from '../../src/i18n/workbook-failure-text';
import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { createExcelSharing } from '../../src/workbook/excel/create-excel-sharing';
import type {
  FormattingPart,
  WorkbookFailure,
  WorkbookPort,
  WriteReport,
} from '../../src/workbook/ports/workbook-port';
import type { SharingFailure, SharingPort } from '../../src/workbook/ports/sharing-port';
import type { Host } from '../../src/simulator/create-host';
import type { Refuses, RequestFault } from '../../src/simulator/faults/faults';
import type { OfficeHost } from '../support/workbooks/office-host';
import { until } from '../support/until';
import type { BookSnapshot } from '../support/plain-grid/book-snapshot';
import {
  bookDifferences,
  contentDifferences,
  restoreBook,
  snapshotBook,
} from '../support/plain-grid/book-snapshot';
import type { PlainGrid } from '../support/plain-grid/create-plain-grid';

/** One session of the add-in: the objects that the pane and the ribbon work with. */
export interface Subject {
  readonly session: Session;
  readonly workbook: WorkbookPort;
  readonly sharing: SharingPort;
}

export type Outcome = Result<unknown, SharingFailure>;

/** Something that the add-in does to a workbook, from a known start. */
export interface Operation {
  readonly name: string;
  /** Brings a workbook to the start of the operation; runs once. */
  readonly prepare?: (subject: Subject, host: Host) => Promise<void>;
  /** The first step of each new session. */
  readonly arrange: (subject: Subject) => Promise<void>;
  readonly run: (subject: Subject, signal: AbortSignal) => Promise<Outcome>;
  /** A failure may leave a broken write that is marked as such and can still be repaired. */
  readonly mayStayMarked?: boolean;
  /**
   * Finishing and removing the broken write may have the same result, because the operation
   * restores something.
   */
  readonly eitherEnd?: boolean;
  /** It deletes sheets, and what restores them makes others of the same name. */
  readonly replacesSheets?: boolean;
}

/** The course of an operation without faults. */
export interface CleanRun {
  /** The state that sessions start from. */
  readonly start: BookSnapshot;
  readonly before: BookSnapshot;
  readonly after: BookSnapshot;
  /** The state of a broken write after finishing it, and after removing it. */
  readonly ends: { readonly finish: BookSnapshot; readonly remove: BookSnapshot };
  /** States of a closed add-in that have already been repaired both ways. */
  readonly repaired: BookSnapshot[];
  /** The number of actions of each request. */
  readonly actions: readonly number[];
}

export interface FaultBench {
  readonly counts: () => { readonly cases: number; readonly partialWrites: number };
  /** The failures of the cases so far, as sentences. */
  readonly complaints: string[];
  readonly runClean: (operation: Operation) => Promise<CleanRun>;
  /**
   * Runs an operation once for each of the given faults at its requests, one after the other in the
   * same session, which must survive them all. Ends with a run without faults.
   */
  readonly runDisturbed: (
    operation: Operation,
    clean: CleanRun,
    disturbances: readonly Disturbance[],
  ) => Promise<void>;
  /**
   * Runs an operation in an Excel that refuses some formatting: its contents are written, what was
   * refused is told, the same operation later sets it, and an undo brings everything back.
   */
  readonly runRefused: (operation: Operation, clean: CleanRun, refusal: Refusal) => Promise<void>;
  /**
   * Closes the add-in before or after one request of an operation. A new session must find the
   * workbook complete or unchanged, or find the broken write and be able to finish it and to remove
   * it; then it must be able to run the operation.
   */
  readonly runKilled: (
    operation: Operation,
    clean: CleanRun,
    request: number,
    when: 'before' | 'after',
  ) => Promise<void>;
}

/** A fault at one request of an operation, or a cancellation by the user. */
export interface Disturbance {
  readonly label: string;
  readonly request: number;
  readonly fault: RequestFault | 'cancel';
}

/** Formatting that an Excel refuses. */
export interface Refusal {
  readonly label: string;
  readonly code: string;
  readonly refuses: Refuses;
  /** The parts that the report names. */
  readonly parts: readonly FormattingPart[];
}

const ignore = (): void => undefined;

/** Makes the test bench that disturbs operations; every case starts from `base`. */
export function createFaultBench(office: OfficeHost, grid: PlainGrid): FaultBench {
  const { host } = office;
  const { book, faults } = host;
  const base = snapshotBook(book, grid);
  const complaints: string[] = [];
  let cases = 0;
  let partialWrites = 0;

  /** How a workbook differs from the nearest of the expected ones. */
  const nearest = (wanted: readonly BookSnapshot[], now: BookSnapshot): readonly string[] => {
    const all = wanted.map((each) => bookDifferences(each, now, 'alike'));
    return all.reduce((best, each) => (each.length < best.length ? each : best), all[0] ?? []);
  };
  const snapshot = (): BookSnapshot => snapshotBook(book, grid);
  const restore = (state: BookSnapshot): void => restoreBook(book, grid, state);
  const begin = async (operation: Operation, start: BookSnapshot): Promise<Subject> => {
    faults.clear();
    restore(start);
    const subject = newSubject();
    await operation.arrange(subject);
    return subject;
  };

  const newSignal = () => new AbortController().signal;
  const complain = (place: string, what: string, differences: readonly string[]): void => {
    partialWrites += 1;
    complaints.push(`${place}: ${what} ${listed(differences)}`);
  };

  const judge = async (
    place: string,
    outcome: Outcome,
    operation: Operation,
    clean: CleanRun,
  ): Promise<void> => {
    cases += 1;
    const now = snapshot();
    const toAfter = bookDifferences(clean.after, now, 'alike');
    if (!book.enableEvents) complaints.push(`${place}: events are left off`);
    if (outcome.ok) {
      if (toAfter.length > 0) complain(place, 'reported as done, but', toAfter);
      return;
    }
    complaints.push(...missingTexts(place, outcome.error));
    const toBefore = bookDifferences(
      clean.before,
      now,
      operation.replacesSheets ? 'alike' : 'same',
    );
    if (toBefore.length === 0 || toAfter.length === 0) return;
    if (operation.mayStayMarked) await findAndRepair(place, operation, clean);
    else complain(place, `${outcome.error.kind}, a partial write`, toBefore);
  };

  /** Checks a workbook as a new session does, and finishes or removes a broken write. */
  const findAndRepair = async (
    place: string,
    operation: Operation,
    clean: CleanRun,
  ): Promise<void> => {
    faults.clear();
    const broken = snapshot();
    const found = await newSubject().workbook.interruptedWrite();
    if (!found.ok)
      complaints.push(`${place}: the check for a broken write failed, ${found.error.kind}`);
    if (!found.ok || found.value === null) {
      judgeState(place, clean);
      return;
    }
    for (const how of ['finish', 'remove'] as const) {
      restore(broken);
      const options = { onProgress: ignore, signal: newSignal() };
      const recovered = await newSubject().workbook.recoverWrite(how, options);
      cases += 1;
      const wanted = operation.eitherEnd ? Object.values(clean.ends) : [clean.ends[how]];
      const differences = nearest(wanted, snapshot());
      if (!recovered.ok)
        complaints.push(`${place}: ${how} failed, ${JSON.stringify(recovered.error)}`);
      else if (differences.length > 0) complain(place, `after ${how}`, differences);
    }
  };

  /** A broken write must not keep a new session from running the operation from its start. */
  const retry = async (place: string, operation: Operation, clean: CleanRun): Promise<void> => {
    const isBefore = bookDifferences(clean.before, snapshot()).length === 0;
    if (!isBefore || bookDifferences(clean.start, clean.before).length > 0) return;
    const subject = newSubject();
    await operation.arrange(subject);
    const outcome = await operation.run(subject, newSignal());
    await judge(`${place}, again`, outcome, operation, clean);
  };

  /** The two results of a broken write, for an operation that starts with one. */
  const endsOf = async (start: BookSnapshot): Promise<CleanRun['ends']> => {
    const end = async (how: 'finish' | 'remove'): Promise<BookSnapshot> => {
      restore(start);
      const options = { onProgress: ignore, signal: newSignal() };
      const recovered = await newSubject().workbook.recoverWrite(how, options);
      if (!recovered.ok) throw new Error(`${how}: ${JSON.stringify(recovered.error)}`);
      return snapshot();
    };
    return { finish: await end('finish'), remove: await end('remove') };
  };

  const judgeState = (place: string, { before, after, ends }: CleanRun): void => {
    cases += 1;
    const differences = nearest([before, after, ends.finish, ends.remove], snapshot());
    if (differences.length > 0) complain(place, 'a partial write without a record,', differences);
  };

  return {
    counts: () => ({ cases, partialWrites }),
    complaints,
    runClean: async (operation) => {
      restore(base);
      await operation.prepare?.(newSubject(), host);
      faults.clear();
      const start = snapshot();
      const subject = await begin(operation, start);
      const before = snapshot();
      host.forgetRequests();
      const outcome = await operation.run(subject, newSignal());
      if (!outcome.ok) throw new Error(`${operation.name}: ${JSON.stringify(outcome.error)}`);
      const after = snapshot();
      const requests = host.requests().entries.filter(({ counts }) => counts);
      return {
        start,
        before,
        after,
        ends: operation.mayStayMarked ? await endsOf(start) : { finish: after, remove: before },
        repaired: [],
        actions: requests.map(({ batch }) => batch.Actions.length),
      };
    },
    runRefused: async (operation, clean, { label, code, refuses, parts }) => {
      const place = `${operation.name}, ${label} refused`;
      const subject = await begin(operation, clean.start);
      const stop = faults.atEveryRequest({ kind: 'refused', code, refuses });
      const outcome = await operation.run(subject, newSignal());
      stop();
      cases += 1;
      const kept = contentDifferences(clean.after, snapshot());
      if (!outcome.ok) complain(place, `undone, ${outcome.error.kind}`, kept);
      else if (kept.length > 0) complain(place, 'a partial write', kept);
      const told = partsToldBy(outcome);
      if (!parts.every((part) => told.includes(part))) {
        complaints.push(`${place}: only ${told.join() || 'nothing'} is told`);
      }
      if (!book.enableEvents) complaints.push(`${place}: events are left off`);
      const again = await operation.run(subject, newSignal());
      await judge(`${place}, tried again`, again, operation, clean);
      if (partsToldBy(again).length > 0) complaints.push(`${place}: told although it was set`);
      const undone = await subject.session.undoWrite(newSignal());
      const left = bookDifferences(clean.before, snapshot(), 'alike');
      if (!undone.ok || left.length > 0) complain(place, 'not undone', left);
    },
    runKilled: async (operation, clean, request, when) => {
      const subject = await begin(operation, clean.start);
      let isCut = false;
      const cut: RequestFault = {
        kind: 'meanwhile',
        change: () => {
          // After this the request itself is carried out, or not.
          setTimeout(() => {
            isCut = true;
          });
        },
      };
      faults.atRequest(request, cut);
      faults.atRequest(request, { kind: 'killed', when });
      const work = operation.run(subject, newSignal());
      await untilCut({ isCut: () => isCut }, work);
      faults.clear();
      // Events that a closed page has switched off come back with the next page.
      book.enableEvents = true;
      const place = `${operation.name}, closed ${when} request ${String(request)}`;
      cases += 1;
      // Closing after a request and before the next one leaves the same state: it is repaired only
      // once.
      const left = snapshot();
      if (clean.repaired.some((each) => bookDifferences(each, left).length === 0)) return;
      clean.repaired.push(left);
      await findAndRepair(place, operation, clean);
      await retry(place, operation, clean);
    },
    runDisturbed: async (operation, clean, disturbances) => {
      let subject = await begin(operation, clean.start);
      for (const { label, request, fault } of disturbances) {
        const controller = new AbortController();
        const cancel: RequestFault = { kind: 'meanwhile', change: () => controller.abort() };
        faults.atRequest(request, fault === 'cancel' ? cancel : fault);
        const outcome = await operation.run(subject, controller.signal);
        const place = `${operation.name}, request ${String(request)}, ${label}`;
        await judge(place, outcome, operation, clean);
        if (subject.session.getState().writing) complaints.push(`${place}: the pane is left busy`);
        faults.clear();
        // The log would otherwise keep every request of every case.
        host.forgetRequests();
        const isBefore = bookDifferences(clean.before, snapshot()).length === 0;
        if (!isBefore || (outcome.ok && clean.before !== clean.after)) {
          subject = await begin(operation, clean.start);
        }
      }
      const outcome = await operation.run(subject, newSignal());
      const place = `${operation.name}, after its faults`;
      if (outcome.ok) await judge(place, outcome, operation, clean);
      else complaints.push(`${place}: cannot be done any more, ${JSON.stringify(outcome.error)}`);
    },
  };
}

function partsToldBy(outcome: Outcome): readonly FormattingPart[] {
  if (!outcome.ok) return [];
  const { unformatted = [] } = outcome.value as Partial<WriteReport>;
  return unformatted.map(({ part }) => part);
}

/** Waits until a page gets no more answers: its last request is the one that was cut. */
function untilCut(bench: { readonly isCut: () => boolean }, work: Promise<unknown>): Promise<void> {
  return Promise.race([work.then(() => undefined), until(bench.isCut)]);
}

function newSubject(): Subject {
  const workbook: WorkbookPort = {
    ...createExcelWorkbook({ now: () => new Date(2026, 0, 2), productVersion: '1.0.0' }),
    // Otherwise killed sessions would still receive changes: they share one page.
    onPlanEdited: () => Promise.resolve(ok(() => Promise.resolve())),
  };
  const now = () => '2026-01-02T08:00:00Z';
  // What is repeated later would meet the faults of another case.
  const wait = () => new Promise<void>(() => undefined);
  return {
    session: createSession({ workbook, now, wait }),
    workbook,
    sharing: createExcelSharing(),
  };
}

function listed(differences: readonly string[]): string {
  const [first = '', second = ''] = differences;
  return `${String(differences.length)} differences: ${first}; ${second}`;
}

function isOfWorkbook(failure: SharingFailure): failure is WorkbookFailure {
  return !['nothingToDo', 'obstacles', 'changedCells', 'unreadableFile'].includes(failure.kind);
}

/** Every failure needs a reason without an error code and a next step, in both languages. */
function missingTexts(label: string, failure: SharingFailure): readonly string[] {
  if (!isOfWorkbook(failure)) return [`${label}: ${failure.kind} is no answer to a fault`];
  const code = failure.kind === 'office' ? failure.code : ignore.name;
  return (['en', 'zh-CN'] as const).flatMap((locale) => {
    const { reason, next } = workbookFailureText(failure, locale);
    const isWorded = reason.length > 5 && next.length > 3 && !`${reason}${next}`.includes('{{');
    const isPlain = failure.kind !== 'office' || !reason.includes(code);
    const isChinese = locale === 'en' || /\p{Script=Han}/u.test(reason + next);
    return isWorded && isPlain && isChinese
      ? []
      : [`${label}: bad text in ${locale}: ${reason} ${next}`];
  });
}
