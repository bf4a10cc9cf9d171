import { runSteps, type Steps } from '../../shared/steps';
import type { PlanPath, PlanProblem } from '../plan/plan-problem';

/** A text, a sign of the structure, or the numbers, words and spaces between them. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[^"[\]{},:]+/gy;

/** An object or list that is open. */
interface Frame {
  /** The keys so far; null in a list. */
  readonly keys: Set<string> | null;
  /** The key or position of the entry that is being read. */
  step: string | number;
}

/**
 * Finds keys that an object has twice: JSON keeps the last value and forgets the others.
 *
 * @param text - valid JSON
 */
export function findDuplicateKeys(text: string): readonly PlanProblem[] {
  return runSteps(duplicateKeySteps(text));
}

/** How many tokens are read in a step. */
const TOKENS = 20_000;

/** Finds the same keys in steps. */
export function* duplicateKeySteps(text: string): Steps<readonly PlanProblem[]> {
  let tokens = 0;
  const problems: PlanProblem[] = [];
  const open: Frame[] = [];
  let word = '';
  let line = 1;
  let counted = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    tokens += 1;
    if (tokens % TOKENS === 0) yield;
    const frame = open.at(-1);
    if (token === '{' || token === '[') {
      open.push(token === '{' ? { keys: new Set(), step: '' } : { keys: null, step: 0 });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof frame?.step === 'number') frame.step += 1;
    else if (token === ':' && frame?.keys) {
      const key = JSON.parse(word) as string;
      frame.step = key;
      if (frame.keys.has(key)) {
        line += countLines(text, counted, index);
        counted = index;
        problems.push({ kind: 'duplicateKey', path: pathOf(open), key, line });
      }
      frame.keys.add(key);
    } else if (token.startsWith('"')) word = token;
  }
  return problems;
}

function pathOf(open: readonly Frame[]): PlanPath {
  return open.map(({ step }) => step);
}

/** The line breaks between two places; one of Windows or of an old Mac counts once. */
function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0;
}
