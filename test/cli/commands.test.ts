import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import type { ReportJson } from '../../src/cli/project-command';
import type { FeasibleJson } from '../../src/cli/feasible-command';
import type { RiskJson } from '../../src/cli/risk-command';
import { readPlanFile, reportPlan } from '../../src/domain/index';
import { runPlan } from '../support/run-plan';
import { citySpec } from '../support/plans/city-plan';
import { testFolder } from '../support/test-folder';

const SOURCE = path.resolve('assets/templates/jinjiang.plan.json');
const { folder, fileWith } = testFolder('cli');

/** The source plan with one change. */
function changedPlan(name: string, change: (plan: Record<string, unknown>) => void): string {
  const plan = JSON.parse(readFileSync(SOURCE, 'utf8')) as Record<string, unknown>;
  change(plan);
  return fileWith(name, JSON.stringify(plan));
}

describe('project', () => {
  test('prints JSON with every digit that the engine computes', async () => {
    const { code, out } = await runPlan('project', SOURCE, '--json');
    const plan = readPlanFile(readFileSync(SOURCE, 'utf8'));
    const report = plan.ok ? reportPlan(plan.value) : plan;
    if (!report.ok) throw new Error('The source plan is not valid');
    const json = JSON.parse(out) as ReportJson;
    expect(code).toBe(0);
    expect(Object.keys(json)).toEqual(['scenarios']);
    expect(json.scenarios.map(({ id }) => id)).toEqual(
      report.value.scenarios.map(({ scenario }) => scenario.id),
    );
    for (const [index, scenario] of json.scenarios.entries()) {
      const computed = report.value.scenarios[index]?.indicators ?? [];
      expect(scenario.indicators.map(({ id, years, values }) => ({ id, years, values }))).toEqual(
        computed.map(({ indicator, years, values }) => ({ id: indicator.id, years, values })),
      );
      expect(scenario.indicators.flatMap(({ targets }) => targets)).toEqual(
        computed.flatMap(({ targets }) =>
          targets.map(({ target, gap, met }) =>
            expect.objectContaining({ id: target.id, gap, met, target: target.value }),
          ),
        ),
      );
    }
  });

  test('has the documented keys', async () => {
    const { out } = await runPlan('project', SOURCE, '--json');
    const [first] = (JSON.parse(out) as ReportJson).scenarios;
    expect(Object.keys(first ?? {})).toEqual(['id', 'indicators']);
    const [indicator] = first?.indicators ?? [];
    expect(Object.keys(indicator ?? {})).toEqual(['id', 'unit', 'years', 'values', 'targets']);
    expect(typeof indicator?.unit).toBe('string');
  });

  test.each(['optimistic', 'OPTIMISTIC', '乐观情景'])(
    'prints the scenario %s alone',
    async (name) => {
      const { out } = await runPlan('project', SOURCE, '--scenario', name, '--json');
      expect((JSON.parse(out) as ReportJson).scenarios.map(({ id }) => id)).toEqual(['optimistic']);
    },
  );

  test('prints tables in both languages', async () => {
    const english = await runPlan('project', SOURCE, '--scenario', 'base');
    expect(english.out).toMatch(/High-tech firms +firms +800 +900 +1,000 +1,100/);
    expect(english.out).toMatch(/about 6% \(±0\.5 pp\) +expected +6% +0 pp +met/);
    expect(english.out).toMatch(/more than 1,000 +expected +1,000 +0 +not met/);
    const chinese = await runPlan('project', SOURCE, '--locale', 'zh-CN');
    expect(chinese.out).toMatch(/指标 +单位 +2023 +2024 +2025 +2026/);
    expect(chinese.out).toMatch(/6% 左右（±0\.5 个百分点）/);
  });

  test('says what is binding and how much is to be cut, under the headings of the plan', async () => {
    const file = fileWith('city.plan.json', JSON.stringify(citySpec));
    const english = await runPlan('project', file, '--scenario', 'base');
    expect(english.out).toMatch(/Unit +2025 .*\n {2}Economy:\n {2}Gross product /);
    expect(english.out).toMatch(/\n {2}Other indicators:\n {2}Price level /);
    expect(english.out).toMatch(/cut by at least 13\.5% +binding +-12\.79% +0\.71 pp +not met/);
    expect(english.out).toMatch(/at least 6% +expected, stretch +5\.2% +0\.8 pp +not met/);
    const chinese = await runPlan('project', file, '--locale', 'zh-CN');
    expect(chinese.out).toMatch(/降低 13\.5% 以上 +约束性 /);
    expect(chinese.out).toMatch(/不低于 6% +预期性，力争 /);
  });

  test('rejects an unknown scenario and suggests the nearest name', async () => {
    const { code, out, complaint } = await runPlan('project', SOURCE, '--scenario', 'optimstic');
    expect({ code, out, complaint }).toEqual({
      code: 2,
      out: '',
      complaint: 'No scenario is called optimstic. Did you mean optimistic?',
    });
    const far = await runPlan('project', SOURCE, '--scenario', 'x');
    expect(far.complaint).toMatch(/There are: base, optimistic, pessimistic\./);
  });

  test('reports a path that exceeds the range of a cell', async () => {
    const file = changedPlan('overflow.plan.json', (plan) => {
      const [indicator] = plan['indicators'] as { base: { value: number } }[];
      if (indicator) indicator.base.value = 9e307;
    });
    const { code, out, complaint } = await runPlan('project', file);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(complaint).toMatch(/is not a valid plan/);
  });
});

describe('check', () => {
  test('explains contradictions with numbers, in both languages', async () => {
    const { code, out } = await runPlan('check', SOURCE);
    expect(code).toBe(0);
    expect(out).toMatch(/^(Needs a look|Note).*\d/m);
    const chinese = await runPlan('check', SOURCE, '--locale', 'zh-CN');
    expect(chinese.out).toMatch(/^(警示|提示)/m);
    expect(chinese.out.split('\n')).toHaveLength(out.split('\n').length);
  });

  test('prints the findings as JSON', async () => {
    const { out } = await runPlan('check', SOURCE, '--json');
    const { findings } = JSON.parse(out) as { findings: readonly { kind: string }[] };
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ kind }) => kind !== '')).toBe(true);
  });
});

describe('validate', () => {
  test('confirms a valid plan', async () => {
    const { code, out } = await runPlan('validate', SOURCE);
    expect(code).toBe(0);
    expect(out).toMatch(
      /is a valid plan: indicators 12, scenarios 3, targets 11, years 2023–2026\.$/,
    );
  });

  test('prints all errors of a bad plan at once', async () => {
    const file = changedPlan('bad.plan.json', (plan) => {
      plan['horizon'] = { baseYear: 2023, years: 0 };
      plan['colour'] = 'red';
      const [indicator] = plan['indicators'] as Record<string, unknown>[];
      if (indicator) indicator['base'] = { value: 'many', provenance: { evidence: 'stated' } };
    });
    for (const locale of ['en', 'zh-CN']) {
      const { code, out, complaint } = await runPlan('validate', file, '--locale', locale);
      expect(code).toBe(1);
      expect(complaint).toBe('');
      expect(out).toMatch(/horizon\.years/);
      expect(out).toMatch(/colour/);
      expect(out).toMatch(/indicators\[0\]\.base\.value/);
    }
  });

  test('rejects 50 MB by the file size, before reading it', async () => {
    const file = fileWith('huge.plan.json', '');
    truncateSync(file, 50_000_000);
    const { code, out } = await runPlan('validate', file);
    expect(code).toBe(1);
    expect(out).toMatch(/50 MB/);
  });

  test.each([
    ['an empty file', ''],
    ['a truncated file', '{"format": "planpath-plan", "version": 1, "id": '],
    ['another JSON', '{"name": "x"}'],
    ['no JSON', 'name,2024\nGDP,100\n'],
  ])('reports what is wrong with %s', async (_, content) => {
    const { code, out } = await runPlan('validate', fileWith('other.plan.json', content));
    expect(code).toBe(1);
    expect(out.split('\n').length).toBeGreaterThan(1);
  });

  test.each([
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe])],
    ['zero bytes', new Uint8Array(10)],
  ])('refuses %s as no text', async (_, content) => {
    const { code, out } = await runPlan('validate', fileWith('binary.plan.json', content));
    expect(code).toBe(1);
    expect(out).toMatch(/not a plan file: it holds no text/);
  });
});

describe('write', () => {
  test('writes a workbook and lists its sheets', async () => {
    const target = path.join(folder, 'out.xlsx');
    const { code, out } = await runPlan('write', SOURCE, target);
    expect(code).toBe(0);
    expect(out).toMatch(/^Wrote .*out\.xlsx: sheets .*Assumptions.*Projections/);
    expect(readFileSync(target).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  });

  test('writes only the scenarios that are named, and those that they inherit from', async () => {
    const target = path.join(folder, 'some.xlsx');
    const { scenarios = [] } = JSON.parse(readFileSync(SOURCE, 'utf8')) as {
      readonly scenarios?: readonly { readonly id: string; readonly parent?: string }[];
    };
    const [root, ...others] = scenarios;
    const [one, ...left] = others.filter(({ parent }) => parent === root?.id);
    const words = [
      'write',
      SOURCE,
      target,
      '--scenario',
      one?.id ?? '',
      '--scenario',
      one?.id ?? '',
    ];
    expect((await runPlan(...words)).code).toBe(0);
    const { sheets } = await readXlsx(readFileSync(target));
    const texts = new Set(sheets.flatMap(({ rows }) => rows.flat()));
    expect([root, one, ...left].map((each) => texts.has(each?.id ?? ''))).toEqual([
      ...[true, true],
      ...left.map(() => false),
    ]);
    const unknown = await runPlan('write', SOURCE, target, '--scenario', 'nowhere');
    expect([unknown.code, unknown.complaint]).toEqual([
      2,
      expect.stringMatching(/^No scenario is called nowhere\./),
    ]);
  });

  test.each([
    [
      'en',
      /^Nothing is written: .*1,048,576\. Write \d+ of the scenarios at most: --scenario NAME/,
    ],
    ['zh-CN', /^未写入：.*1,048,576 行。请最多写入 \d+ 个情景/],
  ])('refuses what no workbook can hold before it computes it, in %s', async (locale, words) => {
    const file = changedPlan(`large-${locale}.plan.json`, (plan) => {
      const assumed = { evidence: 'assumed' };
      const ids = Array.from({ length: 500 }, (_, index) => `i${String(index)}`);
      const base = { value: 100, provenance: assumed };
      const growth = { driver: 'growth', values: 0.05, provenance: assumed };
      Object.keys(plan).forEach((key) => Reflect.deleteProperty(plan, key));
      Object.assign(plan, {
        ...{ format: 'planpath-plan', version: 1, id: 'large', name: 'Large' },
        horizon: { baseYear: 2023, years: 3 },
        indicators: ids.map((id) => ({ id, name: id, unit: 'x', kind: 'level', base })),
        scenarios: Array.from({ length: 1000 }, (_, index) =>
          index === 0
            ? { id: 's0', name: 's0', assumptions: ids.map((id) => ({ indicator: id, ...growth })) }
            : { id: `s${String(index)}`, name: `s${String(index)}`, parent: 's0', assumptions: [] },
        ),
      });
    });
    const target = path.join(folder, `large-${locale}.xlsx`);
    const started = performance.now();
    const { code, complaint } = await runPlan('write', file, target, '--locale', locale);
    expect([code, complaint]).toEqual([2, expect.stringMatching(words)]);
    expect(readdirSync(folder)).not.toContain(path.basename(target));
    // Computing half a million paths takes far longer.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('writes Chinese sheets on request', async () => {
    const target = path.join(folder, 'zh.xlsx');
    const { out } = await runPlan('write', SOURCE, target, '--locale', 'zh-CN');
    expect(out).toMatch(/工作表：.*假设/);
  });

  test('leaves an existing file unchanged when the plan is invalid', async () => {
    const target = fileWith('kept.xlsx', 'before');
    const bad = fileWith('bad2.plan.json', '{}');
    const { code } = await runPlan('write', bad, target);
    expect(code).toBe(1);
    expect(readFileSync(target, 'utf8')).toBe('before');
  });

  test('rejects a path that cannot be written and leaves nothing there', async () => {
    const into = path.join(folder, 'a-folder.xlsx');
    mkdirSync(into);
    const cases = [
      [path.join(folder, 'none', 'out.xlsx'), /folder .* does not exist/],
      [into, /is a folder/],
      [path.join(folder, 'out.ods'), /must end in \.xlsx/],
      [path.join(SOURCE, 'out.xlsx'), /folder .* does not exist/],
    ] as const;
    const before = readdirSync(folder);
    for (const [target, complaint] of cases) {
      const outcome = await runPlan('write', SOURCE, target);
      expect(outcome.code).toBe(2);
      expect(outcome.complaint).toMatch(complaint);
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each([
    ['by its own name', (plan: string) => plan],
    [
      'by a symbolic link',
      (plan: string) => (symlinkSync(plan, `${plan}.l.xlsx`), `${plan}.l.xlsx`),
    ],
    ['by a hard link', (plan: string) => (linkSync(plan, `${plan}.h.xlsx`), `${plan}.h.xlsx`)],
    ['by another way', () => path.join(folder, '..', path.basename(folder), 'self.xlsx')],
  ])('never replaces the plan that it reads, named %s', async (_, nameOf) => {
    const plan = fileWith('self.xlsx', readFileSync(SOURCE));
    const out = nameOf(plan);
    const { code, complaint } = await runPlan('write', plan, out);
    expect(code).toBe(2);
    expect(complaint).toContain('is the plan file itself');
    expect(readFileSync(plan)).toEqual(readFileSync(SOURCE));
    rmSync(plan);
    rmSync(out, { force: true });
  });

  test('writes what a symbolic link points to and keeps the link', async () => {
    const target = path.join(folder, 'target.xlsx');
    const link = path.join(folder, 'link.xlsx');
    symlinkSync('target.xlsx', link);
    for (const state of ['missing', 'there']) {
      expect([state, (await runPlan('write', SOURCE, link)).code]).toEqual([state, 0]);
      expect(readlinkSync(link)).toBe('target.xlsx');
      expect(readFileSync(target).subarray(0, 2).toString('latin1')).toBe('PK');
    }
  });

  test('leaves a read-only file, a pipe and a name that no disk holds as they are', async () => {
    const readOnly = fileWith('read-only.xlsx', 'before');
    chmodSync(readOnly, 0o444);
    const pipe = path.join(folder, 'pipe.xlsx');
    execFileSync('mkfifo', [pipe]);
    const before = readdirSync(folder);
    const cases = [
      [readOnly, /is read-only and stays as it is/, /是只读文件/],
      [pipe, /is not an ordinary file/, /不是普通文件/],
      [path.join(folder, `${'规'.repeat(90)}.xlsx`), /too long for the disk/, /文件名过长/],
    ] as const;
    for (const [out, english, chinese] of cases) {
      const outcome = await runPlan('write', SOURCE, out);
      expect(outcome).toMatchObject({ code: 2, complaint: expect.stringMatching(english) });
      const translated = await runPlan('write', SOURCE, out, '--locale', 'zh-CN');
      expect(translated.complaint).toMatch(chinese);
    }
    expect(readdirSync(folder)).toEqual(before);
    expect(readFileSync(readOnly, 'utf8')).toBe('before');
  });
});

describe('a plan file in another encoding', () => {
  const GBK = Buffer.from('7b226e616d65223a22bdf5bdad227d', 'hex');

  test.each(['project', 'validate', 'check'])('is refused by %s with advice', async (command) => {
    const file = fileWith('gbk.plan.json', GBK);
    const { code, out, complaint } = await runPlan(command, file);
    expect(code).toBe(1);
    expect(out + complaint).toContain('is not saved as UTF-8');
    const chinese = await runPlan(command, file, '--locale', 'zh-CN');
    expect(chinese.out + chinese.complaint).toContain('以UTF-8编码另存');
  });

  test('is read where a mark leaves no doubt', async () => {
    const utf16 = Buffer.from(`\uFEFF${readFileSync(SOURCE, 'utf8')}`, 'utf16le');
    expect((await runPlan('validate', fileWith('utf16.plan.json', utf16))).code).toBe(0);
  });
});

test('a key that stands twice is told with its line', async () => {
  const twice = readFileSync(SOURCE, 'utf8').replace('"id"', () => '"version": 1,\n  "id"');
  const { code, out } = await runPlan('validate', fileWith('twice.plan.json', twice));
  expect(code).toBe(1);
  expect(out).toMatch(
    /version: The key "version" stands twice in the same braces, again in line \d/,
  );
});

describe('a plan with thousands of faults', () => {
  const file = () =>
    changedPlan('faults.plan.json', (plan) => {
      const scenarios = plan['scenarios'] as { assumptions: object[] }[];
      const [assumption] = scenarios[0]?.assumptions ?? [];
      for (let each = 0; each < 9_519; each += 1)
        scenarios[each % 3]?.assumptions.push({ ...assumption, indicator: `gone-${String(each)}` });
    });

  test.each(['validate', 'project'])('takes %s at most some 50 lines', async (command) => {
    const { code, out, complaint } = await runPlan(command, file());
    const lines = (out + complaint).trimEnd().split('\n');
    expect(code).toBe(1);
    expect(lines[0]).toContain('(9,519 found)');
    expect(lines).toHaveLength(52);
    expect(lines.at(-2)).toMatch(/and 9470 more like it, at scenarios\[…\]\.assumptions\[…\]/);
    expect(lines.at(-1)).toBe('The same command with --all lists every fault.');
  });

  test('lists each with --all', async () => {
    const { out } = await runPlan('validate', file(), '--all');
    expect(out.trimEnd().split('\n')).toHaveLength(9_520);
  });
});

test('a fault that follows from another is not told', async () => {
  const renamed = changedPlan('renamed.plan.json', (plan) => {
    const [first] = plan['indicators'] as { id: string }[];
    if (first) first.id = 'renamed';
  });
  const moved = changedPlan('moved.plan.json', (plan) => {
    const [root] = plan['scenarios'] as { assumptions: { values: unknown }[] }[];
    for (const assumption of root?.assumptions ?? []) assumption.values = { 1990: 0.05 };
  });
  for (const file of [renamed, moved]) {
    const { code, out } = await runPlan('validate', file);
    expect(code).toBe(1);
    expect(out).not.toContain('inherits from nobody');
  }
});

describe('eval', () => {
  test.each([
    ['GROWTH_PATH(100, 0.06, 3)', [[106, 112.36, 119.1016]]],
    ['PLAN.GROWTH_PATH(100, 6%,, TRUE)', [[100, 106, 112.36, 119.1016]]],
    [
      '=plan.target_gap({1,2;3,4}, -5)',
      [
        [-6, -7],
        [-8, -9],
      ],
    ],
    ['TARGET_GAP(100, 100, "moreThan")', [[0]]],
  ])('prints what %s gives', async (call, rows) => {
    const { code, out } = await runPlan('eval', call);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(rows);
  });

  test('prints an error value with its message, in the chosen language', async () => {
    const english = await runPlan('eval', 'GROWTH_PATH(100, -150%, 3)');
    expect(english.code).toBe(0);
    expect(JSON.parse(english.out)).toEqual({
      error: '#NUM!',
      message: 'growth must be a growth rate above −100%, such as 0.06 for 6%; it is -1.5.',
    });
    const chinese = await runPlan('eval', 'GROWTH_PATH("x", 6%)', '--locale', 'zh-CN');
    expect(JSON.parse(chinese.out)).toEqual({
      error: '#VALUE!',
      message: 'base 必须为数值；当前为文本“x”。',
    });
  });

  test('puts the error of one cell in its place', async () => {
    const { out } = await runPlan('eval', 'REQUIRED_GROWTH({100,"x"}, 121, 2)');
    expect(JSON.parse(out)).toEqual([
      [expect.closeTo(0.1, 12), { error: '#VALUE!', message: expect.stringMatching(/column 2/) }],
    ]);
  });

  test.each([
    ['GROWTH_PATH(A1, 2)', /Only literal arguments/],
    ['GROWTH_PAHT(1, 2)', /Did you mean GROWTH_PATH\?/],
    ['SUM(1, 2)', /There are: GROWTH_PATH, .*TARGET_GAP, .*REQUIRED_GROWTH, /],
    ['GROWTH_PATH(1, 2, 3, 4, 5)', /takes at most 4 arguments; there are 5/],
    ['GROWTH_PATH(1, ', /cannot be read from character/],
    ['1+1', /not a call/],
    ['GROWTH_PATH(1e999, 1)', /1e999 is too large/],
  ])('refuses %s', async (call, complaint) => {
    const outcome = await runPlan('eval', call);
    expect(outcome.code).toBe(2);
    expect(outcome.out).toBe('');
    expect(outcome.complaint).toMatch(complaint);
  });

  test('answers from a plan file when a function follows a plan', async () => {
    const plan = ['--plan', 'assets/templates/jinjiang.plan.json'];
    const value = await runPlan('eval', 'SCENARIO("Optimistic", "gdp", 2025)', ...plan);
    expect(value.code).toBe(0);
    expect(JSON.parse(value.out)).toEqual([[expect.closeTo(112.89, 9)]]);
    const chinese = ['--locale', 'zh-CN'];
    const slip = await runPlan('eval', 'PLAN.SCENARIO("base", "gpd")', ...plan, ...chinese);
    expect(slip.code).toBe(0);
    expect(JSON.parse(slip.out)).toMatchObject({ error: '#N/A' });
    expect(JSON.parse(slip.out)).toMatchObject({
      message: expect.stringContaining('您要找的是“地区生产总值”吗？'),
    });
  });

  test('reports that such a function needs a plan, and what is wrong with the file', async () => {
    const without = await runPlan('eval', 'SCENARIO("base", "gdp")');
    expect(without.code).toBe(2);
    expect(without.complaint).toMatch(
      /^SCENARIO answers from a plan: name its file with --plan FILE\./,
    );
    const missing = await runPlan('eval', 'SCENARIO("base", "gdp")', '--plan', 'gone.json');
    expect(missing.code).toBe(2);
    expect(missing.complaint).toContain('gone.json');
  });
});

describe('wrong usage', () => {
  test.each([
    [['help', 'projec'], /^There is no command projec\. Did you mean project\?$/],
    [[], /^Name a command: project, write, eval, validate, check, risk, feasible, read, new\./],
    [['prject', 'x'], /^There is no command prject\. Did you mean project\?$/],
    [['x'], /^There is no command x\. There are:/],
    [['project'], /^FILE is missing\./],
    [['write', SOURCE], /^OUT\.xlsx is missing\./],
    [['project', 'a', 'b'], /^project got more than it takes/],
    [['project', SOURCE, '--jsn'], /^There is no option --jsn here\./],
    [['project', SOURCE, '--scenario'], /^A value is missing after --scenario/],
    [['validate', SOURCE, '--locale', 'fr'], /^fr is not a language here/],
    [['validate', 'no-such-file.json'], /^no-such-file\.json does not exist\./],
    [['validate', 'src'], /^src is a folder\./],
    [['validate', '/dev/null'], /^\/dev\/null is not an ordinary file\./],
  ] as const)('%j gets one sentence and exit code 2', async (words, complaint) => {
    const outcome = await runPlan(...words);
    expect(outcome.code).toBe(2);
    expect(outcome.out).toBe('');
    expect(outcome.complaint).toMatch(complaint);
    expect(outcome.complaint.split('\n')).toHaveLength(1);
  });

  test('is reported in Chinese too', async () => {
    const { complaint } = await runPlan('prject', 'x', '--locale', 'zh-CN');
    expect(complaint).toBe('没有命令 prject。是否指 project？');
  });
});

test.each([
  [
    ['--help'],
    /^Usage: npm run --silent plan -- \[options\]/,
    /^用法： npm run --silent plan -- \[选项\]/,
  ],
  [['help'], /^Usage: npm run --silent plan -- \[options\]/, /^用法： npm run --silent plan --/],
  [['project', '--help'], /plan -- project \[options\] <FILE>/, /plan -- project \[选项\] <FILE>/],
  [['help', 'project'], /plan -- project \[options\] <FILE>/, /plan -- project \[选项\] <FILE>/],
])('%j explains itself in both languages', async (words, english, chinese) => {
  const help = await runPlan(...words);
  expect(help.code).toBe(0);
  expect(help.out).toMatch(english);
  const inChinese = await runPlan(...words, '--locale', 'zh-CN');
  expect(inChinese.out).toMatch(chinese);
  expect(inChinese.out).toMatch(/选项：/);
  expect(inChinese.out).not.toMatch(/\[options|\[command/);
});

describe('risk', () => {
  /** The source plan with output that grows by 4 % to 7 %, and nothing else uncertain. */
  const uncertain = (): string =>
    changedPlan('uncertain.plan.json', (plan) => {
      const [base] = plan['scenarios'] as Record<string, unknown>[];
      if (!base) throw new Error('the source plan has a scenario');
      base['uncertainties'] = [
        {
          ...{ indicator: 'gdp', driver: 'growth', shape: 'triangular' },
          ...{ low: 0.04, mode: 0.06, high: 0.07, provenance: { evidence: 'assumed' } },
        },
      ];
      delete plan['correlations'];
    });

  test('prints JSON with the documented keys and every digit', async () => {
    const { code, out } = await runPlan('risk', uncertain(), '--json', '--scenario', 'base');
    const json = JSON.parse(out) as RiskJson;
    expect(code).toBe(0);
    expect(json).toMatchObject({ method: 'preIntegrated', points: 512, seed: 0 });
    const [base] = json.scenarios;
    expect(Object.keys(base ?? {})).toEqual([
      ...['id', 'indicators', 'targets', 'all', 'allBinding', 'held', 'repaired'],
    ]);
    // The only uncertain driver: at its P10, 0.04 + √(0.1 · 0.03 · 0.02), and at its P90.
    const [first] = json.tornado;
    expect(first).toMatchObject({ target: 'gdp-growth-2024', driver: 'gdp.growth' });
    expect(first?.low).toBeCloseTo(0.04 + Math.sqrt(0.1 * 0.03 * 0.02), 12);
    expect(first?.high).toBeCloseTo(0.07 - Math.sqrt(0.1 * 0.03 * 0.01), 12);
    const gdp = base?.indicators.find(({ id }) => id === 'gdp');
    // The triangular quantile of one half: 0.04 + √(0.5 · 0.03 · 0.02).
    expect(gdp?.p50[0]).toBeCloseTo(100 * (1.04 + Math.sqrt(0.5 * 0.03 * 0.02)), 10);
    expect(gdp?.years).toEqual([2024, 2025, 2026]);
    // Growth of 5.5 % to 6.5 %: 1 − 0.015² / 0.0006 − 0.005² / 0.0003.
    const target = base?.targets.find(({ id }) => id === 'gdp-growth-2024');
    expect(target?.probability).toBeCloseTo(1 - 0.015 ** 2 / 0.0006 - 0.005 ** 2 / 0.0003, 9);
  });

  test('prints the same twice, and other numbers for another seed', async () => {
    const file = uncertain();
    const first = await runPlan('risk', file, '--json', '--seed', '7');
    expect((await runPlan('risk', file, '--json', '--seed', '7')).out).toBe(first.out);
    expect((await runPlan('risk', file, '--json', '--seed', '8')).out).not.toBe(first.out);
  });

  test('names the targets that cannot be judged beside the answers about all', async () => {
    const file = changedPlan('unjudged.plan.json', (plan) => {
      const indicators = plan['indicators'] as Record<string, unknown>[];
      const gdp = indicators.find(({ id }) => id === 'gdp');
      if (!gdp) throw new Error('the source plan has this indicator');
      delete gdp['base'];
      (plan['targets'] as unknown[]).push({
        ...{ id: 'level', indicator: 'gdp', comparator: 'atLeast', value: 4000, year: 2026 },
        provenance: { evidence: 'assumed' },
      });
    });
    const { out } = await runPlan('risk', file, '--locale', 'en', '--scenario', 'base');
    expect(out).toMatch(/Left out of these, because they cannot be judged: .*\(2026\)\./);
  });

  test.each(['en', 'zh-CN'])('prints tables and sentences in %s', async (locale) => {
    const { code, out } = await runPlan('risk', uncertain(), '--locale', locale);
    expect(code).toBe(0);
    expect(out).toMatch(locale === 'en' ? 'All targets together: ' : '全部目标同时达标：');
    expect(out).toContain('P95');
  });

  test('prints the draws of an indicator as CSV, by id or name', async () => {
    const file = uncertain();
    const { code, out } = await runPlan('risk', file, '--draws', 'gdp', '--points', '64');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^draw,gdp growth 2024,.*,gdp 2026$/);
    expect(lines).toHaveLength(65);
    const named = await runPlan('risk', file, '--draws', '地区生产总值', '--points', '64');
    expect(named.out).toBe(out);
  });

  test('prints a library of SIPmath 3.0', async () => {
    const { code, out } = await runPlan('risk', uncertain(), '--sipmath');
    expect(code).toBe(0);
    const library = JSON.parse(out) as { libraryType: string; sips: { name: string }[] };
    expect(library.libraryType).toBe('SIPmath_3_0');
    expect(library.sips.map(({ name }) => name)).toContain('gdp growth 2026');
  });

  test('simulates with the distributions of a library, and names one that the plan does not have', async () => {
    const { out } = await runPlan('risk', uncertain(), '--sipmath');
    const library = path.join(folder, 'drivers.json');
    writeFileSync(library, out);
    const taken = await runPlan('risk', uncertain(), '--library', library, '--json');
    expect(taken.code).toBe(0);
    expect((JSON.parse(taken.out) as RiskJson).scenarios[0]?.indicators[0]?.p5).toBeDefined();
    writeFileSync(library, out.replaceAll('gdp growth 2026', 'gdp growth 1999'));
    const refused = await runPlan('risk', uncertain(), '--library', library, '--locale', 'en');
    expect(refused.complaint).toContain('gdp growth 1999');
    writeFileSync(library, '{}');
    const none = await runPlan('risk', uncertain(), '--library', library, '--locale', 'en');
    expect([none.code, none.complaint]).toEqual([2, expect.stringContaining('libraryType')]);
  });

  test('tells what a target rests on, with its break-even value and named shocks', async () => {
    const asked = ['--target', 'gdp-growth-2024', '--scenario', 'base'];
    const shocks = ['--shock', 'gdp.growth@2024=-2%', '--shock', 'gdp.growth@2025=-0.01'];
    const { code, out } = await runPlan('risk', uncertain(), ...asked, ...shocks, '--json');
    expect(code).toBe(0);
    const { matters } = JSON.parse(out) as RiskJson;
    expect(matters).toHaveLength(1);
    const [own] = matters;
    expect(own).toMatchObject({ scenario: 'base', measure: { target: 'gdp-growth-2024' } });
    expect(own?.base).toBeCloseTo(0.06, 12);
    // The middle of the triangle: 0.04 + √(0.5 · 0.03 · 0.02).
    const line = own?.spider.find(({ driver }) => driver === 'gdp.growth');
    const middle = line?.points.find(({ probability }) => probability === 0.5);
    expect(middle?.output).toBeCloseTo(0.04 + Math.sqrt(0.5 * 0.03 * 0.02), 12);
    expect(own?.correlations[0]).toMatchObject({ driver: 'gdp.growth', year: 2024 });
    // About 6 %, half a point either way: the target holds down to 5.5 %.
    expect(own?.stress?.isMet).toBe(true);
    expect(own?.stress?.breakEven[0]?.driver).toBe('gdp.growth');
    expect(Math.abs(own?.stress?.breakEven[0]?.shift ?? 0)).toBeCloseTo(0.005, 9);
    expect(own?.stress?.combinations).toEqual([['gdp.growth']]);
    expect(own?.table).toBeNull();
    expect(own?.shocks.map(({ shock }) => shock)).toEqual([shocks[1], shocks[3], null]);
    const hit = own?.shocks[0]?.targets.find(({ target }) => target === 'gdp-growth-2024');
    expect(hit?.standing?.value).toBeCloseTo(0.04, 12);
    expect(hit?.standing?.isMet).toBe(false);
  });

  test('measures the two drivers that matter most together, or those that are named', async () => {
    const file = changedPlan('two.plan.json', (plan) => {
      const [base] = plan['scenarios'] as Record<string, unknown>[];
      const [goal] = (plan['targets'] as Record<string, unknown>[]).filter(
        ({ id }) => id === 'gdp-growth-2024',
      );
      if (!base || !goal) throw new Error('the source plan has a scenario and this target');
      const uniform = (indicator: string, high: number): Record<string, unknown> => ({
        ...{ indicator, driver: 'growth', shape: 'uniform', low: 0.04, high },
        provenance: { evidence: 'assumed' },
      });
      base['uncertainties'] = [uniform('gdp', 0.08), uniform('income', 0.1)];
      plan['targets'] = [{ ...goal, relativeTo: 'income', comparator: 'atLeast', value: -0.01 }];
      delete plan['correlations'];
      delete (plan['targets'] as Record<string, unknown>[])[0]?.['tolerance'];
    });
    const tableOf = async (...options: readonly string[]) => {
      const asked = ['--target', 'gdp-growth-2024', '--scenario', 'base', '--json'];
      const { out } = await runPlan('risk', file, ...asked, ...options);
      return (JSON.parse(out) as RiskJson).matters[0]?.table;
    };
    const table = await tableOf();
    expect([table?.first, table?.second]).toEqual(['income.growth', 'gdp.growth']);
    // Output has to grow by at most one point less than incomes.
    const middle = table?.rows.findIndex(({ probability }) => probability === 0.5) ?? -1;
    expect(table?.contour?.[middle]).toBeCloseTo(0.07 - 0.01, 9);
    const named = await tableOf('--drivers', 'gdp.growth,income.growth');
    expect([named?.first, named?.second]).toEqual(['gdp.growth', 'income.growth']);
    expect(named?.outputs[2]?.[7]).toBe(table?.outputs[7]?.[2]);
  });

  test.each([
    ['en', 'Rank correlation', 'Break-even', 'All shocks'],
    ['zh-CN', '秩相关系数', '临界值', '全部冲击'],
  ])('writes what a target rests on in %s', async (locale, ...titles) => {
    const shocks = ['--shock', 'gdp.growth@2024=-2%', '--shock', 'gdp.growth@2025=-1%'];
    const asked = ['--target', 'gdp-growth-2024', ...shocks, '--locale', locale];
    const { code, out } = await runPlan('risk', uncertain(), ...asked);
    expect(code).toBe(0);
    for (const title of titles) expect(out).toContain(title);
    expect(out).not.toContain('{{');
  });

  test('moves a driver without a distribution across the scenarios, and says so', async () => {
    const asked = ['--indicator', 'revenue', '--year', '2024', '--scenario', 'base'];
    const { out } = await runPlan('risk', uncertain(), ...asked, '--json');
    const line = (JSON.parse(out) as RiskJson).matters[0]?.spider.find(
      ({ driver }) => driver === 'revenue.growth',
    );
    expect(line?.from).toBe('scenarios');
    const text = await runPlan('risk', uncertain(), ...asked, '--locale', 'en');
    expect(text.out).toContain('What moves it: General public budget total revenue, 2024');
    expect(text.out.split('What moves it')[1]).toContain('revenue.growth (scenarios)');
  });

  test('takes the last year of an indicator where none is named', async () => {
    const measureOf = async (...year: readonly string[]) => {
      const asked = ['--indicator', '地区生产总值', '--scenario', 'base', '--json'];
      const { out } = await runPlan('risk', uncertain(), ...asked, ...year);
      return (JSON.parse(out) as RiskJson).matters[0];
    };
    expect(await measureOf()).toMatchObject({ measure: { indicator: 'gdp', year: 2026 } });
    const early = await measureOf('--year', '2024');
    expect(early?.measure).toEqual({ indicator: 'gdp', year: 2024 });
    expect(early?.stress).toBeNull();
    // In its first year it follows nothing else.
    expect(early?.correlations[0]).toMatchObject({ driver: 'gdp.growth', year: 2024 });
    expect(early?.correlations[0]?.value).toBeCloseTo(1, 12);
    expect(early?.base).toBeCloseTo(106, 9);
  });

  test.each([
    [['--target', 'gdp-growth-2042'], 'Did you mean gdp-growth-2024?'],
    [['--target', 'gdp-growth-2024', '--indicator', 'gdp'], 'leave out'],
    [['--target', 'gdp-growth-2024', '--year', '2024'], 'has its own year'],
    [['--indicator', 'none'], 'No indicator is called none'],
    [['--indicator', 'gdp', '--year', '2023'], 'from 2024 to 2026'],
    [['--indicator', 'gdp', '--year', 'soon'], 'from 2024 to 2026'],
    [['--year', '2024'], '--year says nothing by itself'],
    [['--indicator', 'gdp', '--drivers', 'gdp.growth'], 'two drivers'],
    [['--indicator', 'gdp', '--drivers', 'gdp.growth,gdp.growth'], 'two drivers'],
    [['--indicator', 'gdp', '--drivers', 'gdp.growth,none.growth'], 'no driver none.growth'],
    [['--shock', 'gdp.growth=-2%'], 'is not a shock'],
    [['--shock', 'gdp.constructor@2024=1'], 'is not a shock'],
    [['--shock', 'gdp.growth@2024=%'], 'is not a shock'],
    [['--shock', 'gdp.growth@2030=-2%'], 'from 2024 to 2026'],
    [['--shock', 'gdp.netAdditions@2024=1'], 'cannot be applied'],
    [['--shock', 'gdp.growth@2024=-3'], 'Make the shock smaller'],
  ])('refuses the question %j with a sentence', async (options, words) => {
    const { code, complaint } = await runPlan('risk', uncertain(), '--locale', 'en', ...options);
    expect(code).toBe(2);
    expect(complaint).toContain(words);
  });

  test.each([
    [['--draws', 'none'], 'No indicator is called none'],
    [['--draws', 'gdp', '--points', '1000'], 'power of two'],
    [['--points', '1000'], 'power of two'],
    [['--points', '1000000000'], 'power of two'],
    [['--points', 'many'], 'whole number'],
    [['--seed', 'text'], 'whole number'],
    [['--seed', '2147483648'], 'seed'],
    [['--scenario', 'none'], 'scenario'],
  ])('refuses %j with a sentence', async (options, words) => {
    const { code, complaint } = await runPlan('risk', uncertain(), '--locale', 'en', ...options);
    expect(code).toBe(2);
    expect(complaint).toContain(words);
  });
});

describe('feasible', () => {
  test('prints a path that meets every target, in JSON and in words', async () => {
    const json = await runPlan('feasible', SOURCE, '--scenario', 'base', '--json');
    expect(json.code).toBe(0);
    const [base] = (JSON.parse(json.out) as FeasibleJson).scenarios;
    expect(base).toMatchObject({ id: 'base', outcome: 'path', conflicts: [], relaxations: null });
    expect(base?.path?.find(({ indicator }) => indicator === 'high-tech-firms')?.driver).toBe(
      'netAdditions',
    );
    const text = await runPlan('feasible', SOURCE, '--scenario', 'base', '--locale', 'en');
    expect(text.out).toContain('All targets can be met at once.');
  });

  test('names the target that a cap puts out of reach, and what would have to give way', async () => {
    const words = ['feasible', SOURCE, '--scenario', 'base', '--cap', 'gdp.growth=5%'];
    const { code, out } = await runPlan(...words, '--json');
    expect(code).toBe(0);
    const [base] = (JSON.parse(out) as FeasibleJson).scenarios;
    expect(base).toMatchObject({ outcome: 'conflict', path: null });
    expect(base?.conflicts.map(({ targets }) => targets)).toEqual([['gdp-growth-2024']]);
    // About 6 % begins at 5.5 %, and the cap is 5 %.
    expect(base?.relaxations?.[0]?.amount).toBeCloseTo(0.005, 9);
    const text = await runPlan(...words, '--locale', 'zh-CN');
    expect(text.out).toContain('这个目标本身就达不到');
  });

  test.each([
    [['--cap', 'nonsense'], 'takes a driver and a value'],
    [['--cap', 'gdp.growth=much'], 'takes a driver and a value'],
    [['--floor', 'gdp.grow=1'], 'gdp.growth'],
    [['--floor', 'gdp.growth=0.07', '--cap', 'gdp.growth=0.05'], 'above the cap'],
    [['--scenario', 'none'], 'scenario'],
  ])('refuses %j with a sentence', async (options, words) => {
    const { code, complaint } = await runPlan('feasible', SOURCE, '--locale', 'en', ...options);
    expect(code).toBe(2);
    expect(complaint).toContain(words);
  });
});
