// npm run sideload: starts Excel on Windows or macOS with the add-in in it. The production files
// are built and served here over https, and Microsoft's debugging package, fetched on demand,
// registers the add-in with Excel.
import { spawn } from 'node:child_process';
import { createServer } from 'node:https';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crossOriginHeaders } from './headers.mjs';
import { root } from './root.mjs';

// Pinned: in this version Microsoft has removed the reporting of usage data.
const DEBUGGING_PACKAGE = 'office-addin-debugging@7.0.0';
const PORT = 3000;

/** Returns the reason why Excel cannot be started here as one sentence, or null when it can. */
export function sideloadProblem(platform) {
  if (platform === 'win32' || platform === 'darwin') return null;
  return (
    `There is no desktop Excel for this system (${platform}): run npm run sideload on Windows or macOS, ` +
    'try the add-in here with npm start, or upload manifest.xml in Excel on the web ' +
    '(Home > Add-ins > More add-ins > Upload).'
  );
}

/** The arguments of npx that start or stop Excel with a manifest. */
export function debuggingArguments(action, manifest) {
  const app = action === 'start' ? ['--app', 'excel', '--no-debug'] : [];
  return ['--yes', DEBUGGING_PACKAGE, action, manifest, 'desktop', ...app];
}

async function serve(folder) {
  const { getHttpsServerOptions } = await import('office-addin-dev-certs');
  const { fileListener } = await import('./static-files.mjs');
  const server = createServer(
    await getHttpsServerOptions(),
    fileListener([{ at: '/', root: folder }], crossOriginHeaders),
  );
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(PORT, 'localhost', resolve);
  });
  return server;
}

function debugging(action, manifest) {
  const isWindows = process.platform === 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(isWindows ? 'npx.cmd' : 'npx', debuggingArguments(action, manifest), {
      cwd: root,
      stdio: 'inherit',
      shell: isWindows,
    });
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0
        ? resolve()
        : reject(new Error(`${DEBUGGING_PACKAGE} could not ${action} Excel; see the lines above.`)),
    );
  });
}

async function main() {
  const problem = sideloadProblem(process.platform);
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
    return;
  }
  const { installPackages, requireNode } = await import('./install.mjs');
  requireNode();
  installPackages();
  const { build } = await import('./build.mjs');
  const folder = await build({ origin: `https://localhost:${PORT}` });
  const server = await serve(folder);
  const manifest = path.relative(root, path.join(folder, 'manifest.xml'));
  await debugging('start', manifest);
  console.log('Excel is starting with the add-in. Press Ctrl+C here to take it out again.');
  process.once('SIGINT', () => {
    void debugging('stop', manifest).finally(() => server.close(() => process.exit(0)));
  });
}

function explain(error) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${PORT} is in use: stop what serves https://localhost:${PORT} and run npm run sideload again.`;
  }
  if (error.code === 'ENOENT') return 'npx was not found: install Node with npm and run it again.';
  return error.message;
}

const isCommand =
  process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (isCommand) {
  main().catch((error) => {
    console.error(explain(error));
    process.exit(1);
  });
}
