import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Requests to LibreOffice while a workbook is open in it; cells as `Brief.B3`. */
export type WhatIf =
  /** Types a text or a number into a cell. */
  | { readonly kind: 'type'; readonly cell: string; readonly content: string | number }
  /** Reads the displayed content of a cell. */
  | { readonly kind: 'read'; readonly cell: string }
  /** The result in one cell for another content of a second cell: a data table's single cell. */
  | {
      readonly kind: 'instead';
      readonly result: string;
      readonly cell: string;
      readonly content: string | number;
    }
  /** The number in a cell at which a result reaches a goal. */
  | {
      readonly kind: 'seek';
      readonly result: string;
      readonly cell: string;
      readonly goal: number;
    };

const LONGEST_RUN = 120_000;
/** Cells far from everything, for a data table: its single content, the result, and both. */
const SPARE = { content: 'Brief.AZ1', answer: 'Brief.BA1', table: 'Brief.AZ1:BA1' } as const;

/**
 * Opens a workbook in LibreOffice, sends one request after the other, and returns an answer to
 * each.
 */
export function askWhatIf(
  program: string,
  workbook: Uint8Array,
  questions: readonly WhatIf[],
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'planpath-what-if-'));
  try {
    const [book, answers] = [join(folder, 'book.xlsx'), join(folder, 'answers.txt')];
    writeFileSync(book, workbook);
    // The first start creates a profile, over any existing files.
    start(program, folder, ['--terminate_after_init']);
    writeMacro(folder, macroOf(book, answers, questions));
    start(program, folder, ['macro:///Standard.WhatIf.Main']);
    return readFileSync(answers, 'utf8').split(/\r?\n/).slice(0, questions.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(program: string, folder: string, parameters: readonly string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { stderr, error } = spawnSync(
    program,
    [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...parameters],
    { encoding: 'utf8', timeout: LONGEST_RUN },
  );
  if (error) throw new Error(`${program} did not answer: ${error.message} ${stderr}`);
}

/** A module in the standard library of a profile that nobody else uses. */
function writeMacro(folder: string, source: string): void {
  const library = join(folder, 'profile/user/basic/Standard');
  mkdirSync(library, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const doctype = (name: string, dtd: string) =>
    `<!DOCTYPE ${name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}">\n`;
  writeFileSync(
    join(library, 'script.xlb'),
    `${head}${doctype('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="WhatIf"/></library:library>`,
  );
  writeFileSync(
    join(library, 'dialog.xlb'),
    `${head}${doctype('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"/>`,
  );
  writeFileSync(
    join(library, 'WhatIf.xba'),
    `${head}${doctype('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="WhatIf" script:language="StarBasic">${escapeXml(source)}</script:module>`,
  );
}

function macroOf(book: string, answers: string, questions: readonly WhatIf[]): string {
  return [
    'Dim book As Object',
    'Sub Main',
    'Dim options(0) As New com.sun.star.beans.PropertyValue',
    'options(0).Name = "Hidden"',
    'options(0).Value = True',
    `book = StarDesktop.loadComponentFromURL(${quoted(pathToFileURL(book).href)}, "_blank", 0, options())`,
    'Dim answers As Object',
    'answers = createUnoService("com.sun.star.io.TextOutputStream")',
    'Dim files As Object',
    'files = createUnoService("com.sun.star.ucb.SimpleFileAccess")',
    `answers.setOutputStream(files.openFileWrite(${quoted(pathToFileURL(answers).href)}))`,
    'answers.setEncoding("UTF-8")',
    ...questions.flatMap((question) => [
      ...stepsOf(question),
      'answers.writeString(answer & Chr(10))',
    ]),
    'answers.closeOutput()',
    'book.close(True)',
    'StarDesktop.terminate()',
    'End Sub',
    'Function CellAt(sheetName As String, address As String) As Object',
    'CellAt = book.Sheets.getByName(sheetName).getCellRangeByName(address)',
    'End Function',
  ].join('\n');
}

function stepsOf(question: WhatIf): readonly string[] {
  switch (question.kind) {
    case 'type':
      return [typed(question.cell, question.content), 'answer = ""'];
    case 'read':
      return [`answer = ${cellAt(question.cell)}.String`];
    case 'instead':
      return [
        typed(SPARE.content, question.content),
        `${cellAt(SPARE.table)}.setTableOperation(${cellAt(question.result)}.RangeAddress, com.sun.star.sheet.TableOperationMode.COLUMN, ${cellAt(question.cell)}.CellAddress, ${cellAt(question.cell)}.CellAddress)`,
        `answer = CStr(${cellAt(SPARE.answer)}.Value)`,
      ];
    case 'seek':
      return [
        `answer = CStr(book.seekGoal(${cellAt(question.result)}.CellAddress, ${cellAt(question.cell)}.CellAddress, "${question.goal}").Result)`,
      ];
  }
}

function typed(cell: string, content: string | number): string {
  return typeof content === 'number'
    ? `${cellAt(cell)}.Value = ${content}`
    : `${cellAt(cell)}.String = ${quoted(content)}`;
}

function cellAt(cell: string): string {
  const [sheet = '', address = ''] = cell.split('.');
  return `CellAt(${quoted(sheet)}, ${quoted(address)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
