import type { PlanReport, Result } from '../../domain/index';
import {
  failed,
  type FunctionFailure,
  type FunctionResult,
  type ResultCell,
} from '../runtime/function-result';
import { haveSameNames, planNames, type PlanNames } from './plan-names';
import { locate, type PlanAnswer, type PlanQuery } from './plan-query';
import type { PlanGap, PlanSource } from './plan-provider';
import { numberAt } from './report-location';

/** Shows a result in a cell, over what it showed before; null is a fault of ours. */
export type Show = (result: FunctionResult | null) => void;

/** The cells that follow the plan. */
export interface StreamingCells {
  /** Answers a call now and after every change. Returns how to stop. */
  readonly open: (question: Result<PlanQuery, FunctionFailure>, show: Show) => () => void;
  /** How many calls are followed. */
  readonly count: () => number;
}

interface LiveCellsOptions {
  /** Asks for the plan of this runtime, which may come later or never. */
  readonly receivePlan: (take: (source: PlanSource) => void) => void;
  /** Runs work after what is running now. */
  readonly later: (work: () => void) => void;
  /** Runs work when nobody has provided a plan for so long that nobody will. */
  readonly whenTooLate: (work: () => void) => void;
}

interface LiveCell {
  readonly question: PlanQuery;
  readonly show: Show;
  answer: PlanAnswer | null;
  /** What the spots of the answer showed last. */
  shown: (number | null)[];
  gap: PlanGap | null;
}

/**
 * Makes the holder of the cells that follow the plan: one subscription for all, and after a change
 * one pass over them in which only a cell with another number is shown again.
 */
export function createStreamingCells({
  receivePlan,
  later,
  whenTooLate,
}: LiveCellsOptions): StreamingCells {
  const cells = new Set<LiveCell>();
  let source: PlanSource | null = null;
  let missing: PlanGap = 'reading';
  let isAsked = false;
  let isPlanned = false;
  let named: { readonly report: PlanReport; readonly names: PlanNames } | null = null;

  const read = (): PlanReport | PlanGap => source?.read() ?? missing;

  /** The names of a report, looked up anew only when they changed. */
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
    open: (question, show) => {
      if (!question.ok) {
        show(failed(question.error));
        return () => undefined;
      }
      const cell = { question: question.value, show, answer: null, shown: [], gap: null };
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

/** Says why there is no number; a workbook that is still being read leaves the cell busy. */
function showGap(cell: LiveCell, gap: PlanGap): void {
  if (gap === 'reading' || cell.gap === gap) return;
  cell.gap = gap;
  cell.answer = null;
  cell.show(failed({ code: '#N/A', problem: { kind: 'noPlan', gap } }));
}

function update(cell: LiveCell, report: PlanReport, names: PlanNames): void {
  try {
    if (cell.answer === null) {
      cell.gap = null;
      const answer = locate(cell.question, names);
      cell.answer = answer;
      cell.shown = answer.spots.map((spot) => numberAt(report, spot));
    } else if (!refresh(cell.shown, cell.answer, report)) return;
    cell.show(toResult(cell.answer, cell.shown));
  } catch {
    cell.show(null);
  }
}

/** Takes over the numbers of a report; tells whether one is another than before. */
function refresh(shown: (number | null)[], { spots }: PlanAnswer, report: PlanReport): boolean {
  let isChanged = false;
  for (let index = 0; index < spots.length; index += 1) {
    const spot = spots[index];
    const now = spot === undefined ? null : numberAt(report, spot);
    if (now === shown[index]) continue;
    shown[index] = now;
    isChanged = true;
  }
  return isChanged;
}

/** What a plan answers to a question, once. */
export function answerOnce(question: PlanQuery, report: PlanReport): FunctionResult {
  const answer = locate(question, planNames(report));
  return toResult(
    answer,
    answer.spots.map((spot) => numberAt(report, spot)),
  );
}

/** A year of which nothing is said is an empty text: null would show as 0. */
function toResult({ result }: PlanAnswer, numbers: readonly (number | null)[]): FunctionResult {
  if (result.kind === 'failure') return result;
  const fill = (cell: ResultCell): ResultCell =>
    typeof cell === 'number' ? (numbers[cell] ?? '') : cell;
  return { kind: 'cells', rows: result.rows.map((row) => row.map(fill)) };
}
