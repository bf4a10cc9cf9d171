import { parseA1Ref, tokenize, type Token } from '@borgar/fx';

/** A call in a formula: its name and the tokens of each argument. */
export interface FoundCall {
  /** The name after `PLAN.`, in capitals. */
  readonly id: string;
  /** The index of its first token, the name, and of its last, the closing bracket. */
  readonly from: number;
  readonly to: number;
  readonly args: readonly (readonly Token[])[];
}

/** The name as it is entered, and as an Excel that does not know the function saves it. */
const NAME = /^(?:_xldudf_PLAN_|PLAN\.)([A-Z0-9_]+)$/i;

/** Tells quickly whether a formula may call one of our functions. */
export function mayCallUs(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && /PLAN[._]/i.test(formula);
}

/** Splits a formula into tokens. */
export function tokensOf(formula: string): readonly Token[] {
  return tokenize(formula);
}

/** The outermost calls of our functions, from left to right. */
export function findCalls(tokens: readonly Token[]): readonly FoundCall[] {
  const calls: FoundCall[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const call = callAt(tokens, index);
    if (!call) continue;
    calls.push(call);
    index = call.to;
  }
  return calls;
}

function callAt(tokens: readonly Token[], from: number): FoundCall | null {
  const [name, bracket] = [tokens[from], tokens[from + 1]];
  const id = name?.type === 'func' ? NAME.exec(name.value)?.[1]?.toUpperCase() : undefined;
  if (id === undefined || bracket?.value !== '(') return null;
  const args: Token[][] = [[]];
  let depth = 0;
  for (let index = from + 2; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const sign = token.type === 'operator' ? token.value : '';
    if (sign === ')' && depth === 0) {
      const isEmpty = args.length === 1 && args[0]?.every(isSpace);
      return { id, from, to: index, args: isEmpty ? [] : args };
    }
    if (sign === '(' || sign === '{') depth += 1;
    if (sign === ')' || sign === '}') depth -= 1;
    if (sign === ',' && depth === 0) args.push([]);
    else args.at(-1)?.push(token);
  }
  return null;
}

/** Tells whether a token is white space, which means nothing around an argument. */
export function isSpace({ type }: Token): boolean {
  return type === 'whitespace' || type === 'newline';
}

/** Functions that reduce ranges to one value. */
const ONE_VALUE = new Set([
  ...['SUM', 'SUMIF', 'SUMIFS', 'SUMPRODUCT', 'PRODUCT', 'AVERAGE', 'AVERAGEIF', 'AVERAGEIFS'],
  ...['MIN', 'MAX', 'MEDIAN', 'COUNT', 'COUNTA', 'COUNTIF', 'COUNTIFS', 'COUNTBLANK', 'SUBTOTAL'],
  ...['INDEX', 'MATCH', 'VLOOKUP', 'HLOOKUP', 'LOOKUP', 'ROWS', 'COLUMNS', 'NPV', 'IRR'],
  ...['STDEV', 'VAR', 'PERCENTILE', 'QUARTILE', 'LARGE', 'SMALL', 'RANK', 'GEOMEAN'],
]);

/** Tells whether an expression surely gives one value: a function reduces every range in it. */
export function isScalar(tokens: readonly Token[]): boolean {
  const around: string[] = [];
  let name = '';
  for (const { type, value } of tokens) {
    if (type === 'func') name = value.toUpperCase();
    else if (type === 'operator' && value === '(') {
      around.push(name);
      name = '';
    } else if (type === 'operator' && value === ')') around.pop();
    else if (type === 'operator' && (value === '#' || value === '{')) return false;
    else if (isSeveral(type, value) && !ONE_VALUE.has(around.at(-1) ?? '')) return false;
  }
  return true;
}

function isSeveral(type: string, value: string): boolean {
  if (type === 'range') {
    const reference = parseA1Ref(value, { allowNamed: false });
    if (!reference || !('range' in reference)) return true;
    const { top, left, bottom, right } = reference.range;
    return top !== bottom || left !== right;
  }
  if (type === 'structured') return !value.includes('@') && !value.includes('#This Row');
  return type === 'range_beam' || type === 'range_ternary' || type === 'range_named';
}
