import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareVersions } from '../support/compare-versions';
import { excelMembersOf, readLibrary, type MemberUse } from './office-members';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'src/workbook/excel');

/** The lowest version of ExcelApi that the manifest accepts. */
function declaredFloor(): string {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const floor = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1];
  if (floor === undefined) throw new Error('The manifest declares no floor of ExcelApi');
  return floor;
}

/** Members of the library's core, which all Office applications share. */
const CORE = /\.(isNullObject|context|load|sync)$/;

function unguarded(uses: readonly MemberUse[], floor: string): string[] {
  return uses
    .filter(({ since }) => since === null || compareVersions(since, floor) > 0)
    .filter(({ since, guard }) => !since || !guard || compareVersions(guard, since) < 0)
    .map(({ member, since, place }) => `${place} uses ${member}, new in ${since ?? 'another set'}`);
}

function missing(uses: readonly MemberUse[], hasMember: (member: string) => boolean): string[] {
  return uses
    .filter(({ member, isOfClass }) => isOfClass && !CORE.test(member) && !hasMember(member))
    .map(({ member, place }) => `${place} uses ${member}, which the library does not have`);
}

describe('the members of Excel that the product uses', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name));
  const uses = excelMembersOf(files);

  test('are found by the scan', () => {
    const members = uses.map(({ member }) => member);
    expect(members).toEqual(
      expect.arrayContaining([
        'Worksheet.getRangeByIndexes',
        'Range.formulas',
        'Workbook.worksheets',
      ]),
    );
  });

  test('exist in the client library of the npm package', () => {
    expect(missing(uses, readLibrary())).toEqual([]);
  });

  test('are used only after a version check when they are newer than the declared minimum', () => {
    expect(unguarded(uses, declaredFloor())).toEqual([]);
  });

  test('never clear the undo stack or remove protection', () => {
    const forbidden =
      /^(Worksheet\.(copy|delete|name|position|visibility)|\w*Protection\.(un)?protect|Workbook\.(save|close|insertWorksheetsFromBase64)|Application\.calculationMode)$/;
    const written = uses
      .filter(({ member, acts }) => forbidden.test(member) && acts)
      .map(({ member, place }) => `${path.basename(place).replace(/:.*/, '')} ${member}`);
    expect(written.sort()).toEqual(Object.keys(ALLOWED).sort());
  });
});

/** Allowed exceptions that clear Excel's own undo stack, with the reason why nothing else works. */
const ALLOWED: Readonly<Record<string, string>> = {
  'events.ts Worksheet.delete': 'The check of this Excel runs in a blank workbook only.',
  'run-check.ts Worksheet.delete': 'It deletes the sheets that it has added there.',
  'measure-frozen.ts Worksheet.delete':
    'The shareable copy works formulas out on a sheet that is there for no longer than that.',
  'measure-frozen.ts Worksheet.visibility': 'Nobody is to see that sheet come and go.',
  'sheet-steps.ts Worksheet.delete':
    'The sheets of another plan are replaced as a whole, and undoing a first write deletes the sheets it added; the pane names them before.',
  'sheet-steps.ts Worksheet.position': 'New sheets take the places of the ones that they replace.',
  'thaw-workbook.ts Worksheet.delete':
    'The record of what was frozen goes when nothing is frozen any more.',
  'frozen-records.ts Worksheet.delete': 'A freeze that breaks off takes back the record it added.',
};

describe('the scan', () => {
  const file = path.join(folder, 'virtual.ts');
  const scan = (code: string) => excelMembersOf([file], { [file]: code });

  test('finds a member that is newer than the minimum', () => {
    const uses = scan(
      `export function f(range: Excel.Range) { return range.getSpillingToRange(); }`,
    );
    expect(unguarded(uses, '1.9')).toEqual([
      expect.stringMatching(/Range\.getSpillingToRange.*1\.12/),
    ]);
  });

  test('finds a newer member that is destructured from an object', () => {
    const uses = scan(`export function f({ hasSpill }: Excel.Range) { return hasSpill; }`);
    expect(unguarded(uses, '1.9')).toEqual([expect.stringMatching(/Range\.hasSpill/)]);
  });

  test('accepts a newer member after a check for its version, not for an older one', () => {
    const guarded = (version: string) =>
      scan(`export function f(range: Excel.Range) {
        const can = Office.context.requirements.isSetSupported('ExcelApi', '${version}');
        return can ? range.getSpillingToRange() : null;
      }`);
    expect(unguarded(guarded('1.12'), '1.9')).toEqual([]);
    expect(unguarded(guarded('1.10'), '1.9')).toHaveLength(1);
  });

  test('finds a member that the types declare and the library lacks', () => {
    const uses = scan(`export function f(range: Excel.Range) { return range.valuesAsJson; }`);
    expect(missing(uses, readLibrary())).toEqual([expect.stringMatching(/Range\.valuesAsJson/)]);
  });

  test('accepts an inner function after the check of the outer one', () => {
    const uses = scan(`export function f(ranges: Excel.Range[]) {
      if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return [];
      return ranges.map((range) => range.getSpillingToRange());
    }`);
    expect(unguarded(uses, '1.9')).toEqual([]);
  });

  test('distinguishes calls and assignments from reads', () => {
    const uses = scan(`export function f(sheet: Excel.Worksheet) {
      sheet.delete();
      sheet.name = sheet.visibility;
    }`);
    expect(uses.filter(({ acts }) => acts).map(({ member }) => member)).toEqual([
      'Worksheet.delete',
      'Worksheet.name',
    ]);
  });

  test('compares versions number by number', () => {
    expect(['1.10', '1.9', '1.1'].sort(compareVersions)).toEqual(['1.1', '1.9', '1.10']);
  });
});
