import { readFileSync } from 'node:fs';
import type { SheetPlan } from '../../model';
import { cleanPackage, type SheetFileCell } from './clean-package';
import { ADDIN_ID } from './file/own-parts';
import { copySheet, type FileCell } from './file/sheet-copier';
import { readZip, type ZipFiles } from '../../zip/read-zip';
import { writeZip } from '../../zip/zip-writer';

const text = (files: ZipFiles, path: string): string => new TextDecoder().decode(files.get(path));
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A workbook as Excel writes one, with panes, settings and XML of ours and of others. */
function workbook(): ZipFiles {
  const link = (id: string, target: string): string =>
    `<Relationship Id="${id}" Type="t" Target="${target}"/>`;
  return new Map(
    Object.entries({
      '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="w"/><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="e"/><Override PartName="/xl/webextensions/webextension2.xml" ContentType="e"/></Types>`,
      '_rels/.rels': `<Relationships>${link('rId1', 'xl/workbook.xml')}${link('rId2', 'xl/webextensions/taskpanes.xml')}</Relationships>`,
      'xl/workbook.xml': `<workbook><sheets><sheet name="A &amp; B" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="PlanPath.targets">Targets!$A$1</definedName><definedName name="PlanPath.used">'A &amp; B'!$A$1</definedName><definedName name="Own">1</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships>${link('rId1', 'worksheets/sheet1.xml')}${link('rId2', 'calcChain.xml')}${link('rId3', '../customXml/item1.xml')}${link('rId4', '../customXml/item2.xml')}</Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="2" spans="1:4"><c r="A2" s="3"><v>5</v></c><c r="B2" s="7" cm="1"><f t="array" ref="B2:C2">_xldudf_PLAN_GROWTH_PATH(A2,6%,2)</f><v>5.3</v></c><c r="D2"/></row><row r="9"><c r="A9"><f>PlanPath.used+1</f><v>6</v></c></row></sheetData></worksheet>`,
      'xl/calcChain.xml': '<calcChain/>',
      'xl/webextensions/taskpanes.xml': `<wetp:taskpanes><wetp:taskpane row="1"><wetp:webextensionref r:id="rId1"/></wetp:taskpane><wetp:taskpane row="2"><wetp:webextensionref r:id="rId2"/></wetp:taskpane></wetp:taskpanes>`,
      'xl/webextensions/_rels/taskpanes.xml.rels': `<Relationships>${link('rId1', 'webextension1.xml')}${link('rId2', 'webextension2.xml')}</Relationships>`,
      'xl/webextensions/webextension1.xml': `<we:webextension><we:reference id="${ADDIN_ID}"/></we:webextension>`,
      'xl/webextensions/webextension2.xml':
        '<we:webextension><we:reference id="other"/></we:webextension>',
      'customXml/item1.xml': '<journal xmlns="urn:planpath:journal"/>',
      'customXml/itemProps1.xml': '<ds:datastoreItem/>',
      'customXml/_rels/item1.xml.rels': '<Relationships/>',
      'customXml/item2.xml': '<other/>',
    }).map(([path, content]) => [path, bytes(content)]),
  );
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** The files of the copy, and how many parts and names it leaves out; null if it is refused. */
async function cleaned(files: ZipFiles, cells: readonly SheetFileCell[]) {
  const clean = await cleanPackage(await writeZip(files), cells);
  if (!clean) return null;
  const copy = readZip(clean.bytes);
  if (!copy) throw new Error('the copy is no archive');
  return { files: copy, removed: clean.removed };
}

const cells: readonly SheetFileCell[] = [
  { sheet: 'A & B', row: 1, column: 1, formula: '=A2*(1+6%)', value: 5.3 },
  { sheet: 'A & B', row: 1, column: 2, formula: null, value: '<five> & "more"' },
  { sheet: 'A & B', row: 1, column: 4, formula: '=1/0', value: '#DIV/0!' },
];

test('cells hold plain Excel in their own style, at their place in the row', async () => {
  const clean = await cleaned(workbook(), cells);
  expect(text(clean?.files ?? new Map(), 'xl/worksheets/sheet1.xml')).toContain(
    '<row r="2" spans="1:4"><c r="A2" s="3"><v>5</v></c><c r="B2" s="7"><f>A2*(1+6%)</f><v>5.3</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve">&lt;five&gt; &amp; &quot;more&quot;</t></is></c><c r="D2"/><c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
  );
});

test('texts and newer functions stand in the file as Excel reads them', async () => {
  const written: readonly SheetFileCell[] = [
    { sheet: 'A & B', row: 1, column: 1, formula: '=RRI(3,A2,120)', value: '_x0041_\uFFFF' },
    { sheet: 'A & B', row: 1, column: 2, formula: null, value: '_x0041_\u0007' },
  ];
  const clean = await cleaned(workbook(), written);
  expect(text(clean?.files ?? new Map(), 'xl/worksheets/sheet1.xml')).toContain(
    '<c r="B2" s="7" t="str"><f>_xlfn.RRI(3,A2,120)</f><v>_x005F_x0041__xFFFF_</v></c><c r="C2" t="inlineStr"><is><t xml:space="preserve">_x005F_x0041__x0007_</t></is></c>',
  );
});

test('a text that begins with a number sign is a text, an error is an error', async () => {
  const written = ['#140', '#A/B!', '#N/A'].map((value, index): SheetFileCell => ({
    ...{ sheet: 'A & B', row: 1, column: index + 1, formula: null, value },
  }));
  const sheet = text((await cleaned(workbook(), written))?.files ?? new Map(), SHEET);
  expect(sheet).toContain(
    '<c r="B2" s="7" t="inlineStr"><is><t xml:space="preserve">#140</t></is>',
  );
  expect(sheet).toContain('<c r="C2" t="inlineStr"><is><t xml:space="preserve">#A/B!</t></is>');
  expect(sheet).toContain('<c r="D2" t="e"><v>#N/A</v></c>');
});

test('the XML of others keeps its bytes, in another encoding and with our name in it too', async () => {
  const wide = '<notes>PlanPath 规划</notes>';
  const utf16 = Uint8Array.from([...Buffer.from('\uFEFF' + wide, 'utf16le')]);
  const marked = bytes('\uFEFF<notes xmlns="urn:notes">made with planpath</notes>');
  const files = new Map([
    ...workbook(),
    ['customXml/item3.xml', utf16] as const,
    ['customXml/item4.xml', marked] as const,
  ]);
  const clean = (await cleaned(files, cells))?.files;
  expect(clean?.get('customXml/item3.xml')).toEqual(utf16);
  expect(clean?.get('customXml/item4.xml')).toEqual(marked);
  expect(clean?.has('customXml/item1.xml')).toBe(false);
});

test('a sheet whose name looks like an escaped character is found', async () => {
  const files = new Map(workbook());
  const book = text(files, 'xl/workbook.xml').replace('name="A &amp; B"', 'name="_x005F_x0041_"');
  files.set('xl/workbook.xml', bytes(book));
  const [cell] = cells;
  expect(await cleaned(files, cell ? [{ ...cell, sheet: '_x0041_' }] : [])).not.toBeNull();
});

test('our pane, our XML and our marks are removed, everything else stays', async () => {
  const clean = await cleaned(workbook(), cells);
  const files = clean?.files ?? new Map<string, Uint8Array>();
  expect(clean?.removed).toBe(5);
  expect([...files.keys()].filter((path) => /webext|customXml|calcChain/.test(path))).toEqual([
    'xl/webextensions/taskpanes.xml',
    'xl/webextensions/_rels/taskpanes.xml.rels',
    'xl/webextensions/webextension2.xml',
    'customXml/item2.xml',
  ]);
  const all = [...files.keys()].map((path) => text(files, path)).join('\n');
  expect(all).not.toMatch(/calcChain|webextension1|item1|PlanPath\.targets|_xldudf|urn:planpath/);
  expect(text(files, 'xl/webextensions/taskpanes.xml').match(/<wetp:taskpane /g)).toHaveLength(1);
  expect(text(files, 'xl/workbook.xml')).toContain('name="PlanPath.used"');
  expect(text(files, 'xl/workbook.xml')).toContain('name="Own"');
});

test('a file without the sheet of a cell, or that is no workbook, is refused', async () => {
  expect(await cleaned(new Map([['a.txt', bytes('x')]]), [])).toBeNull();
  const [cell] = cells;
  expect(await cleaned(workbook(), cell ? [{ ...cell, sheet: 'Gone' }] : [])).toBeNull();
});

test('an archive reads back as it was written, and other data is refused', async () => {
  const files = new Map([
    ['a/一.xml', bytes('<a>'.repeat(2_000))],
    ['empty', new Uint8Array()],
  ]);
  const archive = await writeZip(files);
  expect(archive.length).toBeLessThan(1_000);
  expect([...(readZip(archive) ?? [])].map(([path, file]) => [path, [...file]])).toEqual(
    [...files].map(([path, file]) => [path, [...file]]),
  );
  expect(readZip(bytes('no archive at all, but long enough to be looked at'))).toBeNull();
});

test('a file of our own writer passes through unharmed', async () => {
  const { writeXlsx } = await import('../../xlsx/write-xlsx');
  const plan: SheetPlan = {
    ...{ title: 'Report', names: [] },
    sheets: [
      {
        ...{
          key: 'report',
          name: 'Report',
          formats: [],
          columnWidths: [],
          freeze: null,
          tables: [],
        },
        ...{ validations: [], conditionals: [], charts: [], print: null, tabColor: null },
        showGridlines: true,
        blocks: [{ row: 0, column: 0, cells: [[{ kind: 'number', value: 5 }]] }],
      },
    ],
  };
  const files = readZip(await writeXlsx(plan));
  const cell = { sheet: 'Report', row: 0, column: 1, formula: '=A1*2', value: 10 };
  const clean = files && (await cleaned(files, [cell]));
  expect(text(clean?.files ?? new Map(), 'xl/worksheets/sheet1.xml')).toMatch(
    /<c r="B1"><f>A1\*2<\/f><v>10<\/v><\/c><\/row>/,
  );
});

test('the id is that of the manifest', async () => {
  expect(readFileSync('manifest.xml', 'utf8')).toContain(`<Id>${ADDIN_ID}</Id>`);
});

/** A sheet as other programs write one: prefixed names, rows and cells without a place, empty ones. */
const OTHERS = `\uFEFF<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="s"><!-- <row r="1"> --><x:sheetData><x:row
 ht="20"><x:c><x:v>1</x:v></x:c><x:c s='2'><x:v>2</x:v></x:c></x:row><x:row r="4"/></x:sheetData><x:controls><xdr:row>1</xdr:row><x:c r="B1">说明 😀</x:c></x:controls></x:worksheet>`;

test('a sheet of another program keeps its characters, and missing rows and cells are added', async () => {
  const files = new Map([...workbook(), [SHEET, bytes(OTHERS)] as const]);
  const written = [
    { row: 0, column: 1, value: 5 },
    { row: 0, column: 3, value: true },
    { row: 1, column: 0, value: 'a' },
    { row: 3, column: 2, value: 6 },
    { row: 7, column: 0, value: 7 },
  ].map((cell): SheetFileCell => ({ ...cell, sheet: 'A & B', formula: null }));
  const copy = (await cleaned(files, written))?.files ?? new Map<string, Uint8Array>();
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy.get(SHEET))).toBe(
    OTHERS.replace(
      '<x:c s=\'2\'><x:v>2</x:v></x:c></x:row><x:row r="4"/>',
      () =>
        '<x:c r="B1" s="2"><x:v>5</x:v></x:c><x:c r="D1" t="b"><x:v>1</x:v></x:c></x:row>' +
        '<x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>' +
        '<x:row r="4"><x:c r="C4"><x:v>6</x:v></x:c></x:row><x:row r="8"><x:c r="A8"><x:v>7</x:v></x:c></x:row>',
    ),
  );
});

test('a sheet is copied alike in pieces of any length', () => {
  const cellsOf = (): FileCell[] => [
    { row: 0, column: 1, formula: '=A1', value: '😀' },
    { row: 5, column: 0, formula: null, value: 1 },
  ];
  const copied = (length: number): string => {
    const copier = copySheet(cellsOf());
    const file = bytes(OTHERS);
    const pieces = Array.from({ length: Math.ceil(file.length / length) }, (_, index) =>
      copier.write(file.subarray(index * length, (index + 1) * length)),
    );
    return pieces.join('') + (copier.end() ?? 'refused');
  };
  const whole = copied(100_000);
  expect(whole).toContain('😀</x:c></x:controls></x:worksheet>');
  for (let length = 1; length < 40; length += 1) expect(copied(length)).toBe(whole);
});

test('a sheet that is no XML in UTF-8 or has no place for a cell is refused, not damaged', async () => {
  const wide = Uint8Array.from(Buffer.from('\uFEFF<worksheet><sheetData/></worksheet>', 'utf16le'));
  for (const sheet of [wide, bytes('<worksheet><sheetData><row>'), bytes('<chartsheet/>')]) {
    const files = new Map([...workbook(), [SHEET, sheet] as const]);
    expect(await cleaned(files, cells)).toBeNull();
  }
});

test('a part of ours is known by its name space and its pane by its reference, not by their words', async () => {
  const files = new Map([
    ...workbook(),
    ['customXml/item3.xml', bytes('<!-- <a xmlns="urn:planpath:x"> --><notes/>')] as const,
    ['customXml/item4.xml', bytes("<p:record xmlns:p='urn:planpath:record'/>")] as const,
    [
      'xl/webextensions/webextension2.xml',
      bytes(`<we:webextension><we:property name="beside" value="${ADDIN_ID}"/></we:webextension>`),
    ] as const,
  ]);
  const copy = (await cleaned(files, cells))?.files;
  expect(copy?.has('customXml/item3.xml')).toBe(true);
  expect(copy?.has('customXml/item4.xml')).toBe(false);
  expect(copy?.has('xl/webextensions/webextension2.xml')).toBe(true);
});

test('a name of ours that another name uses stays', async () => {
  const files = new Map(workbook());
  const book = text(files, 'xl/workbook.xml').replace(
    '>1</definedName>',
    '>PlanPath.targets</definedName>',
  );
  files.set('xl/workbook.xml', bytes(book));
  const copy = (await cleaned(files, cells))?.files ?? new Map<string, Uint8Array>();
  expect(text(copy, 'xl/workbook.xml')).toBe(book);
});

test('an error that older Excels do not know stands in the file as Excel writes it for them', async () => {
  const written = [{ sheet: 'A & B', row: 1, column: 1, formula: null, value: '#CALC!' }];
  const copy = (await cleaned(workbook(), written))?.files ?? new Map<string, Uint8Array>();
  expect(text(copy, SHEET)).toContain('<c r="B2" s="7" t="e"><v>#VALUE!</v></c>');
});
