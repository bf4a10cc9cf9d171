import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';

const root = path.resolve(__dirname, '../..');

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks as Excel on the web does, from an origin of its own. */
function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const options = {
    method,
    rejectUnauthorized: false,
    headers: { Origin: 'https://excel.officeapps.live.com', ...headers },
  };
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      let text = '';
      response.on('error', reject);
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, text }),
      );
    })
      .on('error', reject)
      .end();
  });
}

/** Sends these characters as they are and returns the first line of the answer. */
function send(url: string, characters: string): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: 'localhost', port: Number(port), rejectUnauthorized: false });
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
    socket.write(characters);
  });
}

/** Begins to load a page and closes it once the first bytes have come. */
function closeWhileLoading(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { rejectUnauthorized: false, agent: false }, (response) => {
      response.once('data', () => {
        response.destroy();
        resolve();
      });
      response.on('error', () => undefined);
    });
    asked.on('error', reject).end();
  });
}

/** Serves a folder with these files while `work` runs. */
async function whileServing(
  files: Readonly<Record<string, string>>,
  work: (url: string, folder: string) => Promise<void>,
  { descriptors = 1024 } = {},
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-serve-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  // A file whose name says so is gone between the look at it and its opening.
  const start = `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { freePort } from './scripts/port.mjs';
const open = fs.createReadStream;
fs.createReadStream = (file, options) => {
  if (file.endsWith('vanishing.js')) fs.rmSync(file);
  return open(file, options);
};
syncBuiltinESMExports();
import { serve } from './scripts/serve.mjs';
const { url } = await serve({ root: process.argv[1], port: await freePort() });
console.log(url);`;
  const node = [process.execPath, '--input-type=module', '-e', start, folder];
  const server = spawn('sh', ['-c', `ulimit -n ${descriptors} && exec "$@"`, 'sh', ...node], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(server.stdout, 'data')) as [Buffer];
    await work(line.toString().trim(), folder);
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

describe('ranges', () => {
  test.each([
    ['bytes=0-3', 206, '0123'],
    ['bytes=-5', 206, '56789'],
    ['bytes=7-', 206, '789'],
    ['bytes=8-99', 206, '89'],
    ['bytes=5-2', 416, 'The file has no such range\n'],
    ['bytes=10-', 416, 'The file has no such range\n'],
    ['bytes=-0', 416, 'The file has no such range\n'],
    ['bytes=a-b', 416, 'The file has no such range\n'],
    ['lines=1-2', 200, '0123456789'],
    ['bytes=99999999999999999999-', 416, 'The file has no such range\n'],
  ])('%s is answered with %i', (range, status, text) =>
    whileServing({ 'a.txt': '0123456789' }, async (url) => {
      expect(await ask(`${url}a.txt`, { Range: range })).toMatchObject({ status, text });
      expect((await ask(`${url}a.txt`)).text).toBe('0123456789');
    }),
  );
});

test.each(['PUT', 'DELETE', 'POST', 'PATCH', 'TRACE', 'OPTIONS', 'PROPFIND'])(
  '%s is refused, and says what is answered',
  (method) =>
    whileServing({ 'index.html': 'the page' }, async (url) => {
      const { status, headers, text } = await ask(url, {}, method);
      expect({ status, allow: headers.allow, text }).toEqual({
        ...{ status: 405, allow: 'GET, HEAD', text: 'Only GET and HEAD are answered\n' },
      });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect((await ask(url, {}, 'HEAD')).headers['content-length']).toBe('8');
    }),
);

test('serves no file whose name begins with a dot, and nothing outside its folder', () =>
  whileServing({ '.stamp': 'secret', 'index.html': '' }, async (url) => {
    for (const name of ['.stamp', '%2estamp', 'a/.git/config', '..%2f..%2fetc%2fpasswd'])
      expect([name, (await ask(url + name)).status]).toEqual([
        name,
        name.startsWith('..') ? 403 : 404,
      ]);
    expect(
      await send(url, 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    ).toBe('HTTP/1.1 403 Forbidden');
  }));

test('answers a request that nobody can read with 4xx, and goes on', () =>
  whileServing({ 'index.html': 'the page' }, async (url) => {
    const ending = ' HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
    for (const line of [
      `GET /%ff${ending}`,
      `GET /%${ending}`,
      `GET /a%00b${ending}`,
      `GET nowhere${ending}`,
      `GET /${'a'.repeat(5000)}${ending}`,
      `GET /${'a'.repeat(50_000)}${ending}`,
      `GET /index.html/${ending}`,
      'GET / HTTP/1.1\r\nHost x\r\n\r\n',
      'nonsense\r\n\r\n',
      '\u0000\u0001\u0002\r\n\r\n',
    ])
      expect([line.slice(0, 20), await send(url, line)]).toEqual([
        line.slice(0, 20),
        expect.stringMatching(/^HTTP\/1\.1 4\d\d /),
      ]);
    expect((await ask(url)).text).toBe('the page');
  }));

test('a file that disappears or shrinks while it is sent ends its own request alone', () =>
  whileServing({ 'big.js': 'x'.repeat(20_000_000), 'index.html': '' }, async (url, folder) => {
    writeFileSync(path.join(folder, 'vanishing.js'), 'x');
    expect((await ask(`${url}vanishing.js`)).status).toBe(404);
    const asked = ask(`${url}big.js`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    truncateSync(path.join(folder, 'big.js'), 1000);
    await asked.then(
      ({ text }) => expect(text).toHaveLength(20_000_000),
      (error: Error) => expect(error.message).toMatch(/aborted|hang up|ECONNRESET/),
    );
    expect((await ask(url)).status).toBe(200);
  }));

test('200 pages that are closed while they load leave no file open', () =>
  whileServing(
    { 'big.js': 'x'.repeat(8_000_000), 'index.html': 'the page' },
    async (url) => {
      for (let page = 0; page < 200; page += 1) await closeWhileLoading(`${url}big.js`);
      expect((await ask(url)).text).toBe('the page');
    },
    { descriptors: 160 },
  ));
