import { CSS_COLORS } from './css-colors';

/** The colours of Office's own theme, by the names and in the order in which files count them. */
const THEME: Readonly<Record<string, string>> = {
  ...{ dark1: '000000', light1: 'FFFFFF', dark2: '44546A', light2: 'E7E6E6' },
  ...{ accent1: '4472C4', accent2: 'ED7D31', accent3: 'A5A5A5', accent4: 'FFC000' },
  ...{ accent5: '5B9BD5', accent6: '70AD47', hyperlink: '0563C1', followedhyperlink: '954F72' },
};

/** What Office calls the first colours of the theme when it speaks of texts and backgrounds. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ text1: 'dark1', background1: 'light1', text2: 'dark2', background2: 'light2' },
};

/** Longer than any colour; what comes from a file may have any length. */
const LONGEST = 64;

/**
 * Returns a colour as `#RRGGBB`, from any form in which spreadsheets give one: `#abc`, `#aabbcc`,
 * `rgb(51, 86, 74)` in any case, with an alpha or in percent, a name of HTML, a colour of the theme.
 * Null for what is no colour.
 *
 * @example hexColor('rgb(51, 86, 74)') // '#33564A'
 * @example hexColor('none') // null
 */
export function hexColor(color: string): string | null {
  if (color.length > LONGEST) return null;
  const text = color.trim().toLowerCase().replaceAll(' ', '');
  const hex = hexDigits(text) ?? rgbDigits(text) ?? CSS_COLORS.get(text) ?? themeDigits(text);
  return hex === null ? null : `#${hex.toUpperCase()}`;
}

/**
 * Returns a colour of the theme by its number in a file, as `#RRGGBB`; null for a number without one.
 *
 * @example themeColor(4) // '#4472C4'
 */
export function themeColor(index: number): string | null {
  const hex = Object.values(THEME)[index];
  return hex === undefined ? null : `#${hex}`;
}

const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/;

/** With `#` an alpha stands behind the colour, as in HTML; without, before it, as in files. */
function hexDigits(text: string): string | null {
  const digits = HEX.exec(text)?.[1];
  if (digits === undefined) return null;
  if (digits.length === 3) return [...digits].map((digit) => digit + digit).join('');
  if (digits.length === 6) return digits;
  return text.startsWith('#') ? digits.slice(0, 6) : digits.slice(2);
}

const RGB = /^rgba?\(([\d.%,/]+)\)$/;

function rgbDigits(text: string): string | null {
  const parts = RGB.exec(text)?.[1]?.split(/[,/]/);
  if (parts?.length !== 3 && parts?.length !== 4) return null;
  const digits = parts.slice(0, 3).map(byteDigits);
  return digits.includes(null) ? null : digits.join('');
}

function byteDigits(part: string): string | null {
  const number = Number(part.endsWith('%') ? part.slice(0, -1) : part);
  if (part === '' || Number.isNaN(number)) return null;
  const byte = Math.round(part.endsWith('%') ? (number * 255) / 100 : number);
  return Math.min(255, Math.max(0, byte)).toString(16).padStart(2, '0');
}

/** `accent1`, `theme:4`, `theme(4)`; what lightens or darkens it is left out. */
function themeDigits(text: string): string | null {
  const number = /^theme[:(]?(\d{1,2})\)?$/.exec(text)?.[1];
  if (number !== undefined) return Object.values(THEME)[Number(number)] ?? null;
  return THEME[ALIASES[text] ?? text] ?? null;
}
