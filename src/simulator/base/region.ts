/** The separators of a region in numbers and formulas. */
export interface Separators {
  readonly decimal: string;
  readonly thousands: string;
  /** Between the arguments of a function. */
  readonly list: string;
}

const known = new Map<string, Separators>();

/** How Excel writes numbers and lists in a region, such as `1.234,5` and `SUM(A1;B1)` in German. */
export function separatorsOf(region: string): Separators {
  const before = known.get(region);
  if (before) return before;
  const parts = new Intl.NumberFormat(region).formatToParts(1_234_567.8);
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = mark('decimal');
  const made = { decimal, thousands: mark('group'), list: decimal === ',' ? ';' : ',' };
  known.set(region, made);
  return made;
}

/** A number, with groups of thousands, with decimals or plain; a plain one is the same everywhere. */
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/** Writes the numbers of a text in a region: `1,234,567.8` is `12,34,567.8` in hi-IN. */
export function toLocalNumbers(text: string, region: string): string {
  const { decimal } = separatorsOf(region);
  return text.replaceAll(NUMBER, (number) => {
    const [whole = '', fraction] = number.split('.');
    const digits = whole.includes(',')
      ? BigInt(whole.replaceAll(',', '')).toLocaleString(region)
      : whole;
    return fraction === undefined ? digits : digits + decimal + fraction;
  });
}

/** Reads a text with the numbers of a region. */
export function fromLocalNumbers(text: string, region: string): string {
  return withEnglishSigns(text, region).replaceAll(/(?<=\d),(?=\d)/g, '');
}

/** A text with the separators of numbers that Excel uses in English. */
export function withEnglishSigns(text: string, region: string): string {
  const { decimal, thousands } = separatorsOf(region);
  return [...text]
    .map((sign) => (sign === decimal ? '.' : sign === thousands ? ',' : sign))
    .join('');
}

/** A number as `&` writes it: as General, with the decimal separator of the region. */
export function generalText(value: number, region: string, digits = 15): string {
  const text = String(Number(value.toPrecision(digits))).replace(/e\+?(-?)(\d)$/, 'E$10$2');
  const { decimal } = separatorsOf(region);
  return text
    .replace('e+', 'E+')
    .replace('e', 'E')
    .replace('.', () => decimal);
}

interface Words {
  readonly booleans: readonly [string, string];
  readonly errors: Readonly<Record<string, string>>;
}

const ENGLISH: Words = { booleans: ['TRUE', 'FALSE'], errors: {} };

/** The words for errors and truth values where Excel has translated them, by language. */
const WORDS: Readonly<Record<string, Words>> = {
  de: {
    booleans: ['WAHR', 'FALSCH'],
    errors: {
      ...{ '#N/A': '#NV', '#VALUE!': '#WERT!', '#REF!': '#BEZUG!', '#NUM!': '#ZAHL!' },
      '#SPILL!': '#ÜBERLAUF!',
    },
  },
  fr: {
    booleans: ['VRAI', 'FAUX'],
    errors: {
      ...{ '#VALUE!': '#VALEUR!', '#NAME?': '#NOM?', '#NUM!': '#NOMBRE!', '#NULL!': '#NUL!' },
      '#SPILL!': '#PROPAGATION!',
    },
  },
  tr: {
    booleans: ['DOĞRU', 'YANLIŞ'],
    errors: {
      ...{ '#N/A': '#YOK', '#VALUE!': '#DEĞER!', '#REF!': '#BAŞV!', '#NUM!': '#SAYI!' },
      ...{ '#NAME?': '#AD?', '#DIV/0!': '#SAYI/0!', '#NULL!': '#BOŞ!', '#SPILL!': '#TAŞMA!' },
    },
  },
};

function wordsOf(language: string): Words {
  return WORDS[language.split('-')[0] ?? ''] ?? ENGLISH;
}

/** An error as Excel shows it in a display language. */
export function errorText(error: string, language: string): string {
  return wordsOf(language).errors[error] ?? error;
}

/** A truth value as Excel shows it in a display language. */
export function booleanText(value: boolean, language: string): string {
  const [yes, no] = wordsOf(language).booleans;
  return value ? yes : no;
}
