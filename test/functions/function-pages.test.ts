import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateCall } from '../../src/cli/eval-command';
import { parseCall } from '../../src/cli/parse-call';
import { readPlanText, reportPlan, type PlanReport } from '../../src/domain/index';
import { ALL_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';
import type { FunctionResult } from '../../src/functions/runtime/function-result';
import { answerOnce } from '../../src/functions/streaming/streaming-cells';
import { rounded } from '../support/rounded';

interface Example {
  readonly formula: string;
  readonly expected: string;
}

const pages = ALL_FUNCTIONS.map(({ id, parameters }) => {
  const file = path.resolve('docs/functions', `${id.toLowerCase().replaceAll('_', '-')}.md`);
  return { id, parameters, text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
});

let jinjiang: PlanReport;

beforeAll(async () => {
  const plan = await readPlanText(readFileSync('assets/templates/jinjiang.plan.json', 'utf8'));
  const report = plan.ok ? reportPlan(plan.value) : plan;
  if (!report.ok) throw new Error('The template has no report');
  jinjiang = report.value;
});

/**
 * The pairs of lines in the blocks marked `plan`, or `live` where they need the plan of the template:
 * a formula, and its result below it.
 */
function examplesOf(text: string): readonly Example[] {
  return [...text.matchAll(/```(?:plan|live)\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
    const lines = block.trim().split('\n');
    return lines.flatMap((formula, index) =>
      index % 2 === 0 ? [{ formula, expected: lines[index + 1] ?? '' }] : [],
    );
  });
}

function argumentsOf(call: string): readonly unknown[] {
  const parsed = parseCall(call);
  if (!parsed.ok) throw new Error(`${call} is no call`);
  return parsed.value.args;
}

/** An expected number or array constant as rows; an error value unchanged. */
function expectedRows(text: string): unknown {
  if (text.startsWith('#')) return text;
  const [value] = argumentsOf(`F(${text})`);
  return Array.isArray(value) ? value : [[value]];
}

/** The result of a call: of a function that follows the plan, with the plan of the template. */
function evaluate(formula: string): unknown {
  const id = /^=PLAN\.([A-Z_]+)\(/.exec(formula)?.[1];
  const streaming = STREAMING_FUNCTIONS.find((each) => each.id === id);
  if (!streaming) {
    const result = evaluateCall(formula);
    return result.ok ? shown(result.value) : result;
  }
  const question = streaming.ask(argumentsOf(formula));
  return question.ok ? shown(answerOnce(question.value, jinjiang)) : question.error.code;
}

function shown(result: FunctionResult): unknown {
  return result.kind === 'failure' ? result.failure.code : result.rows;
}

describe.each(pages)('the page of $id', ({ id, parameters, text }) => {
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
    expect(rounded(evaluate(formula))).toEqual(rounded(expectedRows(expected)));
  });
});
