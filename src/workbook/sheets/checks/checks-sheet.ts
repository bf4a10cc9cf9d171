import { checkSteps, type Finding } from '../../../domain/index';
import { findingText } from '../../../i18n/finding-text';
import type { PlannedCell, PlannedSheet } from '../../model';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import { CHECKS_STATUS } from '../layout/sheet-facts';
import { checkLines, type CheckLine } from './check-lines';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { everyRow } from '../layout/paginate';
import { formula, text } from '../layout/planned-cells';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { colourByWord, draftSheet, styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { STYLES } from '../layout/sheet-styles';
import { mapSteps, type Steps } from '../../../shared/steps';

const COLUMN = { what: 0, result: 1, scenario: 2, number: 3, illustrative: 4, explanation: 5 };
const WIDTHS = [40, 16, 20, 13, 13, 88];
const COLUMNS = WIDTHS.length;
const FIRST_SECTION = 5;
const LIGHT_ROW = CHECKS_STATUS.row;

/** The results of the checks by formula and of the checks made when the sheets are written. */
export interface SheetChecks {
  readonly lines: readonly CheckLine[];
  readonly findings: readonly Finding[];
  /** Whether the overall status is "everything fits". */
  readonly isFine: boolean;
}

/** Checks a plan and its sheets. */
export function* findChecks(context: SheetContext): Steps<SheetChecks> {
  const lines = yield* checkLines(context);
  const findings = yield* checkSteps(context.report);
  const isFine =
    lines.every(({ isFit }) => isFit) && findings.every(({ severity }) => severity === 'note');
  return { lines, findings, isFine };
}

/** Plans *Checks*: whether the workbook and the plan are consistent, with one overall status. */
export function* planChecksSheet(context: SheetContext, checks: SheetChecks): Steps<PlannedSheet> {
  const { t, writtenOn } = context;
  const { lines, findings } = checks;
  const draft = draftSheet('checks', context);
  WIDTHS.forEach((width, column) => draft.width(column, width));
  const linesHeader = FIRST_SECTION + 1;
  draft.cell(FIRST_SECTION, 0, text(t('checks.byFormula')), STYLES.section);
  draftHeader(draft, linesHeader, context);
  draftLines(draft, linesHeader + 1, lines, context);
  const section = linesHeader + 1 + lines.length + 2;
  const heading = writtenOn === null ? t('checks.found') : t('checks.foundOn', { date: writtenOn });
  draft.cell(section, 0, text(heading), STYLES.section);
  draftHeader(draft, section + 1, context);
  yield* draftFindings(draft, section + 2, findings, context);
  const last = section + 1 + Math.max(1, findings.length);
  draftLight(draft, { first: linesHeader + 1, last, ...checks }, context);
  colourResults(draft, { first: LIGHT_ROW, last }, context);
  return yield* draft.finish({
    printed: { rowCount: last + 1, columnCount: COLUMNS },
    ends: [
      ...everyRow(linesHeader + 2, lines.length - 1),
      section,
      ...everyRow(section + 3, findings.length - 1),
    ],
  });
}

function draftHeader(draft: SheetDraft, row: number, { t }: SheetContext): void {
  draft.cells(row, 0, [
    [
      ...[t('checks.what'), t('checks.result'), t('headers.scenarioName'), t('checks.number')],
      ...[t('headers.illustrative'), t('checks.explanation')],
    ].map(text),
  ]);
  styleHeader(draft, row, COLUMNS, { column: COLUMN.number, columnCount: 1 });
  const afterNumber = { row, column: COLUMN.illustrative, rowCount: 1, columnCount: 1 };
  draft.style(afterNumber, STYLES.afterNumber);
}

function styleRows(draft: SheetDraft, row: number, rowCount: number): void {
  const rows = { row, column: 0, rowCount, columnCount: COLUMNS };
  draft.style(rows, { ...STYLES.tableRow, ...STYLES.words });
  draft.style({ ...rows, column: COLUMN.result, columnCount: 1 }, STYLES.strong);
  draft.style({ ...rows, column: COLUMN.illustrative, columnCount: 1 }, STYLES.afterNumber);
}

function draftLines(
  draft: SheetDraft,
  first: number,
  lines: readonly CheckLine[],
  { t }: SheetContext,
): void {
  const [fits, needsLook] = [t('checks.fits'), t('checks.needsLook')];
  draft.cells(
    ...([first, 0] as const),
    lines.map((line, index) => {
      const number = cellAddress(first + index, COLUMN.number, 'column');
      const result = line.fits
        ? formula(
            `IFERROR(IF(${line.fits(number)},"${fits}","${needsLook}"),"${needsLook}")`,
            line.isFit ? fits : needsLook,
          )
        : text(t('checks.counted'));
      const { what, scenario, illustrative } = line;
      return [what, result, scenario, line.number, illustrative, text(line.explanation)];
    }),
  );
  styleRows(draft, first, lines.length);
  for (const { key: numberFormat, start, count } of runs(lines.map(({ format }) => format))) {
    draft.style(
      { row: first + start, column: COLUMN.number, rowCount: count, columnCount: 1 },
      { numberFormat, ...STYLES.number },
    );
  }
}

function* draftFindings(
  draft: SheetDraft,
  first: number,
  findings: readonly Finding[],
  context: SheetContext,
): Steps<void> {
  const { t, report } = context;
  const flags = illustrativeFlags(report.plan);
  const rows =
    findings.length === 0
      ? [[text(t('checks.none')), ...WIDTHS.slice(1).map(() => text(null))]]
      : yield* mapSteps(findings, (finding) => findingCells(finding, flags, context));
  draft.cells(first, 0, rows);
  styleRows(draft, first, rows.length);
}

function findingCells(
  finding: Finding,
  flags: IllustrativeFlags,
  { t, own, locale, report }: SheetContext,
): readonly PlannedCell[] {
  const { title, detail } = findingText(finding, report.plan, locale);
  const { scenarios } = report.plan;
  const concerned = scenarios.filter(
    ({ id }) => finding.scenario === null || id === finding.scenario,
  );
  const isMarked = concerned.some(({ id }) =>
    finding.indicators.some((indicator) => flags.path(id, indicator)),
  );
  const scenario = scenarios.find(({ id }) => id === finding.scenario);
  return [
    text(title),
    text(t(finding.severity === 'warning' ? 'checks.needsLook' : 'checks.hint')),
    text(scenario ? own(scenario.name) : t('checks.wholePlan')),
    text(null),
    text(isMarked ? t('words.illustrative') : null),
    text(detail),
  ];
}

/** The overall status counts the lines that need a look. */
function draftLight(
  draft: SheetDraft,
  {
    first,
    last,
    lines,
    findings,
    isFine,
  }: SheetChecks & { readonly first: number; readonly last: number },
  { t }: SheetContext,
): void {
  const rowCount = last - first + 1;
  const results = rangeAddress(
    { row: first, column: COLUMN.result, rowCount, columnCount: 1 },
    'both',
  );
  const count = (word: string) => `SUMPRODUCT(--(${results}="${word}"))`;
  const [fits, needsLook] = [t('checks.fits'), t('checks.needsLook')];
  const open =
    lines.filter(({ isFit }) => !isFit).length +
    findings.filter(({ severity }) => severity === 'warning').length;
  const style = { bold: true, fontSize: 12 } as const;
  draft.cell(LIGHT_ROW, 0, text(t('checks.all')), style);
  const number = cellAddress(LIGHT_ROW, COLUMN.number, 'both');
  draft.cell(
    ...([LIGHT_ROW, COLUMN.result] as const),
    formula(`IF(${number}=0,"${fits}","${needsLook}")`, isFine ? fits : needsLook),
    style,
  );
  draft.cell(...([LIGHT_ROW, COLUMN.number] as const), formula(count(needsLook), open), {
    ...style,
    ...STYLES.number,
    numberFormat: '0',
  });
  draft.cell(LIGHT_ROW, COLUMN.explanation, text(t('checks.allMeaning')), STYLES.words);
}

function colourResults(
  draft: SheetDraft,
  { first, last }: { readonly first: number; readonly last: number },
  { t }: SheetContext,
): void {
  const range = { row: first, column: COLUMN.result, rowCount: last - first + 1, columnCount: 1 };
  colourByWord(draft, range, { good: t('checks.fits'), bad: [t('checks.needsLook')] });
}
