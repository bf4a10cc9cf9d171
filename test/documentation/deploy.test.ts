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

/** The policy of each example. */
function policies(): readonly (string | undefined)[] {
  const azure = JSON.parse(example('json')) as { globalHeaders: Record<string, string> };
  return [
    /^add_header Content-Security-Policy "([^"]+)" always;$/m.exec(example('nginx'))?.[1],
    /<add name="Content-Security-Policy" value="([^"]+)" \/>/.exec(example('xml'))?.[1],
    azure.globalHeaders['Content-Security-Policy'],
  ];
}

test('every example has the same policy, which test/e2e serves the pane under', () => {
  const [policy = '', ...others] = policies();
  expect(others).toEqual([policy, policy]);
  const directives = new Map(
    policy.split('; ').map((each) => {
      const [name = '', ...sources] = each.split(' ');
      return [name, sources];
    }),
  );
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('frame-ancestors')).toContain('https://*.officeapps.live.com');
  const scripts = directives.get('script-src') ?? [];
  expect(scripts.filter((source) => /unsafe|\*|data:|blob:/.test(source))).toEqual([]);
  const config = read('webpack.config.js');
  expect(scripts).toContain(new URL(/cdn: '(.+)'/.exec(config)?.[1] ?? '').origin);
  expect(page).toContain(new URL(/'21vianet': '(.+)'/.exec(config)?.[1] ?? '').origin);
});

test('every example keeps browsers from guessing types and from telling addresses', () => {
  for (const language of ['nginx', 'xml', 'json']) {
    expect(example(language)).toMatch(/X-Content-Type-Options.{1,12}nosniff/);
    expect(example(language)).toMatch(/Referrer-Policy.{1,12}no-referrer/);
    expect(example(language)).not.toContain('X-Frame-Options');
  }
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
  expect(JSON.parse(example('json'))).toMatchObject({
    routes: metadataFiles.map((route) => ({
      route,
      headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-cache' },
    })),
  });
});
