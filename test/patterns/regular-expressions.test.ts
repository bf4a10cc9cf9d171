import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as Recheck from 'recheck';
import ts from 'typescript';
import { textBlocks } from '../../src/domain/document/files/text-blocks';
import { plainText } from '../../src/domain/tables/plain-text';

// Its other backends need Java or a program per system.
process.env['RECHECK_BACKEND'] = 'pure';
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { check } = require('recheck') as typeof Recheck;

const root = path.resolve(__dirname, '../..');
/** What recheck has found, by pattern; `npx jest regular-expressions` with PLANPATH_RECORD=1 renews it. */
const RECORD = path.join(__dirname, 'regular-expressions.json');
const MILLISECONDS = 60_000;

type Verdicts = Readonly<Record<string, 'safe' | 'superLinear'>>;
const recorded: Verdicts = existsSync(RECORD)
  ? (JSON.parse(readFileSync(RECORD, 'utf8')) as Verdicts)
  : {};

/** Folders whose patterns read only what has been cut before: cells by plain-text.ts, paragraphs by cut-paragraphs.ts. */
const CUT: Readonly<Record<string, (text: string) => string>> = {
  'src/domain/range-import/': plainText,
  'src/domain/tables/': plainText,
  'src/domain/document/': (text) => {
    const [block] = textBlocks(text);
    return block?.kind === 'paragraph' ? block.text : '';
  },
};
const isCut = (line: string): boolean => Object.keys(CUT).some((folder) => line.startsWith(folder));
/** The files in which each pattern stands, written as in the code. */
function patternsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  for (const file of files) {
    const text = readFileSync(path.join(root, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        found.set(node.text, [...(found.get(node.text) ?? []), file]);
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return found;
}

const patterns = patternsIn('src');

async function verdictOf(pattern: string): Promise<'safe' | 'superLinear'> {
  const end = pattern.lastIndexOf('/');
  const { status } = await check(pattern.slice(1, end), pattern.slice(end + 1), {
    timeout: MILLISECONDS,
  });
  return status === 'safe' ? 'safe' : 'superLinear';
}

async function verdicts(): Promise<Verdicts> {
  const all: Record<string, 'safe' | 'superLinear'> = {};
  const isRenewed = process.env['PLANPATH_RECORD'] === '1';
  for (const pattern of [...patterns.keys()].sort()) {
    all[pattern] = (isRenewed ? undefined : recorded[pattern]) ?? (await verdictOf(pattern));
  }
  if (isRenewed) writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`);
  return all;
}

test('no pattern takes more than linear time, but for texts that are cut before', async () => {
  const found = await verdicts();
  const slow = [...patterns].flatMap(([pattern, files]) =>
    found[pattern] === 'safe' ? [] : files.map((file) => `${file} ${pattern}`),
  );
  expect(slow.filter((line) => !isCut(line))).toEqual([]);
}, 600_000);

test('a super-linear pattern is found', async () => {
  expect(await verdictOf('/^(a+)+$/')).toBe('superLinear');
  expect(await verdictOf('/\\s*x\\s*$/')).toBe('superLinear');
  expect(await verdictOf('/^a+$/')).toBe('safe');
});

/** Texts that take a super-linear pattern of the readers of cells the longest. */
const ATTACKS = [
  `2023${' '.repeat(30_000)}1`,
  `00年${'\t'.repeat(30_000)}0`,
  `fy${' '.repeat(10_000)}'23${'　'.repeat(10_000)}年${'\u00a0'.repeat(10_000)}(x`,
  `${' '.repeat(30_000)}x`,
  `a${' '.repeat(30_000)}(b`,
  `(${' '.repeat(10_000)}in ${' '.repeat(10_000)}( )`,
  `${','.repeat(30_000)}\n,`,
  `增长${'年'.repeat(30_000)}`,
  `${'('.repeat(30_000)})x`,
  `${'\ufdfa'.repeat(30_000)}(`,
];

test('the patterns that read cells take no time with any text that reaches them', async () => {
  const slow = [...patterns].flatMap(([pattern, files]) =>
    recorded[pattern] === 'safe'
      ? []
      : Object.entries(CUT).flatMap(([folder, cut]) =>
          files.some((file) => file.startsWith(folder)) ? [{ pattern, cut }] : [],
        ),
  );
  expect(slow.length).toBeGreaterThan(0);
  for (const { pattern, cut } of slow) {
    const end = pattern.lastIndexOf('/');
    const expression = new RegExp(pattern.slice(1, end), pattern.slice(end + 1));
    for (const attack of ATTACKS) {
      const text = cut(attack);
      const started = performance.now();
      expression.exec(text);
      expect([pattern, attack.slice(0, 9), performance.now() - started < 50]).toEqual([
        ...[pattern, attack.slice(0, 9), true],
      ]);
    }
  }
});
