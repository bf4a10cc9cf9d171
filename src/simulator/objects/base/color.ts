import { hexColor } from '../../../shared/color';
import { CSS_COLORS } from '../../../shared/css-colors';
import type { Book } from '../../book/book';
import { invalidArgument } from '../../base/host-error';

/**
 * Reads a colour in the forms that Excel accepts, `#RRGGBB` or an HTML name, and returns it as
 * Excel does.
 */
export function readColor(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const isKnown = /^#?[0-9a-f]{6}$/i.test(text) || CSS_COLORS.has(text.toLowerCase());
  const color = isKnown ? hexColor(text) : null;
  if (color === null) throw invalidArgument(`"${text}" is no colour.`);
  return color;
}

/** A colour of the grid as the host gives it to the add-in. */
export function answerColor({ colorForm }: Pick<Book, 'colorForm'>, color: string): string {
  const hex = hexColor(color) ?? color;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const parts = [red, green, blue].join(',');
  switch (colorForm) {
    case 'hex':
      return hex;
    case 'rgb':
      return `rgb(${parts})`;
    case 'rgba':
      return `rgba(${parts},1)`;
    case 'capitals':
      return `RGB(${parts})`;
    case 'name':
      return nameOf(hex) ?? hex;
    case 'theme':
      return 'Accent1';
    case 'unknown':
      return 'pattern(12)';
  }
}

function nameOf(hex: string): string | null {
  const digits = hex.slice(1).toLowerCase();
  const found = [...CSS_COLORS].find(([, each]) => each === digits);
  return found?.[0] ?? null;
}
