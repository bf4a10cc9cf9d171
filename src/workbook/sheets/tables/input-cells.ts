import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';
import type { Provenance } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import type { InputContent, InputRef } from '../../ports/workbook-port';
import { findInputCell, findInputRow } from './find-input-cell';
import { blank, number, text } from '../layout/planned-cells';
import type { ColumnKey } from '../layout/plan-tables';
import { valueOfWord } from './cell-words';
import { findTable, type CellValue, type RawTable, type RawTables } from './table-rows';

/** A cell of the assumptions and what it is to hold, row and column counted from 0. */
export interface InputCellContent {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedCell;
}

/**
 * Lists the cells that a changed input asks for: the number first, then those of the row's source
 * that say something else, in the words of the table's own language. Null when the input is gone.
 */
export function inputCells(
  tables: RawTables,
  { input, value, provenance }: InputContent & { readonly input: InputRef },
): readonly InputCellContent[] | null {
  const place = findInputCell(tables, input);
  const table = findTable(tables, 'PlanAssumptions');
  const row = findInputRow(table, input);
  if (!place || !table || !row) return null;
  const source = sourceTexts(provenance, languageOf(table, row.cell('evidence').column));
  const cells = SOURCE_COLUMNS.flatMap((key): readonly InputCellContent[] => {
    const cell = row.cell(key);
    const isSame = cell.address === null || says(key, cell.value) === says(key, source[key]);
    return isSame ? [] : [{ row: cell.row, column: cell.column, content: text(source[key]) }];
  });
  const content = value === null ? blank : number(value);
  return [{ row: place.row, column: place.column, content }, ...cells];
}

const SOURCE_COLUMNS = [
  ...(['evidence', 'illustrative', 'document', 'place', 'date', 'phrase'] as const),
  ...(['noteEn', 'noteZh'] as const),
] satisfies readonly ColumnKey[];

type SourceColumn = (typeof SOURCE_COLUMNS)[number];

/** The header tells in which language the table was written. */
function languageOf(table: RawTable, evidenceColumn: number): typeof english | typeof chinese {
  const header = table.headers[evidenceColumn - table.column]?.trim();
  return header === chinese.headers.evidence ? chinese : english;
}

function sourceTexts(
  provenance: Provenance | null,
  { words }: typeof english | typeof chinese,
): Readonly<Record<SourceColumn, string | null>> {
  return {
    evidence: provenance && words.evidence[provenance.evidence],
    illustrative: provenance?.illustrative ? words.illustrative : null,
    document: provenance?.document ?? null,
    place: provenance?.place ?? null,
    date: provenance?.date ?? null,
    phrase: provenance?.phrase ?? null,
    noteEn: provenance?.note?.en ?? null,
    noteZh: provenance?.note?.['zh-CN'] ?? null,
  };
}

/** What a cell says, whichever language says it. */
function says(key: SourceColumn, value: CellValue): string {
  const meaning = key === 'evidence' ? valueOfWord('evidence', value) : value;
  return meaning === null ? '' : String(meaning).replaceAll(/\r\n?/g, '\n');
}
