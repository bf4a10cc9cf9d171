import type { SheetArea } from '../../book/book';
import { sharedFormat, writeStyle } from '../../book/cells/formats';
import { checkUnprotected } from '../../book/sheets';
import type { GridArea, GridStyle } from '../../base/grid';
import { HostError } from '../../base/host-error';
import { asOneOf, asText, asWhole } from '../base/arguments';
import { answerColor, readColor } from '../base/color';
import type { HostClass } from '../base/host-class';
import type { HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

const lineStyles = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;

const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

type Border = SheetArea & { readonly side: string };

export const rangeBorderCollectionClass: HostClass<SheetArea> = {
  get: { Count: () => sides.length },
  items: (_, place) => sides.map((side) => hostObject('RangeBorder', { ...place, side })),
  item: (_, place, key) =>
    hostObject('RangeBorder', { ...place, side: asOneOf(asText(key), sides) }),
  call: {
    GetItemAt: (_, place, [index]) =>
      hostObject('RangeBorder', { ...place, side: asOneOf(sides[asWhole(index)], sides) }),
  },
};

export const rangeBorderClass: HostClass<Border> = {
  identity: (_, { side }) => ({ SideIndex: side }),
  get: {
    Color: (scope, border) => answerColor(scope.book, colorOf(scope, border) ?? '#000000'),
    SideIndex: (_, { side }) => side,
    Style: (scope, border) => (colorOf(scope, border) ? 'Continuous' : 'None'),
    Weight: () => 'Thin',
  },
  set: {
    Color: (scope, border, value) => {
      draw(scope, border, readColor(value));
    },
    // The grid draws every line thin and solid.
    Style: (scope, border, value) => {
      const style = asOneOf(value, lineStyles);
      draw(scope, border, style === 'None' ? '' : (colorOf(scope, border) ?? '#000000'));
    },
    Weight: (scope, border, value) => {
      asOneOf(value, weights);
      draw(scope, border, colorOf(scope, border) ?? '#000000');
    },
  },
};

interface Line {
  readonly area: GridArea;
  readonly edge: 'borderTop' | 'borderBottom';
}

/** The cells and their edge for a side of a range; null when it has no such line. */
function lineOf({ area, side }: Border): Line | null {
  const { row, rowCount } = area;
  if (side === 'EdgeTop') return { area: { ...area, rowCount: 1 }, edge: 'borderTop' };
  if (side === 'EdgeBottom') {
    return { area: { ...area, row: row + rowCount - 1, rowCount: 1 }, edge: 'borderBottom' };
  }
  if (side === 'InsideHorizontal') {
    if (rowCount === 1) return null;
    return { area: { ...area, rowCount: rowCount - 1 }, edge: 'borderBottom' };
  }
  throw new HostError(
    'ApiNotFound',
    `The host simulator does not support the border ${side}; the grid draws lines above and below.`,
  );
}

/** Null when there is no line, or lines of several colours. */
function colorOf({ book }: HostScope, border: Border): string | null {
  const line = lineOf(border);
  if (!line) return null;
  const of = (style: GridStyle): string => style[line.edge];
  const color = sharedFormat(book, { sheetId: border.sheetId, area: line.area }, of);
  return color === '' ? null : color;
}

function draw({ book }: HostScope, border: Border, color: string): void {
  checkUnprotected(book, border.sheetId, 'allowFormatCells');
  const line = lineOf(border);
  if (line) writeStyle(book, { sheetId: border.sheetId, area: line.area }, { [line.edge]: color });
}
