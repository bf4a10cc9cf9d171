import { checkCells, sharedParts } from './check-cells';
import { checkCharts } from './check-charts';
import { checkSheet } from './check-sheet';
import { checkStructure } from './check-structure';
import { checkTables } from './check-tables';
import { checkWorkbook, sheetsOf } from './check-workbook';
import { checkPackage, readParts } from './package-parts';

/**
 * Would Excel open this workbook without repairing it? LibreOffice opens much that Excel repairs or
 * refuses, so that it opens a file proves little. Returns what is wrong, one line each.
 */
export async function checkXlsx(bytes: Uint8Array): Promise<readonly string[]> {
  const faults: string[] = [];
  const tell = (part: string, fault: string): void => {
    faults.push(`${part} ${fault}`);
  };
  const parts = await readParts(bytes, tell);
  if (!parts) return faults;
  checkPackage(parts, tell);
  checkStructure(parts, tell);
  const sheets = sheetsOf(parts, tell);
  const shared = sharedParts(parts);
  const defined = checkWorkbook(parts, sheets, tell);
  const taken = { defined, tables: new Set<string>(), ids: new Set<string>() };
  for (const { part, tree } of sheets) {
    const cells = checkCells(part, tree, shared, tell);
    const merges = checkSheet(part, tree, shared, tell);
    checkTables(parts, { part, cells, merges }, taken, tell);
  }
  checkCharts(
    parts,
    sheets.map(({ name }) => name),
    tell,
  );
  return faults;
}
