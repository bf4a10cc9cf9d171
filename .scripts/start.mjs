// npm start: the workbench, from nothing. Installs, builds and serves, and skips what is done.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findProgram, installPackages, requireNode } from './install.mjs';
import { root } from './root.mjs';

const HELP = `npm start [-- options]

  --port NUMBER   serve on this port (3000)
  --no-open       print the address and open no browser
  --help          print this
`;

/** What the build is made from; the workbench is built anew when any of it changes. */
const SOURCES = [
  'src',
  'assets',
  'docs/functions',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  '.scripts/build.mjs',
  '.scripts/functions-metadata.mjs',
  '.scripts/manifest.mjs',
];
const BUILT = path.join(root, '.build/workbench');
const STAMP = path.join(root, '.build/workbench.stamp');

requireNode();
const { port, open } = readOptions();
await requireFreePort(port);
installPackages();
await buildWorkbench(port);
await serveWorkbench(port, open);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      fail(`--port must be a whole number from 1 to 65535, and "${values.port}" is not.`);
    return { port, open: !values['no-open'] };
  } catch (error) {
    return fail(`${error.message.split('. ')[0]}. See npm start -- --help.`);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function requireFreePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => fail(portProblem(error, wanted)));
    probe.listen(wanted, 'localhost', () => probe.close(resolve));
  });
}

function portProblem({ code, message }, wanted) {
  if (code === 'EADDRINUSE')
    return `Port ${wanted} is taken, perhaps by a workbench that already runs: stop it, or choose another port with npm start -- --port ${wanted === 65535 ? 3000 : wanted + 1}.`;
  if (code === 'EACCES')
    return `Port ${wanted} may not be opened without the administrator: choose one above 1023 with npm start -- --port 3000.`;
  return `Port ${wanted} cannot be opened: ${message}.`;
}

async function buildWorkbench(wanted) {
  const stamp = stampOf(wanted);
  const isBuilt =
    existsSync(path.join(BUILT, 'index.html')) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === stamp;
  if (isBuilt) return;
  console.log('Building the workbench …');
  const { build } = await import('./build.mjs');
  try {
    await build({ target: 'workbench', origin: `https://localhost:${wanted}` });
  } catch (error) {
    fail(`The workbench could not be built:\n${error.message}`);
  }
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, stamp);
}

function stampOf(wanted) {
  const hash = createHash('sha256').update(String(wanted));
  for (const file of SOURCES.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(name) {
  const start = path.join(root, name);
  if (!existsSync(start)) return [];
  if (path.extname(name) !== '') return [start];
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

async function serveWorkbench(wanted, isOpened) {
  const { serve } = await import('./serve.mjs');
  const { certificateFolder } = await import('./certificate.mjs');
  let server;
  try {
    server = await serve({ root: BUILT, port: wanted });
  } catch (error) {
    return fail(portProblem(error, wanted));
  }
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  console.log(greeting(server.url, path.join(certificateFolder(), 'ca.crt')));
  if (isOpened) openBrowser(server.url);
}

function greeting(url, authority) {
  return `
The workbench, with the source plan loaded:

  ${url}

The first time, the browser says that the connection is not private: the certificate was made on
this machine, for localhost alone. Choose "Advanced", then "Proceed to localhost".
To trust it for good: ${trustAdvice(authority)}

Stop with Ctrl+C.
`;
}

function trustAdvice(authority) {
  const byTool = `npx office-addin-dev-certs install${process.platform === 'win32' ? '' : ' (it asks for your password)'}, then npm start again`;
  if (process.platform === 'win32' || process.platform === 'darwin') return byTool;
  return `import ${authority} into the browser
(Chromium: Settings, Privacy and security, Security, Manage certificates, Authorities).`;
}

/** Opens the address where there is a browser to open; the address is printed in any case. */
function openBrowser(url) {
  const [command, ...parameters] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url];
  const hasScreen =
    process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || (process.platform === 'linux' && findProgram([command]) === null)) {
    console.log('No browser was found to open: open the address above yourself.');
    return;
  }
  const child = spawn(command, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () =>
    console.log('The browser did not open: open the address above yourself.'),
  );
  child.unref();
}
