import type { CellRange } from '../../../../shared/cell-range';
import type { Steps } from '../../../../shared/steps';
import { inTurns } from '../base/write-progress';
import { largest, pushAll } from '../../../../shared/extremes';
import { runs } from '../../../../shared/runs';
import type { FormattingPart, RefusedFormatting } from '../../../ports/workbook-port';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { FORMATTING_PARTS } from '../base/sheet-record';
import { sendSteps, type SendOptions, type WriteStep } from '../base/steps';
import {
  partsThatDiffer,
  restyledRows,
  type SheetDiff,
  type WorkbookDiff,
} from '../diff/sheet-diff';
import { endOf, rowRanges } from '../snapshot/sheet-snapshot';
import {
  type AreaCalls,
  chartStep,
  deleteChartsStep,
  layoutStep,
  pageSteps,
  plainSteps,
  ruleSteps,
  type SheetNames,
  styleSteps,
  withoutRulesSteps,
} from './format-steps';

/** Formatting of a sheet that succeeds or fails alone. */
export interface FormattingPiece extends RefusedFormatting {
  readonly key: SheetKey;
  /** The rows that get it; null for the whole sheet. */
  readonly rows: readonly number[] | null;
  /**
   * The steps that set it.
   *
   * @param again - whether a try before was refused: it may have got halfway, and Excel may have
   *   refused it for several areas in one call
   */
  readonly steps: (again: boolean) => Steps<readonly WriteStep[]>;
}

/** The names of our charts begin with this; a chart that a user renamed is the user's. */
export const CHART_PREFIX = 'PlanPath ';

/** The formatting that a write sets, piece by piece, those of a kind one after the other. */
export function formattingPieces({
  plan,
  sheets,
}: Pick<WorkbookDiff, 'plan' | 'sheets'>): readonly FormattingPiece[] {
  const names = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const pieces = sheets.flatMap((sheet) => piecesOf(sheet, nameOf));
  return FORMATTING_PARTS.flatMap((part) => pieces.filter((piece) => piece.part === part));
}

function piecesOf(sheet: SheetDiff, nameOf: SheetNames): readonly FormattingPiece[] {
  const { key, planned, matrix, existing } = sheet;
  const { name } = planned;
  const parts = partsToSet(sheet);
  const [styled, ruled] = [rowsToSet(sheet, 'formats'), rowsToSet(sheet, 'rules')];
  const piece = (
    part: FormattingPart,
    steps: FormattingPiece['steps'],
    chart: string | null = null,
  ): FormattingPiece => {
    const rows = part === 'formats' ? styled : part === 'rules' ? ruled : null;
    return { key, sheet: name, part, chart, rows, steps };
  };
  const formats = within(planned.formats, styled);
  const rules = {
    validations: within(planned.validations, ruled),
    conditionals: within(planned.conditionals, ruled),
  };
  const plain = plainRanges(sheet);
  const hasRules = rules.validations.length + rules.conditionals.length + plain.rules.length > 0;
  const all = [
    ...(formats.length + plain.formats.length > 0
      ? [
          piece('formats', function* (again) {
            const styled = yield* styleSteps(name, formats, callsOf(again));
            return [...plainSteps(name, plain.formats), ...styled];
          }),
        ]
      : []),
    ...(hasRules
      ? [
          // Inserted rows have the conditional formats of the rows around them.
          piece(
            'rules',
            atOnce((again) => [
              ...withoutRulesSteps(name, plain.rules),
              ...ruleSteps({ name, ...rules }, nameOf, {
                ...{ clears: again || existing !== null, calls: callsOf(again) },
              }),
            ]),
          ),
        ]
      : []),
    piece(
      'layout',
      atOnce(() => [layoutStep(planned, existing ? null : matrix.range)]),
    ),
    ...(planned.print
      ? [
          piece(
            'page',
            atOnce(() => pageSteps(planned)),
          ),
        ]
      : []),
    ...chartPieces(sheet, nameOf, piece),
  ];
  return all.filter(({ part }) => parts.has(part));
}

/** What takes no time is one step. */
function atOnce(make: (again: boolean) => readonly WriteStep[]): FormattingPiece['steps'] {
  return function* (again) {
    yield;
    return make(again);
  };
}

/** The steps of all pieces, one piece after the other. */
export function* stepsOf(
  pieces: readonly FormattingPiece[],
  again: boolean,
): Steps<readonly WriteStep[]> {
  const steps: WriteStep[] = [];
  for (const piece of pieces) pushAll(steps, yield* piece.steps(again));
  return steps;
}

/** The rows that lose the formats or rules of the last write, because they get others. */
function plainRanges(sheet: SheetDiff) {
  const { planned, matrix } = sheet;
  const ends = planned.formats.map(({ range }) => endOf(range).right);
  const columnCount = largest([endOf(matrix.range).right, ...ends]);
  return {
    formats: rowRanges(rowsToRestyle(sheet, 'formats'), columnCount),
    rules: rowRanges(rowsToRestyle(sheet, 'rules'), columnCount),
  };
}

/** The rows that stay and get other formats or rules; new formats take conditional ones with them. */
function rowsToRestyle(sheet: SheetDiff, part: 'formats' | 'rules'): readonly number[] {
  const formats = restyledRows(sheet, 'formats');
  return part === 'formats' ? formats : sortedRows([...formats, ...restyledRows(sheet, 'rules')]);
}

function sortedRows(rows: readonly number[]): readonly number[] {
  return [...new Set(rows)].sort((one, other) => one - other);
}

const callsOf = (again: boolean): AreaCalls => (again ? 'apart' : 'together');

function chartPieces(
  { planned: { name, charts }, existing }: SheetDiff,
  nameOf: SheetNames,
  piece: (
    part: FormattingPart,
    steps: FormattingPiece['steps'],
    chart?: string | null,
  ) => FormattingPiece,
): readonly FormattingPiece[] {
  const own = existing?.snapshot.charts.filter((chart) => chart.startsWith(CHART_PREFIX)) ?? [];
  const surplus = own.filter((chart) => !charts.some((planned) => planned.name === chart));
  return [
    ...(surplus.length > 0
      ? [
          piece(
            'charts',
            atOnce(() => [deleteChartsStep(name, surplus)]),
          ),
        ]
      : []),
    ...charts.map((chart) =>
      piece(
        'charts',
        atOnce((again) => {
          const replaces = again || own.includes(chart.name);
          return [chartStep(name, chart, nameOf, { replaces })];
        }),
        chart.title,
      ),
    ),
  ];
}

/** The parts of a sheet that a write sets: those that differ, and those that Excel has refused. */
function partsToSet({ existing, hashes }: SheetDiff): ReadonlySet<FormattingPart> {
  if (!existing) return new Set(FORMATTING_PARTS);
  const { record } = existing.snapshot;
  const { layout, charts } = partsThatDiffer(
    record?.sheetFormatting ?? hashes.sheetFormatting,
    hashes.sheetFormatting,
  );
  return new Set<FormattingPart>([
    ...['formats' as const, 'rules' as const],
    ...(layout ? ['layout' as const] : []),
    ...(charts ? ['charts' as const] : []),
    ...(record?.unformatted ?? []).map(({ part }) => part),
  ]);
}

/**
 * The planned rows that get formats or rules: those inserted, those that lack them, and those that
 * have others.
 */
function rowsToSet(sheet: SheetDiff, wanted: 'formats' | 'rules'): readonly number[] | null {
  const { matrix, existing } = sheet;
  if (!existing) return null;
  const { record } = existing.snapshot;
  const { inserted, previousRow, recordedRow } = existing.diff.match;
  const refused = (record?.unformatted ?? []).filter(({ part }) => part === wanted);
  if (refused.some(({ rows }) => rows === null)) return null;
  const lacking = new Set(refused.flatMap(({ rows }) => rows ?? []));
  const others = rowsToRestyle(sheet, wanted);
  if (lacking.size === 0) return sortedRows([...inserted, ...others]);
  const isNew = new Set([...inserted, ...others]);
  return Array.from({ length: endOf(matrix.range).bottom }, (_, row) => row).filter((row) => {
    const before = previousRow(row);
    return isNew.has(row) || (before !== null && lacking.has(recordedRow(before)));
  });
}

/** The parts of entries in certain rows; null stands for all of them. */
function within<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
  rows: readonly number[] | null,
): readonly Entry[] {
  if (rows === null) return entries;
  const wanted = new Set(rows);
  return entries.flatMap((entry) => {
    const { row, rowCount } = entry.range;
    const parts = runs(Array.from({ length: rowCount }, (_, index) => wanted.has(row + index)));
    return parts
      .filter(({ key }) => key)
      .map(({ start, count }) => ({
        ...entry,
        range: { ...entry.range, row: row + start, rowCount: count },
      }));
  });
}

type Sending = Pick<SendOptions, 'progress' | 'lock'>;

/** After so many refusals the rest is given up: then Excel refuses everything. */
const MOST_REFUSALS = 60;

/**
 * Sets pieces after a request with all of them has failed: each half in a request of its own, and so
 * on, until every piece is set or refused alone. Returns those that Excel has refused.
 */
export function formatEach(
  context: Excel.RequestContext,
  pieces: readonly FormattingPiece[],
  sending: Sending,
): Promise<readonly FormattingPiece[]> {
  return byHalves(pieces, async (some) => {
    const steps = await inTurns(stepsOf(some, true));
    await sendSteps(context, steps, sending);
  });
}

/** Sends steps that may be refused one by one: what Excel refuses keeps no other from being set. */
export async function sendEach(
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  sending: Sending,
): Promise<void> {
  await byHalves(steps, async (some) => {
    await sendSteps(context, some, sending);
  });
}

/** Sets items together, and by halves where Excel refuses. Returns those that are refused alone. */
async function byHalves<Item>(
  items: readonly Item[],
  set: (some: readonly Item[]) => Promise<void>,
  refusals = { left: MOST_REFUSALS },
): Promise<readonly Item[]> {
  if (items.length === 0 || refusals.left <= 0) return items;
  try {
    await set(items);
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    refusals.left -= 1;
  }
  if (items.length === 1) return items;
  const middle = Math.ceil(items.length / 2);
  return [
    ...(await byHalves(items.slice(0, middle), set, refusals)),
    ...(await byHalves(items.slice(middle), set, refusals)),
  ];
}
