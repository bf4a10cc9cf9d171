import type { CellStyle } from '../../model';

/** The colours of the sheets. Wherever a colour has a meaning, a word says the same. */
export const COLORS = {
  ink: '#1F2933',
  muted: '#5F6B7A',
  brand: '#0B5C6B',
  brandPale: '#E3F1F3',
  input: '#0000FF',
  inputFill: '#FFFBE0',
  inherited: '#33564A',
  inheritedFill: '#E4EDE6',
  unusedFill: '#ECEFF2',
  met: '#0B6B3A',
  metFill: '#DDF3E4',
  short: '#9C2A10',
  shortFill: '#FBE3DB',
  line: '#C9D2D9',
  white: '#FFFFFF',
} as const;

/** Colours of chart lines, which colour-blind readers can tell apart. */
export const LINE_COLORS = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#7B4FA3',
  '#B8860B',
  '#56B4E9',
  '#8C2D5E',
  '#4D4D4D',
] as const;

/** Markers of chart lines, which tell them apart in black and white. */
export const LINE_MARKERS = ['circle', 'square', 'triangle', 'diamond'] as const;

export const STYLES = {
  title: { bold: true, fontSize: 16, fontColor: COLORS.brand },
  /** The number of a card. */
  cardNumber: { bold: true, fontSize: 20, fontColor: COLORS.brand, align: 'left' },
  subtitle: { fontSize: 12, fontColor: COLORS.ink },
  note: { italic: true, fontColor: COLORS.muted },
  section: { bold: true, fontSize: 12, fontColor: COLORS.brand, borderBottom: COLORS.brand },
  header: {
    bold: true,
    fontColor: COLORS.white,
    fill: COLORS.brand,
    wrap: true,
    verticalAlign: 'center',
  },
  group: { bold: true, fill: COLORS.brandPale, fontColor: COLORS.ink },
  input: { fontColor: COLORS.input, fill: COLORS.inputFill },
  /** Cells in an input row that take no input. */
  unused: { fontColor: COLORS.muted, fill: COLORS.unusedFill },
  inherited: { fontColor: COLORS.inherited, fill: COLORS.inheritedFill },
  met: { fontColor: COLORS.met, fill: COLORS.metFill },
  short: { fontColor: COLORS.short, fill: COLORS.shortFill },
  technical: { fontColor: COLORS.muted },
  words: { wrap: true, verticalAlign: 'center' },
  asText: { numberFormat: '@' },
  tableRow: { verticalAlign: 'center', borderBottom: COLORS.line },
  lineAbove: { borderTop: COLORS.brand },
  number: { align: 'right' },
  /** Texts to the right of numbers, set apart from them. */
  afterNumber: { align: 'left', indent: 1 },
  lineBelow: { borderBottom: COLORS.line },
  strong: { bold: true },
} as const satisfies Record<string, CellStyle>;

export const FORMATS = {
  percent: '0.00%',
  signedPercent: '+0.00%;-0.00%;0.00%',
  year: '0',
  correlation: '0.00',
  general: 'General',
} as const;

/**
 * The number format of an indicator: thousands separated, its own decimals, no currency.
 *
 * @example decimalsFormat(1) // '#,##0.0'
 */
export function decimalsFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** The same with its sign, for differences. */
export function signedFormat(decimals: number): string {
  const plain = decimalsFormat(decimals);
  return `+${plain};-${plain};${plain}`;
}
