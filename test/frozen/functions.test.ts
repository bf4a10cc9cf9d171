import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runPlan } from '../support/run-plan';
import { LOCALES, templateFile } from './frozen-plans';
import { expectRecorded, recorded, stableJson } from './record';

/** The examples of the pages as they were: pages may be rewritten, results stay. */
function documentedCalls(): string {
  const folder = path.resolve('docs/functions');
  const calls = readdirSync(folder)
    .sort()
    .flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(/```(?:plan|live)\n([\s\S]*?)```/g),
    ])
    .flatMap(([, block = '']) =>
      block
        .trim()
        .split('\n')
        .filter((_, index) => index % 2 === 0),
    );
  return [...new Set(calls)].join('\n');
}

const calls = recorded('functions/calls', documentedCalls).split('\n');

test('there are examples of every function', () => {
  expect(new Set(calls.map((call) => /^=PLAN\.([A-Z_]+)/.exec(call)?.[1])).size).toBe(27);
});

test.each(LOCALES)('every documented call gives what it did, in %s', async (locale) => {
  const lines: string[] = [];
  for (const call of calls) {
    const words = ['eval', call, '--plan', templateFile('jinjiang'), '--locale', locale];
    const { code, out, complaint } = await runPlan(...words);
    const result = code === 0 ? stableJson(JSON.parse(out)) : complaint;
    lines.push(`${call}\t${String(code)}\t${result}`);
  }
  expectRecorded(`functions/results.${locale}`, lines.join('\n'), locale);
});

test('the metadata that Excel reads is the same, but for its words', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-frozen-metadata-'));
  const script = path.resolve('scripts/functions-metadata.mjs');
  const { stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const texts = ['functions.json', 'functions.zh-CN.json'].map((name) =>
    readFileSync(path.join(folder, name), 'utf8').replaceAll(
      /("description": )"(?:[^"\\]|\\.)*"/g,
      '$1""',
    ),
  );
  rmSync(folder, { recursive: true });
  expectRecorded('functions/metadata', texts.join('\n'), null);
});
