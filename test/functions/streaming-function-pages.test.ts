import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCall } from '../../src/cli/parse-call';
import { readPlanText, reportPlan, type PlanReport } from '../../src/domain/index';
import { answerOnce } from '../../src/functions/streaming/streaming-cells';
import { STREAMING_FUNCTIONS } from '../../src/functions/registry';
import { rounded } from '../support/rounded';

const pages = STREAMING_FUNCTIONS.map((known) => ({
  ...known,
  text: readFileSync(
    path.resolve('docs/functions', `${known.id.toLowerCase().replaceAll('_', '-')}.md`),
    'utf8',
  ),
}));

let jinjiang: PlanReport;

beforeAll(async () => {
  const plan = await readPlanText(readFileSync('assets/templates/jinjiang.plan.json', 'utf8'));
  const report = plan.ok ? reportPlan(plan.value) : plan;
  if (!report.ok) throw new Error('The template has no report');
  jinjiang = report.value;
});

/** The pairs of lines in the blocks marked `live`: a formula, and its result below it. */
function examplesOf(text: string): readonly { formula: string; expected: string }[] {
  return [...text.matchAll(/```live\n([\s\S]*?)```/g)].flatMap(([, block = '']) => {
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

function evaluate(formula: string): unknown {
  const id = /^=PLAN\.([A-Z_]+)\(/.exec(formula)?.[1];
  const known = STREAMING_FUNCTIONS.find((each) => each.id === id);
  const question = known?.ask(argumentsOf(formula));
  if (!question?.ok) return question?.error.code;
  const result = answerOnce(question.value, jinjiang);
  return result.kind === 'failure' ? result.failure.code : result.rows;
}

describe.each(pages)('the page of $id', ({ id, parameters, text }) => {
  const parts = text.split('<!-- zh-CN -->');

  test.each(['English', 'Chinese'])('is complete in %s', (language) => {
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
  });

  test.each(examplesOf(text))('$formula gives $expected', ({ formula, expected }) => {
    const [value] = expected.startsWith('#') ? [expected] : argumentsOf(`F(${expected})`);
    const rows = typeof value === 'number' ? [[value]] : value;
    expect(rounded(evaluate(formula))).toEqual(rounded(rows));
  });
});
