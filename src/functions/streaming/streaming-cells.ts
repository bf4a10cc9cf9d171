import type { PlanReport } from '../../domain/index';
import type { Result } from '../../shared/result';
import {
  failed,
  type FunctionFailure,
  type FunctionResult,
  type ResultCell,
} from '../runtime/function-result';
import { haveSameNames, planNames, type PlanNames } from './plan-names';
import { locate, numberAt, type PlanAnswer, type PlanQuery } from './plan-query';
import type { PlanGap, PlanSource } from './plan-source';

/** Shows a new result in a cell; null means a bug of ours. */
export type Show = (result: FunctionResult | null) => void;

/** The cells that follow the plan. */
export interface StreamingCells {
  /** Answers a call now and after every change; returns the function that stops it. */
  readonly open: (query: Result<PlanQuery, FunctionFailure>, show: Show) => () => void;
  /** How many calls are open. */
  readonly count: () => number;
}

interface StreamingCellsOptions {
  /** Asks for the plan of this runtime, which may come later or never. */
  readonly receivePlan: (take: (source: PlanSource) => void) => void;
  /** Runs work after the current task. */
  readonly later: (work: () => void) => void;
  /** Runs work once it is clear that nobody will provide a plan. */
  readonly whenTooLate: (work: () => void) => void;
}

interface StreamingCell {
  readonly query: PlanQuery;
  readonly show: Show;
  answer: PlanAnswer | null;
  /** The numbers that the answer showed last. */
  shown: (number | null)[];
  gap: PlanGap | null;
}

/**
 * Makes the list of cells that follow the plan. One subscription serves them all; after a change they
 * are updated in one pass, and only a cell whose number changed gets a new result.
 */
export function createStreamingCells({
  receivePlan,
  later,
  whenTooLate,
}: StreamingCellsOptions): StreamingCells {
  const cells = new Set<StreamingCell>();
  let source: PlanSource | null = null;
  let missing: PlanGap = 'reading';
  let isAsked = false;
  let isPlanned = false;
  let named: { readonly report: PlanReport; readonly names: PlanNames } | null = null;

  const read = (): PlanReport | PlanGap => source?.read() ?? missing;

  /** The names of a report; they are looked up again only if they changed. */
  const namesOf = (report: PlanReport): PlanNames => {
    const isSame = named !== null && haveSameNames(named.report, report);
    const names = named && isSame ? named.names : planNames(report);
    if (!isSame) for (const cell of cells) cell.answer = null;
    named = { report, names };
    return names;
  };

  const pass = (): void => {
    isPlanned = false;
    const found = read();
    if (typeof found === 'string') {
      for (const cell of cells) showGap(cell, found);
      return;
    }
    const names = namesOf(found);
    for (const cell of cells) update(cell, found, names);
  };

  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    later(pass);
  };

  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    receivePlan((provided) => {
      source = provided;
      provided.subscribe(plan);
      plan();
    });
    whenTooLate(() => {
      if (source) return;
      missing = 'noRuntime';
      plan();
    });
  };

  return {
    open: (query, show) => {
      if (!query.ok) {
        show(failed(query.error));
        return () => undefined;
      }
      const cell = { query: query.value, show, answer: null, shown: [], gap: null };
      cells.add(cell);
      ask();
      plan();
      return () => {
        cells.delete(cell);
      };
    },
    count: () => cells.size,
  };
}

/** Shows why there is no number; while the workbook is being read, the cell stays busy. */
function showGap(cell: StreamingCell, gap: PlanGap): void {
  if (gap === 'reading' || cell.gap === gap) return;
  cell.gap = gap;
  cell.answer = null;
  cell.show(failed({ code: '#N/A', problem: { kind: 'noPlan', gap } }));
}

function update(cell: StreamingCell, report: PlanReport, names: PlanNames): void {
  try {
    if (cell.answer === null) {
      cell.gap = null;
      const answer = locate(cell.query, names);
      cell.answer = answer;
      cell.shown = answer.locations.map((location) => numberAt(report, location));
    } else if (!refresh(cell.shown, cell.answer, report)) return;
    cell.show(toResult(cell.answer, cell.shown));
  } catch {
    cell.show(null);
  }
}

/** Takes the numbers of a report; tells whether one changed. */
function refresh(shown: (number | null)[], { locations }: PlanAnswer, report: PlanReport): boolean {
  let isChanged = false;
  for (let index = 0; index < locations.length; index += 1) {
    const location = locations[index];
    const now = location === undefined ? null : numberAt(report, location);
    if (now === shown[index]) continue;
    shown[index] = now;
    isChanged = true;
  }
  return isChanged;
}

/** Answers a query from a report, once. */
export function answerOnce(query: PlanQuery, report: PlanReport): FunctionResult {
  const answer = locate(query, planNames(report));
  return toResult(
    answer,
    answer.locations.map((location) => numberAt(report, location)),
  );
}

/** A year without a number is an empty text: null would show as 0. */
function toResult({ result }: PlanAnswer, numbers: readonly (number | null)[]): FunctionResult {
  if (result.kind === 'failure') return result;
  const fill = (cell: ResultCell): ResultCell =>
    typeof cell === 'number' ? (numbers[cell] ?? '') : cell;
  return { kind: 'cells', rows: result.rows.map((row) => row.map(fill)) };
}
