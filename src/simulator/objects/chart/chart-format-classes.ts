import { asFlag, asNumber, asText } from '../base/arguments';
import { readColor } from '../base/color';
import type { HostClass } from '../base/host-class';
import type { ClassName, FormatBag, HostObject } from '../base/host-object';
import { hostObject } from '../base/host-object';

type BagClass = {
  [Name in ClassName]: FormatBag extends Extract<HostObject, { className: Name }>['target']
    ? Name
    : never;
}[ClassName];

/** Navigates from one group of format properties to a group inside it. */
function inner(className: BagClass, name: string) {
  return (_: unknown, { values, prefix }: FormatBag): HostObject =>
    hostObject(className, { values, prefix: `${prefix}${name}.` });
}

/** A format property that is stored and returned; `read` checks the value that is set. */
function kept<Value>(name: string, initial: Value, read: (value: unknown) => Value) {
  return {
    get: (_: unknown, { values, prefix }: FormatBag): unknown =>
      values.get(prefix + name) ?? initial,
    set: (_: unknown, { values, prefix }: FormatBag, value: unknown): void => {
      values.set(prefix + name, read(value));
    },
  };
}

function keptClass(
  members: Readonly<Record<string, ReturnType<typeof kept>>>,
): Pick<HostClass<FormatBag>, 'get' | 'set'> {
  const entries = Object.entries(members);
  return {
    get: Object.fromEntries(entries.map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(entries.map(([name, { set }]) => [name, set])),
  };
}

const font = inner('ChartFont', 'Font');
const fill = inner('ChartFill', 'Fill');
const border = inner('ChartBorder', 'Border');
const line = inner('ChartLineFormat', 'Line');

export const chartAreaFormatClass: HostClass<FormatBag> = {
  ...keptClass({
    RoundedCorners: kept('RoundedCorners', false, asFlag),
    ColorScheme: kept('ColorScheme', 'ColorfulPalette1', asText),
  }),
  navigate: { Border: border, Fill: fill, Font: font },
};
export const chartTitleFormatClass: HostClass<FormatBag> = {
  navigate: { Border: border, Fill: fill, Font: font },
};
export const chartLegendFormatClass: HostClass<FormatBag> = {
  navigate: { Border: border, Fill: fill, Font: font },
};
export const chartAxisFormatClass: HostClass<FormatBag> = {
  navigate: { Fill: fill, Font: font, Line: line },
};
export const chartAxisTitleFormatClass: HostClass<FormatBag> = {
  navigate: { Border: border, Fill: fill, Font: font },
};
export const chartGridlinesFormatClass: HostClass<FormatBag> = { navigate: { Line: line } };
export const chartSeriesFormatClass: HostClass<FormatBag> = {
  navigate: { Fill: fill, Line: line },
};

export const chartFontClass: HostClass<FormatBag> = keptClass({
  Bold: kept('Bold', false, asFlag),
  Color: kept('Color', '#000000', readColor),
  Italic: kept('Italic', false, asFlag),
  Name: kept('Name', 'Calibri', asText),
  Size: kept('Size', 10, asNumber),
  Underline: kept('Underline', 'None', asText),
});

export const chartFillClass: HostClass<FormatBag> = {
  call: {
    Clear: (_, { values, prefix }) => {
      values.delete(`${prefix}Color`);
    },
    SetSolidColor: (_, { values, prefix }, [color]) => {
      values.set(`${prefix}Color`, readColor(color));
    },
  },
};

const lineMembers = keptClass({
  Color: kept('Color', '#000000', readColor),
  LineStyle: kept('LineStyle', 'Automatic', asText),
  Weight: kept('Weight', 2.25, asNumber),
});

export const chartLineFormatClass: HostClass<FormatBag> = {
  ...lineMembers,
  call: {
    Clear: (_, { values, prefix }) => {
      values.set(`${prefix}LineStyle`, 'None');
    },
  },
};
export const chartBorderClass: HostClass<FormatBag> = lineMembers;
