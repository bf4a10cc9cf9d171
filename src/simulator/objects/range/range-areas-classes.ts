import { quoteSheetAsExcel, shortAddress } from '../../../shared/a1';
import { gridSheet } from '../../book/sheets';
import type { GridArea } from '../../base/grid';
import { invalidArgument } from '../../base/host-error';
import { wholeArgument } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostObject, HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';

interface Areas {
  readonly sheetId: string;
  readonly areas: readonly GridArea[];
}

/** Several areas of one sheet. */
export const rangeAreasClass: HostClass<Areas> = {
  get: {
    Address: addressOf,
    AddressLocal: addressOf,
    AreaCount: (_, { areas }) => areas.length,
    CellCount: (_, { areas }) =>
      areas.reduce((count, { rowCount, columnCount }) => count + rowCount * columnCount, 0),
  },
  navigate: {
    Areas: (_, target) => hostObject('RangeCollection', target),
    ConditionalFormats: (_, { sheetId, areas }) =>
      hostObject('ConditionalFormatCollection', { sheetId, ...together(areas) }),
    DataValidation: (_, { sheetId, areas }) =>
      hostObject('DataValidation', { sheetId, ...together(areas) }),
    Format: (_, { sheetId, areas }) => hostObject('RangeFormat', { sheetId, ...together(areas) }),
    Worksheet: (_, { sheetId }) => hostObject('Worksheet', { sheetId }),
  },
};

export const rangeCollectionClass: HostClass<Areas> = {
  items: (_, { sheetId, areas }) => areas.map((area) => hostObject('Range', { sheetId, area })),
  call: {
    GetCount: (_, { areas }) => areas.length,
    GetItemAt: (_, { sheetId, areas }, arguments_): HostObject => {
      const area = areas[wholeArgument(arguments_, 0)];
      if (!area) throw invalidArgument('There are not so many areas.');
      return hostObject('Range', { sheetId, area });
    },
  },
};

/** The first area, with all of them beside it: what is set of them is set of each. */
function together(areas: readonly GridArea[]) {
  const [area] = areas;
  if (!area) throw invalidArgument('There is no area.');
  return { area, areas };
}

function addressOf({ book }: HostScope, { sheetId, areas }: Areas): string {
  const sheet = quoteSheetAsExcel(gridSheet(book, sheetId).name);
  return areas.map((area) => `${sheet}!${shortAddress(area)}`).join(',');
}
