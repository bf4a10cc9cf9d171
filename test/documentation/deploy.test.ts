import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const page = read('docs/deploy.md');

/** What Excel reads about the functions, as `/functions.json`. */
const metadataFiles = [
  ...new Set(read('manifest.xml').match(/\/functions(?:\.[A-Za-z-]+)?\.json(?=")/g)),
];

/** The one code block of the page in this language. */
function example(language: string): string {
  const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].filter(
    ([, name]) => name === language,
  );
  expect(blocks).toHaveLength(1);
  return blocks[0]?.[2] ?? '';
}

test('there is a file of metadata for each language', () => {
  expect(metadataFiles).toEqual(['/functions.json', '/functions.zh-CN.json']);
});

test('the example for nginx opens the metadata to Excel on the web, and no other file', () => {
  const [, pattern = '', body = ''] = /location ~ (\S+) \{([\s\S]*)\}/.exec(example('nginx')) ?? [];
  const isOpen = (name: string): boolean => new RegExp(pattern).test(name);
  expect(metadataFiles.filter(isOpen)).toEqual(metadataFiles);
  expect(['/functions.js', '/taskpane.html', '/x/functions.json'].filter(isOpen)).toEqual([]);
  expect(body).toContain('add_header Access-Control-Allow-Origin * always;');
  expect(body).toContain('add_header Cache-Control no-cache always;');
});

test('the example for IIS does the same', () => {
  const locations = [...example('xml').matchAll(/<location path="(\S+)">([\s\S]*?)<\/location>/g)];
  expect(locations.map(([, name]) => `/${name}`)).toEqual(metadataFiles);
  for (const [, , body] of locations) {
    expect(body).toContain('<add name="Access-Control-Allow-Origin" value="*" />');
    expect(body).toContain('<add name="Cache-Control" value="no-cache" />');
  }
});

test('the example for Azure Static Web Apps does the same', () => {
  expect(JSON.parse(example('json'))).toEqual({
    routes: metadataFiles.map((route) => ({
      route,
      headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
    })),
  });
});
