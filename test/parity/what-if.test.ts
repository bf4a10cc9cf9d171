import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { cellAddress } from '../../src/shared/a1';
import { briefTargetColumn } from '../../src/workbook/sheets/brief/brief-targets';
import type { WordingColumn } from '../../src/workbook/sheets/parts/target-wording-cells';
import { findInputCell } from '../../src/workbook/sheets/tables/assumption-cells';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { mustReport } from '../support/plans/build-plan';
import { readTemplate } from '../support/calculators/compare-cells';
import { describeWithLibreOffice } from '../support/calculators/libreoffice';
import { cellsByPlace, plannedTables } from '../support/workbooks/planned-tables';
import { askWhatIf, type WhatIf } from '../support/calculators/what-if';

/** The cell that selects the scenario in view. */
const CHOSEN = 'Brief.B3';
const TARGET = 'high-tech-firms-2025';

const plan = readTemplate();
const report = mustReport(plan);
const sheets = planSheets(report, 'en');
const brief = cellsByPlace(sheets.sheets.find(({ key }) => key === 'brief')!);

/** The row of a target of Brief, and the address of one of its cells. */
function targetCell(column: WordingColumn): string {
  const place = [...brief].find(
    ([key, cell]) =>
      cell.kind === 'text' &&
      cell.value === TARGET &&
      Number(key.split(',')[1]) === briefTargetColumn('id'),
  );
  const row = Number(place?.[0].split(',')[0]);
  return `Brief.${cellAddress(row, briefTargetColumn(column))}`;
}

/** The content of a cell of the target when the sheets are written for a scenario. */
function written(scenarioInView: string, column: WordingColumn): string {
  const other = planSheets(report, 'en', { scenarioInView }).sheets.find(
    ({ key }) => key === 'brief',
  )!;
  const cells = cellsByPlace(other);
  const row = [...cells].find(([, cell]) => cell.kind === 'text' && cell.value === TARGET)?.[0];
  const cell = cells.get(`${row?.split(',')[0]},${briefTargetColumn(column)}`);
  return cell?.kind === 'formula' ? String(cell.value) : '';
}

function growthCell(): string {
  const input = { scenario: 'base', indicator: 'high-tech-firms', driver: 'netAdditions' } as const;
  const cell = findInputCell(plannedTables(sheets), { ...input, year: 2025 });
  if (!cell) throw new Error('the input has a cell');
  return `Assumptions.${cellAddress(cell.row, cell.column)}`;
}

function checkWhatIf(soffice: string): void {
  const names = plan.scenarios.map(({ name }) => name.en);
  const questions: readonly WhatIf[] = [
    ...names.flatMap((name): readonly WhatIf[] => [
      { kind: 'type', cell: CHOSEN, content: name },
      { kind: 'read', cell: targetCell('sentence') },
      { kind: 'read', cell: targetCell('state') },
    ]),
    { kind: 'type', cell: CHOSEN, content: 'No such scenario' },
    { kind: 'read', cell: targetCell('sentence') },
    { kind: 'read', cell: 'Brief.C3' },
    ...names.map((name): WhatIf => ({
      ...{ kind: 'instead', result: targetCell('projected'), cell: CHOSEN, content: name },
    })),
    { kind: 'type', cell: CHOSEN, content: names[0] ?? '' },
    { kind: 'seek', result: targetCell('projected'), cell: growthCell(), goal: 1050 },
  ];
  let answers: readonly string[] = [];

  beforeAll(async () => {
    answers = askWhatIf(soffice, await writeXlsx(sheets), questions);
  });

  const answersTo = (kind: WhatIf['kind']) =>
    answers.filter((_, index) => questions[index]?.kind === kind);

  test('the sentence and the status of the brief follow the selected scenario', () => {
    const expected = plan.scenarios.flatMap(({ id }) => [
      written(id, 'sentence'),
      written(id, 'state'),
    ]);
    expect(new Set(expected).size).toBeGreaterThan(2);
    expect(answersTo('read').slice(0, expected.length)).toEqual(expected);
  });

  test('an unknown scenario shows the first one and reports it', () => {
    expect(answersTo('read').slice(-2)).toEqual([
      written(plan.scenarios[0]?.id ?? '', 'sentence'),
      'No scenario bears this name; the first one is shown.',
    ]);
  });

  test('a data table over the scenarios shows the result of each', () => {
    const numbers = plan.scenarios.map(({ id }) => Number(written(id, 'projected')));
    expect(answersTo('instead').map(Number)).toEqual(numbers);
  });

  test('a goal seek finds the additions with which the firms reach a goal', () => {
    // 800 firms, 100 more in 2024: 150 are missing to 1,050.
    expect(Number(answersTo('seek')[0])).toBeCloseTo(150, 4);
  });
}

describeWithLibreOffice('What-if in plain formulas', checkWhatIf);
