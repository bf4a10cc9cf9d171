import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
}

test('serves the folder it is given on a free port', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-serve-'));
  writeFileSync(path.join(folder, 'taskpane.html'), 'the pane');
  const start = `import { freePort } from './scripts/port.mjs';
import { serve } from './scripts/serve.mjs';
const { url } = await serve({ root: process.argv[1], port: await freePort() });
console.log(url);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', start, folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  expect(await fetchText(`${line.toString().trim()}taskpane.html`)).toBe('the pane');
  server.kill('SIGINT');
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});
