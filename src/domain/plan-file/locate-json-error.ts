/** Where a text stops being valid JSON. Line and column count from 1. */
export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
  /** True when the only problem is that the text ends too early. */
  readonly truncated: boolean;
}

type Expectation = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const BLANK = ' \t\n\r';
const PUNCTUATION = '[]{},:';

/** A string, a number or a word. */
const WORD =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What the end of a text looks like when it was cut off inside a token. */
const CUT_OFF =
  /^(?:"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*(?:\\(?:u[\da-fA-F]{0,3})?)?|-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?)?)?|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?)$/;

/**
 * Finds the place where a text stops being valid JSON. Browsers word this error differently, and
 * some give no place; here the planner always gets line and column.
 *
 * @returns the place, or null when the text is valid JSON
 */
export function locateJsonError(text: string): JsonErrorPlace | null {
  const open: ('[' | '{')[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  let wordStart = 0;
  while (offset < text.length) {
    const first = text.charAt(offset);
    if (BLANK.includes(first)) {
      offset += 1;
      continue;
    }
    const isWord = !PUNCTUATION.includes(first);
    const length = isWord ? wordLength(text, offset) : 1;
    if (length === 0) {
      // "1e" scans as the number 1 and a letter, so also test from the start of that number.
      const cutOff = CUT_OFF.test(text.slice(offset)) || CUT_OFF.test(text.slice(wordStart));
      return placeAt(text, offset, cutOff);
    }
    const next = step(expected, first, open);
    if (next === null) return placeAt(text, offset, false);
    expected = next;
    if (isWord) wordStart = offset;
    offset += length;
  }
  return expected === 'nothing' ? null : placeAt(text, text.length, true);
}

/** Moves past one token, known by its first character; null when it is not allowed here. */
function step(expected: Expectation, first: string, open: ('[' | '{')[]): Expectation | null {
  const afterValue = (): Expectation => (open.length === 0 ? 'nothing' : 'commaOrEnd');
  if (first === ']' || first === '}') {
    const opener = first === ']' ? '[' : '{';
    const mayEnd =
      expected === 'commaOrEnd' || expected === (first === ']' ? 'valueOrEnd' : 'keyOrEnd');
    if (!mayEnd || open.at(-1) !== opener) return null;
    open.pop();
    return afterValue();
  }
  if (first === ',') {
    if (expected !== 'commaOrEnd') return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (first === ':') return expected === 'colon' ? 'value' : null;
  if (expected === 'key' || expected === 'keyOrEnd') return first === '"' ? 'colon' : null;
  if (expected !== 'value' && expected !== 'valueOrEnd') return null;
  if (first !== '[' && first !== '{') return afterValue();
  open.push(first);
  return first === '[' ? 'valueOrEnd' : 'keyOrEnd';
}

function wordLength(text: string, offset: number): number {
  WORD.lastIndex = offset;
  return WORD.exec(text)?.[0].length ?? 0;
}

function placeAt(text: string, offset: number, truncated: boolean): JsonErrorPlace {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n'), truncated };
}
