import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A function with its documentation. */
export interface DocumentedFunction {
  readonly name: string;
  readonly file: string;
  /** The doc comment right above it, null without one. */
  readonly comment: string | null;
}

/** One line `@example expression // result`. */
export interface Example {
  readonly expression: string;
  readonly result: string;
}

const DECLARATION =
  /(?:\/\*\*(?<comment>(?:(?!\*\/)[^])*)\*\/\s*)?^export (?:async )?function\*? (?<name>\w+)/gm;

/** Lists the exported functions of every file of a folder, without tests. */
export function readFunctions(folder: string): readonly DocumentedFunction[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => {
      const file = join(folder, name);
      return [...readFileSync(file, 'utf8').matchAll(DECLARATION)].map(({ groups }) => ({
        name: groups?.['name'] ?? '',
        file,
        comment: groups?.['comment'] ?? null,
      }));
    });
}

/** Reads the examples of a doc comment. */
export function readExamples(comment: string): readonly Example[] {
  return [...comment.matchAll(/@example (.*) \/\/ (.*)/g)].map(
    ([, expression = '', result = '']) => ({
      expression,
      result,
    }),
  );
}
