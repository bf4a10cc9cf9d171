import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runPlan } from '../support/run-plan';
import { testFolder } from '../support/test-folder';

const { folder, fileWith } = testFolder('read');

const REPORT = `2024年政府工作报告

一、2023年工作回顾

全年地区生产总值2313亿元，比上年增长5.2%。

二、2024年主要目标

地区生产总值增长6%左右；城镇调查失业率控制在5.5%以内；高新技术企业突破1000家。电话：0595-85661234。
`;

interface ReadingJson {
  readonly targets: readonly {
    readonly indicator: string;
    readonly year: number;
    readonly sure: boolean;
  }[];
  readonly known: readonly { readonly measure: string; readonly value: number }[];
  readonly unused: readonly { readonly text: string; readonly why: string }[];
}

describe('read', () => {
  it('prints the five lists as JSON', async () => {
    const { code, out } = await runPlan('read', fileWith('report.txt', REPORT), '--json');
    const json = JSON.parse(out) as ReadingJson;
    expect(code).toBe(0);
    expect(Object.keys(json)).toEqual(['indicators', 'targets', 'known', 'milestones', 'unused']);
    expect(json.targets.map(({ indicator, year, sure }) => [indicator, year, sure])).toEqual([
      ['地区生产总值', 2024, true],
      ['城镇调查失业率', 2024, true],
      ['高新技术企业', 2024, true],
    ]);
    expect(json.known.map(({ measure, value }) => [measure, value])).toEqual([
      ['level', 2313],
      ['growth', 0.052],
    ]);
    expect(json.unused.at(-1)).toMatchObject({ why: 'Telephone number.' });
  });

  it('has the documented keys', async () => {
    const [, example = ''] =
      /## The JSON of `read`\s+```json\n([\s\S]*?)```/.exec(
        readFileSync('docs/command-line.md', 'utf8'),
      ) ?? [];
    const text = `${REPORT}\n建设国际化创新型品质城市。\n`;
    const { out } = await runPlan('read', fileWith('all.txt', text), '--json');
    const keysOf = (json: string) =>
      Object.entries(JSON.parse(json) as Record<string, readonly object[]>).map(
        ([list, [first]]) => [list, Object.keys(first ?? {})] as const,
      );
    expect(keysOf(out)).toEqual(keysOf(example));
  });

  it.each(['en', 'zh-CN'])('prints the readings with their places, in %s', async (locale) => {
    const { code, out } = await runPlan('read', fileWith('report.txt', REPORT), '--locale', locale);
    expect(code).toBe(0);
    expect(out).toContain('二、2024年主要目标');
    expect(out).toContain(locale === 'en' ? 'more than 1,000家' : '超过 1,000家');
  });

  it('reads GB18030 as well as UTF-8', async () => {
    // 增长6%。 in GB18030
    const bytes = new Uint8Array([0xd4, 0xf6, 0xb3, 0xa4, 0x36, 0x25, 0xa1, 0xa3]);
    const { code, out } = await runPlan('read', fileWith('old.txt', bytes), '--json');
    expect(code).toBe(0);
    expect(out).toContain('增长6%');
  });

  it('keeps the names of a plan', async () => {
    const plan = 'assets/templates/jinjiang.plan.json';
    const file = fileWith('short.txt', '到2025年，高企突破1000家。');
    const { out } = await runPlan('read', file, '--plan', plan, '--json');
    expect((JSON.parse(out) as ReadingJson).targets[0]?.indicator).toBe('高新技术企业');
  });

  it.each([
    ['picture.png', new Uint8Array([1, 2, 3]), 'is no document that can be read'],
    ['scan.txt', new Uint8Array([0, 1, 2, 3, 0xff]), 'holds no text that can be read'],
    ['empty.txt', '', 'holds no text that can be read'],
  ])('refuses %s with advice', async (name, content, advice) => {
    const { code, complaint } = await runPlan('read', fileWith(name, content));
    expect(code).toBe(2);
    expect(complaint).toContain(advice);
  });

  it('refuses a year that is none', async () => {
    const { code, complaint } = await runPlan(
      'read',
      fileWith('report.txt', REPORT),
      '--year',
      'last',
    );
    expect([code, complaint]).toEqual([2, 'last is no year: give it as 2025.']);
  });
});

describe('new', () => {
  it('writes a valid plan of all that is sure', async () => {
    const out = path.join(folder, 'new.plan.json');
    const made = await runPlan('new', fileWith('report.txt', REPORT), out);
    expect(made.code).toBe(0);
    expect((await runPlan('validate', out)).code).toBe(0);
    const plan = JSON.parse(readFileSync(out, 'utf8')) as { readonly targets: readonly unknown[] };
    expect(plan.targets).toHaveLength(3);
  });

  it('names what the plan does not hold as it stands', async () => {
    const out = path.join(folder, 'told.plan.json');
    const text = `${REPORT}\n城镇化率提高2个百分点；居民收入增长快于全省平均水平。到“十五五”末，建成公园50个。`;
    const { out: told } = await runPlan('new', fileWith('told.txt', text), out);
    expect(told).toContain('targets 3, indicators 4, milestones 2');
    expect(told).toMatch(/Kept as milestones \(2\)[^]*城镇化率提高2个百分点/);
    expect(told).toMatch(/until you have answered[^]*建成公园50个/);
  });

  it('writes nothing for a document without a target', async () => {
    const out = path.join(folder, 'none.plan.json');
    const { code, complaint } = await runPlan('new', fileWith('none.txt', '全文没有数字。'), out);
    expect(code).toBe(2);
    expect(complaint).toContain('states no target that is sure');
  });

  it('never replaces the document itself, nor a file of another kind', async () => {
    const file = fileWith('report.txt', REPORT);
    expect((await runPlan('new', file, file)).code).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(REPORT);
  });
});
