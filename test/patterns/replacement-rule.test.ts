import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ESLINT = path.resolve('node_modules/eslint/bin/eslint.js');
const MESSAGE = 'Replace by a function';

function eslint(words: readonly string[], input = ''): string {
  return spawnSync(process.execPath, [ESLINT, ...words], { encoding: 'utf8', input }).stdout;
}

test('a text as replacement is refused, a function and a pattern of our own are not', () => {
  const lines = [
    "text.replace('{name}', part)",
    'text.replaceAll(/x/g, `${part}`)',
    "text.replace('{name}', () => part)",
    "text.replace(/(x)/, '$1')",
  ];
  const input = `export const changes = (text, part) => [\n${lines.join(',\n')},\n];\n`;
  const output = eslint(['--stdin', '--stdin-filename', 'scripts/manifest.mjs'], input);
  const found = output.split('\n').filter((line) => line.includes(MESSAGE));
  expect(found.map((line) => /\d+/.exec(line)?.[0])).toEqual(['2', '3']);
});

test.each(['src/shared/a1.ts', 'src/cli/main.ts', 'src/workbook/sheets/plan-sheets.ts'])(
  'the rule holds in %s',
  (file) => {
    expect(eslint(['--print-config', file])).toContain(MESSAGE);
  },
);
