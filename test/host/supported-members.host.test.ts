import { supportedMembers } from '../../src/simulator/host-members-text';
import { startOfficeHost } from '../support/workbooks/office-host';

interface ClientClass {
  readonly prototype: {
    readonly _scalarPropertyOriginalNames?: readonly string[];
    readonly _navigationPropertyNames?: readonly string[];
  };
}

/**
 * Names in the protocol that are not members of the class: two that replace others, and a call of
 * `Excel.createWorkbook` on the root object in a browser.
 */
const onTheWireOnly = new Set([
  'Workbook.CreateAndOpenWorkbook',
  'Worksheet.Gridlines',
  'Worksheet.Headings',
]);

test('every member the host supports is a member of the library', async () => {
  const office = await startOfficeHost({ globals: false });
  const classes = office.Excel as unknown as Readonly<Record<string, ClientClass>>;
  const unknown: string[] = [];
  for (const { className, readable, writable, objects, methods } of supportedMembers()) {
    const prototype = classes[className]?.prototype;
    if (!prototype) {
      unknown.push(className);
      continue;
    }
    const scalars = prototype._scalarPropertyOriginalNames ?? [];
    const source = Object.values(Object.getOwnPropertyDescriptors(prototype))
      .map(({ value, get }) => `${String(value)} ${String(get)}`)
      .join(' ');
    const missing = [
      ...[...readable, ...writable].filter((name) => !scalars.includes(name)),
      ...objects.filter((name) => !source.includes(`"${name}"`)),
      ...methods.filter((name) => name !== 'GetItem' && !source.includes(`"${name}"`)),
    ];
    unknown.push(...missing.map((name) => `${className}.${name}`));
  }
  await office.dispose();
  expect(unknown.filter((name) => !onTheWireOnly.has(name))).toEqual([]);
});
