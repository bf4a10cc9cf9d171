import { textElement } from './file-xml';

/** The texts of a workbook, each of which stands in the file once. */
export interface SharedTexts {
  readonly numberOf: (text: string) => number;
  readonly count: () => number;
  /** The part of the file, in pieces. */
  readonly xml: () => Generator<string>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Starts the texts of a workbook. */
export function createSharedTexts(): SharedTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    count: () => numbers.size,
    *xml() {
      const count = String(numbers.size);
      yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
      yield `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${count}">`;
      for (const text of numbers.keys()) yield `<si>${textElement(text)}</si>`;
      yield '</sst>';
    },
  };
}
