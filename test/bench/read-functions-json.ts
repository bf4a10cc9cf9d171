import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';

/** The functions' metadata as built. */
export function readFunctionsJson(): FunctionsJson {
  const file = path.resolve(import.meta.dirname, '../../dist/functions.json');
  const json = JSON.parse(readFileSync(file, 'utf8')) as Omit<FunctionsJson, 'namespace'>;
  return { ...json, namespace: 'PLAN' };
}
