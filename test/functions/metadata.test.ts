import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ALL_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';
import { functionDescriptions } from '../../src/i18n/en/function-descriptions';

const describedHere = Object.entries(functionDescriptions);

interface Described {
  readonly description: string;
  readonly name: string;
}

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly (Described & {
    readonly id: string;
    readonly helpUrl: string;
    readonly options?: unknown;
    readonly result: { readonly dimensionality: string };
    readonly parameters: readonly (Described & {
      readonly optional?: boolean;
      readonly type: string;
      readonly dimensionality?: string;
    })[];
  })[];
}

const outDir = mkdtempSync(path.join(tmpdir(), 'planpath-metadata-'));
const read = (name: string): Metadata =>
  JSON.parse(readFileSync(path.join(outDir, name), 'utf8')) as Metadata;

let english: Metadata;
let chinese: Metadata;

beforeAll(() => {
  const script = path.resolve('scripts/functions-metadata.mjs');
  const made = spawnSync(process.execPath, [script, outDir], { encoding: 'utf8' });
  expect(made.stderr).toBe('');
  english = read('functions.json');
  chinese = read('functions.zh-CN.json');
});

afterAll(() => {
  rmSync(outDir, { recursive: true });
});

test('describes exactly the associated functions', () => {
  expect(english.functions.map(({ id }) => id).sort()).toEqual(
    ALL_FUNCTIONS.map(({ id }) => id).sort(),
  );
  for (const { id, name } of english.functions) expect(name).toBe(id);
});

test('uses the words of the pane', () => {
  const published = english.functions.map(({ id, description, parameters }) => [
    id,
    {
      description,
      parameters: Object.fromEntries(parameters.map((each) => [each.name, each.description])),
    },
  ]);
  expect(describedHere).toEqual(published);
});

test('describes the arguments in order, optional where the rules allow it', () => {
  for (const { id, parameters } of english.functions) {
    const rules = ALL_FUNCTIONS.find((known) => known.id === id)?.parameters ?? {};
    expect(parameters.map(({ name }) => name)).toEqual(Object.keys(rules));
    expect(parameters.map(({ optional }) => optional === true)).toEqual(
      Object.values(rules).map(({ optional }) => optional === true),
    );
  }
});

test('passes every kind of value, errors among them, to the functions, so that each gets an error message', () => {
  expect(english.allowErrorForDataTypeAny).toBe(true);
  for (const { parameters, result } of english.functions) {
    expect(parameters.every(({ type }) => type === 'any')).toBe(true);
    expect(result).toEqual({ dimensionality: 'matrix' });
  }
});

test('streams the functions that follow the plan, and no other', () => {
  for (const { id, options } of english.functions) {
    const isLive = STREAMING_FUNCTIONS.some((known) => known.id === id);
    expect(options).toEqual(isLive ? { stream: true } : undefined);
  }
});

test('differs in Chinese only in the descriptions', () => {
  const bare = (metadata: Metadata): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) => (key === 'description' ? '' : value)),
    );
  expect(bare(chinese)).toEqual(bare(english));
  const descriptions = ({ functions }: Metadata): readonly string[] =>
    functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((parameter) => parameter.description),
    ]);
  for (const text of descriptions(chinese)) expect(text).toMatch(/\p{Script=Han}{4}/u);
  for (const text of descriptions(english)) expect(text).toMatch(/^[\x20-\x7e]{20,}$/);
});

test('links every function to a help page that is written beside it, in both languages', () => {
  for (const { id, helpUrl } of english.functions) {
    expect(helpUrl).toMatch(/^https:\/\/localhost:3000\/help\/[a-z-]+\.html$/);
    const page = path.join(outDir, 'help', path.basename(helpUrl));
    expect(existsSync(page)).toBe(true);
    const html = readFileSync(page, 'utf8');
    expect(html).toContain(`<title>PLAN.${id} – PlanPath</title>`);
    expect(html).toMatch(/<section id="en" lang="en">\s*<h1/);
    expect(html).toMatch(/<section id="zh-CN" lang="zh-CN">\s*<h1/);
  }
});

test('lists every function with its description on the index, in both languages', () => {
  const html = readFileSync(path.join(outDir, 'help', 'index.html'), 'utf8');
  const [first = '', second = ''] = html.split('<section id="zh-CN"');
  for (const [{ functions }, section] of [
    [english, first],
    [chinese, second],
  ] as const) {
    const lines = [...section.matchAll(/<li><a href="([^"]+)">([^<]+)<\/a>(?:: |：)(.*)<\/li>/g)];
    const listed = lines.map(([, href, name, text]) => [href, name, plain(text ?? '')]);
    expect(listed.slice(0, -1).sort()).toEqual(
      functions
        .map(({ id, helpUrl, description }) => [path.basename(helpUrl), `PLAN.${id}`, description])
        .sort(),
    );
  }
});

/** A text of a page as it reads. */
function plain(html: string): string {
  return html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

test('writes pages without scripts, whose links lead to existing pages', () => {
  for (const page of ['index', 'growth-path', 'target-gap', 'required-growth', 'rules']) {
    const html = readFileSync(path.join(outDir, 'help', `${page}.html`), 'utf8');
    expect(html).not.toMatch(/<script|<!--|javascript:/i);
    for (const [, href = ''] of html.matchAll(/href="([^"#]+)"/g)) {
      expect(existsSync(path.join(outDir, 'help', href))).toBe(true);
    }
  }
});

test('stays far below the size that Excel rejects', () => {
  for (const name of ['functions.json', 'functions.zh-CN.json']) {
    expect(readFileSync(path.join(outDir, name)).byteLength).toBeLessThan(100_000);
  }
});
