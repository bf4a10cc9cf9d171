import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateCall } from '../../src/cli/eval-command';
import { parseCall } from '../../src/cli/parse-call';
import { CALCULATED_FUNCTIONS } from '../../src/functions/registry';
import type { FunctionResult } from '../../src/functions/runtime/function-result';
import { rounded } from '../support/rounded';

interface Example {
  readonly formula: string;
  readonly expected: string;
}

const pages = CALCULATED_FUNCTIONS.map(({ id, parameters }) => ({
  id,
  parameters,
  file: path.resolve('docs/functions', `${id.toLowerCase().replace('_', '-')}.md`),
}));

/** The pairs of lines in the blocks marked `plan`: a formula, and its result below it. */
function examplesOf(text: string): readonly Example[] {
  return [...text.matchAll(/```plan\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
    const lines = block.trim().split('\n');
    return lines.flatMap((formula, index) =>
      index % 2 === 0 ? [{ formula, expected: lines[index + 1] ?? '' }] : [],
    );
  });
}

/** An expected number or array constant as rows; an error value unchanged. */
function expectedRows(text: string): unknown {
  if (text.startsWith('#')) return text;
  const call = parseCall(`F(${text})`);
  if (!call.ok) throw new Error(`${text} is no result`);
  const [value] = call.value.args;
  return Array.isArray(value) ? value : [[value]];
}

function given(result: FunctionResult): unknown {
  return result.kind === 'failure' ? result.failure.code : result.rows;
}

describe.each(pages)('the page of $id', ({ id, parameters, file }) => {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const parts = text.split('<!-- zh-CN -->');

  test('exists in both languages', () => {
    expect(parts).toHaveLength(2);
    expect(parts[1]).toMatch(/\p{Script=Han}/u);
  });

  test.each(['English', 'Chinese'])(
    'shows the signature, every argument, two examples and the native formula in %s',
    (language) => {
      const part = parts[language === 'English' ? 0 : 1] ?? '';
      const signature = Object.entries(parameters)
        .map(([name, { optional }]) => (optional ? `[${name}]` : name))
        .join(', ');
      expect(part).toContain(`\`PLAN.${id}(${signature})\``);
      for (const name of Object.keys(parameters)) {
        expect(part).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
      }
      expect(examplesOf(part).length).toBeGreaterThanOrEqual(2);
      expect(part).toMatch(/```excel\n=/);
    },
  );

  test.each(examplesOf(text))('$formula gives $expected', ({ formula, expected }) => {
    const result = evaluateCall(formula);
    expect(result.ok && rounded(given(result.value))).toEqual(rounded(expectedRows(expected)));
  });
});
