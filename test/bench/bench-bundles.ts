import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { figure, printTable } from './measure';

/** Sizes of what a deployed add-in loads, after `npm run build`. */
export function benchBundles(): void {
  const folder = path.resolve(import.meta.dirname, '../../dist');
  const kilobytes = (files: readonly string[]) => {
    const bytes = files.map((file) => readFileSync(path.join(folder, file)));
    const gzip = bytes.map((content) => gzipSync(content, { level: 9 }).length);
    const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0) / 1024;
    return [figure(sum(bytes.map((content) => content.length))), figure(sum(gzip))];
  };
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const page = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const first = scripts.filter((file) => page.includes(file));
  const lazy = scripts.filter((file) => !page.includes(file));
  const startsWith = (start: string) => lazy.filter((file) => file.startsWith(start));
  // Before the pane is shown it also loads its texts, in one language, and the page to show.
  const shown = (language: string, page: string) => [
    ...first,
    ...startsWith(`texts-${language}.`),
    ...startsWith(`${page}.`),
  ];
  console.log('Bundles (npm run build), KB');
  printTable(
    ['part', 'raw', 'gzip'],
    [
      ['functions', ...kilobytes(['functions.js'])],
      ['pane, first load, en', ...kilobytes(shown('en', 'first-run'))],
      ['pane, first load, zh-CN', ...kilobytes(shown('zh-CN', 'first-run'))],
      [
        'pane in a workbook with a plan',
        ...kilobytes([...shown('en', 'plan-page'), ...startsWith('plan-cells.')]),
      ],
      ...lazy.map((file) => [`lazy: ${file}`, ...kilobytes([file])]),
    ],
  );
}
