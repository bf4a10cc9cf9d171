import { asMatrix } from '../../book/cells/cells';
import type { SheetArea } from '../../book/book';
import { addressOf } from '../../book/sheets';
import type { GridArea } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import { asRecord } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostScope } from '../base/host-object';
import { rangeParts } from './range-parts';
import {
  formatProtectionClass,
  rangeFillClass,
  rangeFontClass,
  rangeFormatClass,
} from './range-format-classes';
import { rangeBorderClass } from './border-classes';

type Call = NonNullable<HostClass<SheetArea>['call']>[string];
type Bag = Readonly<Record<string, unknown>>;

/** Properties of many cells, rows or columns at once, each as its own object returns them. */
export const rangeProperties: Readonly<Record<string, Call>> = {
  GetCellProperties: (scope, { sheetId, area }, [options]) =>
    cellsOf(area).map((line) =>
      line.map((cell) => readBag(scope, { sheetId, area: cell }, asRecord(options))),
    ),
  GetColumnProperties: (scope, { sheetId, area }, [options]) =>
    columnsOf(area).map((column) => readBag(scope, { sheetId, area: column }, asRecord(options))),
  GetRowProperties: (scope, { sheetId, area }, [options]) =>
    rowsOf(area).map((row) => readBag(scope, { sheetId, area: row }, asRecord(options))),
  SetCellProperties: (scope, { sheetId, area }, [data]) => {
    const bags = asMatrix(data, area);
    cellsOf(area).forEach((line, y) => {
      line.forEach((cell, x) => {
        writeBag(scope, { sheetId, area: cell }, bags[y]?.[x]);
      });
    });
  },
  SetColumnProperties: (scope, { sheetId, area }, [data]) => {
    writeLines(scope, sheetId, columnsOf(area), data);
  },
  SetRowProperties: (scope, { sheetId, area }, [data]) => {
    writeLines(scope, sheetId, rowsOf(area), data);
  },
};

function cellsOf(area: GridArea): readonly (readonly GridArea[])[] {
  return rowsOf(area).map(columnsOf);
}

function rowsOf(area: GridArea): readonly GridArea[] {
  return Array.from({ length: area.rowCount }, (_, index) => ({
    ...area,
    row: area.row + index,
    rowCount: 1,
  }));
}

function columnsOf(area: GridArea): readonly GridArea[] {
  return Array.from({ length: area.columnCount }, (_, index) => ({
    ...area,
    column: area.column + index,
    columnCount: 1,
  }));
}

function writeLines(
  scope: HostScope,
  sheetId: string,
  lines: readonly GridArea[],
  data: unknown,
): void {
  if (!Array.isArray(data) || data.length !== lines.length) {
    throw invalidArgument('The number of properties does not match the size of the range.');
  }
  lines.forEach((area, index) => {
    writeBag(scope, { sheetId, area }, data[index]);
  });
}

/** The classes of the inner properties, by property name. */
const inner: Readonly<Record<string, HostClass<SheetArea>>> = {
  fill: rangeFillClass,
  font: rangeFontClass,
  protection: formatProtectionClass,
};

/** The grid draws only top and bottom lines. */
const sides: Readonly<Record<string, string>> = { bottom: 'EdgeBottom', top: 'EdgeTop' };

function readBag(scope: HostScope, place: SheetArea, options: Bag): Bag {
  const wanted = Object.entries(options).filter(([, isWanted]) => isWanted !== false);
  return Object.fromEntries(
    wanted.map(([name, option]) => {
      if (name === 'address' || name === 'addressLocal')
        return [name, addressOf(scope.book, place)];
      if (name === 'rowIndex') return [name, place.area.row];
      if (name === 'columnIndex') return [name, place.area.column];
      if (name === 'rowHidden') return [name, rangeParts.get.RowHidden(scope, place)];
      if (name === 'columnHidden') return [name, rangeParts.get.ColumnHidden(scope, place)];
      if (name === 'format') return [name, readFormat(scope, place, asRecord(option))];
      throw notSupported(name);
    }),
  );
}

function readFormat(scope: HostScope, place: SheetArea, options: Bag): Bag {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const of = inner[name];
      if (of) return [name, readMembers(of, scope, place, asRecord(option))];
      if (name === 'borders') return [name, readBorders(scope, place, asRecord(option))];
      return [name, member(rangeFormatClass, name)(scope, place)];
    }),
  );
}

/** The same properties for every side: they are requested together. */
function readBorders(scope: HostScope, place: SheetArea, options: Bag): Bag {
  return Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [
      name,
      readMembers(rangeBorderClass, scope, { ...place, side }, options),
    ]),
  );
}

function readMembers<Target>(
  of: HostClass<Target>,
  scope: HostScope,
  target: Target,
  options: Bag,
): Bag {
  return Object.fromEntries(
    Object.keys(options).map((name) => [name, member(of, name)(scope, target)]),
  );
}

function member<Target>(of: HostClass<Target>, name: string) {
  const get = of.get?.[capital(name)];
  if (!get) throw notSupported(name);
  return get;
}

function writeBag(scope: HostScope, place: SheetArea, data: unknown): void {
  // A cell that is omitted stays unchanged.
  if (data === undefined || data === null) return;
  for (const [name, value] of Object.entries(asRecord(data))) {
    if (name === 'rowHidden') rangeParts.set.RowHidden(scope, place, value);
    else if (name === 'columnHidden') rangeParts.set.ColumnHidden(scope, place, value);
    else if (name === 'format') writeFormat(scope, place, asRecord(value));
    else if (name !== 'address' && name !== 'addressLocal') throw notSupported(name);
  }
}

function writeFormat(scope: HostScope, place: SheetArea, data: Bag): void {
  for (const [name, value] of Object.entries(data)) {
    const of = inner[name];
    if (of) writeMembers(of, scope, place, asRecord(value));
    else if (name === 'borders') {
      for (const [side, border] of Object.entries(asRecord(value))) {
        const target = { ...place, side: sideOf(side) };
        writeMembers(rangeBorderClass, scope, target, asRecord(border));
      }
    } else writeMembers(rangeFormatClass, scope, place, { [name]: value });
  }
}

function writeMembers<Target>(
  of: HostClass<Target>,
  scope: HostScope,
  target: Target,
  data: Bag,
): void {
  for (const [name, value] of Object.entries(data)) {
    const set = of.set?.[capital(name)];
    if (!set) throw notSupported(name);
    set(scope, target, value);
  }
}

function sideOf(name: string): string {
  const side = sides[name];
  if (side === undefined) throw notSupported(`border ${name}`);
  return side;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function notSupported(name: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The host simulator does not support the property ${name} of many cells at once.`,
  );
}
