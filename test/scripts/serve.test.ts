import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as Excel on the web does, from an origin of its own. */
function ask(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const options = {
    rejectUnauthorized: false,
    headers: { Origin: 'https://excel.officeapps.live.com', ...headers },
  };
  return new Promise((resolve, reject) => {
    get(url, options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    }).on('error', reject);
  });
}

/** Serves a folder with these files while `work` runs. */
async function whileServing(
  files: Readonly<Record<string, string>>,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-serve-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  const start = `import { freePort } from './scripts/port.mjs';
import { serve } from './scripts/serve.mjs';
const { url } = await serve({ root: process.argv[1], port: await freePort() });
console.log(url);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', start, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    await work(line.toString().trim());
  } finally {
    server.kill('SIGINT');
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  }
}

test('serves the folder it is given on a free port', () =>
  whileServing({ 'taskpane.html': 'the pane' }, async (url) => {
    expect((await ask(`${url}taskpane.html`)).text).toBe('the pane');
  }));

test('lets another origin read what Excel on the web reads about the functions, and nothing else', () =>
  whileServing(
    {
      'functions.json': '{}',
      'functions.zh-CN.json': '{}',
      'functions.js': '',
      'taskpane.html': '',
    },
    async (url) => {
      for (const name of ['functions.json', 'functions.zh-CN.json', 'functions.json?v=2']) {
        const { status, headers } = await ask(url + name);
        expect({ status, allowed: headers['access-control-allow-origin'] }).toEqual({
          ...{ status: 200, allowed: '*' },
        });
        const tag = headers.etag ?? '';
        const again = await ask(url + name, { 'If-None-Match': tag });
        expect([again.status, again.headers['access-control-allow-origin']]).toEqual([304, '*']);
      }
      for (const name of ['functions.js', 'taskpane.html', 'manifest.json']) {
        const { headers } = await ask(url + name);
        expect([name, headers['access-control-allow-origin']]).toEqual([name, undefined]);
      }
    },
  ));

test('keeps its policy and lets a frame show the pane', () =>
  whileServing({ 'functions.json': '{}', 'taskpane.html': '' }, async (url) => {
    for (const name of ['functions.json', 'taskpane.html']) {
      const { headers } = await ask(url + name);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(headers['cache-control']).toBe('no-cache');
    }
  }));
