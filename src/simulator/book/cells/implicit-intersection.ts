import { parseA1Ref, tokenize, type Token } from '@borgar/fx';
import type { GridContent } from '../../base/grid';
import type { Book } from '../book';

/**
 * Excel with dynamic arrays opens a file whose formulas come from a spreadsheet without them: the
 * command line, WPS, LibreOffice or an older Excel. It shows `@` wherever that one would have taken
 * one cell of a range or of an array; `Range.formulas` returns it too.
 */
export function openAsFile(book: Book): void {
  for (const { id } of book.grid.sheets()) {
    const area = book.grid.usedArea(id);
    if (!area) continue;
    const contents = book.grid.read(id, area).map((line) =>
      line.map(({ formula }): GridContent | null => {
        const shown = formula === null ? null : withIntersection(formula);
        return shown === null || shown === formula ? null : { kind: 'formula', formula: shown };
      }),
    );
    book.grid.write(id, area, contents);
  }
}

/** Functions whose arguments, all or by position, are arrays: what is inside is calculated as one. */
const ARRAYS: Readonly<Record<string, 'all' | readonly number[]>> = {
  ...{ SUMPRODUCT: 'all', MMULT: 'all', TRANSPOSE: 'all', FREQUENCY: 'all' },
  ...{ INDEX: [0], MATCH: [1], LOOKUP: [1, 2] },
};

/** Functions whose arguments, all or by position, are references: a range alone stays a range. */
const REFERENCES: Readonly<Record<string, 'all' | readonly number[]>> = {
  ...{
    SUM: 'all',
    MAX: 'all',
    MIN: 'all',
    COUNT: 'all',
    COUNTA: 'all',
    AVERAGE: 'all',
    AND: 'all',
  },
  ...{
    OR: 'all',
    ROWS: 'all',
    COLUMNS: 'all',
    ROW: 'all',
    COLUMN: 'all',
    PRODUCT: 'all',
    NPV: 'all',
  },
  ...{ SMALL: [0], LARGE: [0], RANK: [1], VLOOKUP: [1], HLOOKUP: [1], OFFSET: [0] },
  ...{ SUMIF: [0, 2], COUNTIF: [0], AVERAGEIF: [0, 2], SUBTOTAL: [1], IRR: [0] },
};

/** Functions that may return a range or an array; so may every function of an add-in. */
const RETURN_RANGES = /^(?:INDEX|OFFSET|INDIRECT|[A-Z0-9_]+\..+)$/i;

interface Argument {
  readonly name: string;
  at: number;
  /** Everything inside is calculated as an array. */
  isArray: boolean;
}

/** A formula as Excel shows it after opening a file from a spreadsheet without dynamic arrays. */
export function withIntersection(formula: string): string {
  const tokens = tokenize(formula);
  const open: Argument[] = [];
  const parts = tokens.map((token, index) => {
    const { value } = token;
    const mark = takesOneCell(tokens, index, open.at(-1)) ? '@' : '';
    if (token.type !== 'operator') return mark + value;
    const inner = open.at(-1);
    if (value === '(') open.push(argumentOf(tokens[index - 1], inner));
    if (value === ')') open.pop();
    if (value === ',' && inner) {
      inner.at += 1;
      inner.isArray = isIn(ARRAYS, inner) || (open.at(-2)?.isArray ?? false);
    }
    return value;
  });
  return parts.join('');
}

function argumentOf(before: Token | undefined, outer: Argument | undefined): Argument {
  const isCall = before?.type === 'func';
  const argument: Argument = {
    name: isCall ? before.value.toUpperCase() : '',
    at: 0,
    isArray: false,
  };
  // Brackets without a function belong to the argument around them.
  if (!isCall) return { ...argument, ...outer };
  return { ...argument, isArray: isIn(ARRAYS, argument) || (outer?.isArray ?? false) };
}

function isIn(
  lists: Readonly<Record<string, 'all' | readonly number[]>>,
  { name, at }: Pick<Argument, 'name' | 'at'>,
): boolean {
  const list = lists[name];
  return list === 'all' || (list?.includes(at) ?? false);
}

/** Whether a token may be several cells where the formula takes one. */
function takesOneCell(
  tokens: readonly Token[],
  index: number,
  inner: Argument | undefined,
): boolean {
  const token = tokens[index];
  if (!token || inner?.isArray) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if ([before?.value, after?.value].some((sign) => sign === ':' || sign === '@')) return false;
  if (!isSeveral(token, after)) return false;
  if (!inner || !isIn(REFERENCES, inner)) return true;
  // A function's result counts as a reference as far as its name goes; the rest of it is inside.
  const isAlone = before?.value === '(' || before?.value === ',';
  const ends = token.type === 'func' || after?.value === ')' || after?.value === ',';
  return !(isAlone && ends);
}

function isSeveral(token: Token, after: Token | undefined): boolean {
  switch (token.type) {
    case 'func':
      return RETURN_RANGES.test(token.value) && after?.value === '(';
    case 'structured':
      return !token.value.includes('[@');
    case 'range':
    case 'range_beam':
    case 'range_ternary':
      return isWide(token.value);
    default:
      return false;
  }
}

function isWide(reference: string): boolean {
  const parsed = parseA1Ref(reference);
  if (!parsed || !('range' in parsed)) return false;
  const { range } = parsed;
  const { top, bottom, left, right } = range;
  return top !== bottom || left !== right || top === null || left === null;
}
