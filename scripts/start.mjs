// npm start: the workbench, from scratch. Installs, builds and serves, and skips what is already
// done.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram, installPackages, requireNode } from './install.mjs';
import { fail, readOptions, readPort } from './options.mjs';
import { portProblem, requireFreePort } from './port.mjs';
import { root } from './root.mjs';

const COMMAND = 'npm start';
const HELP = `npm start [-- options]

  --port NUMBER   serve on this port (3000)
  --no-open       print the address and open no browser
  --help          print this
`;

/** The build's sources; the workbench is built again when any of them changes. */
const SOURCES = [
  'src',
  'assets',
  'docs/functions',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/functions-metadata.mjs',
  'scripts/manifest.mjs',
];
const BUILT = path.join(root, '.build/workbench');
// Inside the folder itself, so that any other build there removes it.
const STAMP = path.join(BUILT, '.stamp');

requireNode();
const options = readOptions(COMMAND, HELP, {
  port: { type: 'string', default: '3000' },
  'no-open': { type: 'boolean', default: false },
});
const port = readPort(options.port);
await requireFreePort(port, COMMAND);
installPackages();
await buildWorkbench(port);
await serveWorkbench(port, !options['no-open']);

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
  const { certificateFolder, developmentCertificate } = await import('./certificate.mjs');
  const certificate = await developmentCertificate().catch((error) => fail(error.message));
  const server = await serve({ root: BUILT, port: wanted, certificate }).catch((error) =>
    fail(portProblem(error, wanted, COMMAND)),
  );
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

/** Opens the address in a browser if there is one; the address is printed in any case. */
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
