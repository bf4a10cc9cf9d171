import type { CellRange } from '../../../../shared/cell-range';
import { runs } from '../../../../shared/runs';
import type { FormattingPart, RefusedFormatting } from '../../../ports/workbook-port';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { FORMATTING_PARTS } from '../base/sheet-record';
import { sendSteps, type WriteStep } from '../base/steps';
import type { ProgressReporter } from '../base/write-progress';
import { partsThatDiffer, type SheetDiff, type WorkbookDiff } from '../diff/sheet-diff';
import { endOf } from '../snapshot/sheet-snapshot';
import {
  chartStep,
  deleteChartsStep,
  layoutStep,
  pageSteps,
  ruleSteps,
  type SheetNames,
  styleSteps,
} from './format-steps';

/** Formatting of a sheet that succeeds or fails alone. */
export interface FormattingPiece extends RefusedFormatting {
  readonly key: SheetKey;
  /** The rows that get it; null for the whole sheet. */
  readonly rows: readonly number[] | null;
  /**
   * The steps that set it.
   *
   * @param again - whether a try before may have got halfway
   */
  readonly steps: (again: boolean) => readonly WriteStep[];
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
  const hasRules = rules.validations.length + rules.conditionals.length > 0;
  const all = [
    ...(formats.length > 0 ? [piece('formats', () => styleSteps(name, formats))] : []),
    ...(hasRules
      ? [
          // Inserted rows have the conditional formats of the rows around them.
          piece('rules', (again) =>
            ruleSteps({ name, ...rules }, nameOf, { clears: again || existing !== null }),
          ),
        ]
      : []),
    piece('layout', () => [layoutStep(planned, existing ? null : matrix.range)]),
    ...(planned.print ? [piece('page', () => pageSteps(planned))] : []),
    ...chartPieces(sheet, nameOf, piece),
  ];
  return all.filter(({ part }) => parts.has(part));
}

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
    ...(surplus.length > 0 ? [piece('charts', () => [deleteChartsStep(name, surplus)])] : []),
    ...charts.map((chart) =>
      piece(
        'charts',
        (again) => {
          const replaces = again || own.includes(chart.name);
          return [chartStep(name, chart, nameOf, { replaces })];
        },
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

/** The planned rows that get formats or rules: those inserted, and those that lack them. */
function rowsToSet(
  { matrix, existing }: SheetDiff,
  wanted: 'formats' | 'rules',
): readonly number[] | null {
  if (!existing) return null;
  const { record } = existing.snapshot;
  const { inserted, previousRow, recordedRow } = existing.diff.match;
  const refused = (record?.unformatted ?? []).filter(({ part }) => part === wanted);
  if (refused.some(({ rows }) => rows === null)) return null;
  const lacking = new Set(refused.flatMap(({ rows }) => rows ?? []));
  if (lacking.size === 0) return inserted;
  const isNew = new Set(inserted);
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

/** After so many refusals the rest is given up: then Excel refuses everything. */
const MOST_REFUSALS = 60;

/**
 * Sets pieces after a request with all of them has failed: each half in a request of its own, and so
 * on, until every piece is set or refused alone. Returns those that Excel has refused.
 */
export async function formatEach(
  context: Excel.RequestContext,
  pieces: readonly FormattingPiece[],
  progress: ProgressReporter,
  refusals = { left: MOST_REFUSALS },
): Promise<readonly FormattingPiece[]> {
  if (pieces.length === 0 || refusals.left <= 0) return pieces;
  try {
    const steps = pieces.flatMap((piece) => piece.steps(true));
    await sendSteps(context, steps, { progress });
    return [];
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    refusals.left -= 1;
  }
  if (pieces.length === 1) return pieces;
  const middle = Math.ceil(pieces.length / 2);
  return [
    ...(await formatEach(context, pieces.slice(0, middle), progress, refusals)),
    ...(await formatEach(context, pieces.slice(middle), progress, refusals)),
  ];
}
