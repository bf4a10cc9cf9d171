import { tokenize, type Token } from '@borgar/fx';

/** A call in a formula: its name and the tokens of each argument. */
export interface FoundCall {
  /** The name behind `PLAN.`, in capitals. */
  readonly id: string;
  /** First and last token, its name and its closing bracket. */
  readonly from: number;
  readonly to: number;
  readonly args: readonly (readonly Token[])[];
}

/** The name as it is written, and as it comes back from an Excel that did not know it. */
const NAME = /^(?:_xldudf_PLAN_|PLAN\.)([A-Z0-9_]+)$/i;

/** Tells at a glance whether a formula may call one of our functions. */
export function mayCallUs(formula: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && /PLAN[._]/i.test(formula);
}

/** The signs of a formula in their order. */
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

/** White space, which means nothing around an argument. */
export function isSpace({ type }: Token): boolean {
  return type === 'whitespace' || type === 'newline';
}
