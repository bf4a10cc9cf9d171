import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';

const SOURCES =
  /conventions? of PlanPath|United Nations|statistical yearbooks|level method|LEAP|ServiceNow|Sicherl|Tianjin|Bank of England|target-gap\.md/;
const SOURCES_IN_CHINESE =
  /PlanPath 的约定|联合国|统计年鉴|水平法|LEAP|ServiceNow|西切尔|天津|英格兰银行|target-gap\.md/;

const read = (name: string): string =>
  readFileSync(path.resolve('docs/functions', `${name}.md`), 'utf8');

const ids = [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS].map(({ id }) => id);

describe.each(ids)('the definition of %s', (id) => {
  const text = read(id.toLowerCase().replaceAll('_', '-'));
  const english = /^\*\*Definition\.\*\* .*$/m.exec(text)?.[0] ?? '';
  const chinese = /^\*\*定义。\*\* .*$/m.exec(text)?.[0] ?? '';

  test('names its source, or states that it is a convention of PlanPath', () => {
    expect(english).toMatch(SOURCES);
    expect(chinese).toMatch(SOURCES_IN_CHINESE);
  });

  test('has no English words in its Chinese formulas', () => {
    expect(chinese).not.toMatch(/\b[a-z]+ [a-z]+\b/);
  });
});

test('the rules list every function that finds nothing, and the shares with another sum', () => {
  const rules = read('rules').split('<!-- zh-CN -->');
  expect(rules).toHaveLength(2);
  for (const part of rules) {
    const line = (code: string): string =>
      part.split('\n').find((each) => each.startsWith(`- \`${code}\``)) ?? '';
    for (const { id } of STREAMING_FUNCTIONS) expect(line('#N/A')).toContain(`\`PLAN.${id}\``);
    expect(line('#N/A')).toContain('`PLAN.BACKCAST_PATH`');
    expect(line('#VALUE!')).toContain('`PLAN.PHASED_PATH`');
  }
});
