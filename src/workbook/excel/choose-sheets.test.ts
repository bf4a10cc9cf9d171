import type { SheetKey } from '../sheets/sheet-layout';
import { chooseSheets } from './choose-sheets';
import { refusalOf } from './refusal-of';
import type { OwnSheet, WorkbookSnapshot } from './workbook-snapshot';

const used = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
const own = (name: string, isProtected = false): OwnSheet => ({
  ...{ name, isProtected, used },
  charts: [],
});

function snapshot(change: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return {
    readOnly: false,
    structureProtected: false,
    sheetNames: ['Sheet1'],
    ours: new Map(),
    tables: [],
    ...change,
  };
}

const ours = (...sheets: readonly [SheetKey, OwnSheet][]) => new Map(sheets);

describe('the sheets to write to', () => {
  test('are new ones with their usual names in an empty workbook', () => {
    const choices = chooseSheets(snapshot(), 'en');
    expect([...choices.values()].map(({ name, action }) => `${action} ${name}`)).toEqual([
      'create About',
      'create Assumptions',
      'create Projections',
      'create Targets',
      'create Comparison',
      'create Milestones',
      'create Checks',
      'create Sources',
    ]);
  });

  test('are ours where they are, under the names that they have', () => {
    const sheetNames = ['Goals', 'Targets'];
    const choices = chooseSheets(
      snapshot({ sheetNames, ours: ours(['targets', own('Goals')]) }),
      'en',
    );
    expect(choices.get('targets')).toMatchObject({ name: 'Goals', action: 'rewrite' });
  });

  test('stand beside a sheet of the same name that is not ours, whatever its case', () => {
    const choices = chooseSheets(snapshot({ sheetNames: ['TARGETS', 'targets (2)'] }), 'en');
    expect(choices.get('targets')).toMatchObject({ name: 'Targets (3)', action: 'create' });
  });
});

describe('a write is refused', () => {
  const all = ours(
    ['about', own('About')],
    ['assumptions', own('Assumptions')],
    ['projections', own('Projections')],
    ['targets', own('Targets')],
    ['comparison', own('Comparison')],
    ['milestones', own('Milestones')],
    ['checks', own('Checks')],
    ['sources', own('Sources')],
  );

  test('never to a workbook that can be changed', () => {
    expect(refusalOf(snapshot())).toBeNull();
    expect(refusalOf(snapshot({ ours: all }))).toBeNull();
  });

  test('where the workbook is read-only', () => {
    expect(refusalOf(snapshot({ readOnly: true }))).toEqual({ kind: 'readOnly' });
  });

  test('where its structure is protected and a sheet would have to be added', () => {
    const locked = { structureProtected: true };
    expect(refusalOf(snapshot(locked))).toEqual({ kind: 'protectedWorkbook' });
    expect(refusalOf(snapshot({ ...locked, ours: all }))).toBeNull();
  });

  test('where one of our sheets is protected, by its name', () => {
    const sheets = ours(['targets', own('Goals', true)]);
    expect(refusalOf(snapshot({ ours: sheets }))).toEqual({
      kind: 'protectedSheet',
      sheet: 'Goals',
    });
  });

  test('where a table of our name stands on another sheet', () => {
    const tables = [{ name: 'PlanInfo' as const, sheet: 'Mine' }];
    expect(refusalOf(snapshot({ tables, ours: all }))).toEqual({
      ...{ kind: 'tableNameTaken', table: 'PlanInfo', sheet: 'Mine' },
    });
  });
});
