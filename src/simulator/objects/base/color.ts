import { invalidArgument } from '../../base/host-error';

const named: Partial<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};

/**
 * Reads a colour in the forms that Excel accepts, `#RRGGBB` or an HTML name, and returns it as
 * Excel does.
 */
export function readColor(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace('#', '').toUpperCase()}`;
  const color = named[text.toLowerCase()];
  if (color === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return color;
}
