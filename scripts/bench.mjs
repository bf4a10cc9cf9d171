// npm run bench: prints measurements; nothing here passes or fails.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findBrowser, installPackages, requireNode } from './install.mjs';
import { fail, readOptions } from './options.mjs';
import { root } from './root.mjs';

const IN_BROWSER = ['pane', 'risk-pane', 'report-in-browser'];
const SECTIONS = [
  ...[
    'projection',
    'formulas',
    'risk',
    'feasibility',
    'writing',
    'scale',
    'copy',
    'bundles',
    'calls',
    'functions',
    'scenario-cells',
  ],
  ...IN_BROWSER,
];
const HELP = `npm run bench [-- options]

  --only SECTIONS  measure only these, with commas between them (all):
                   ${SECTIONS.join(', ')}
  --help           print this
`;

const { only } = readOptions('npm run bench', HELP, { only: { type: 'string' } });
const sections = only?.split(',') ?? SECTIONS;
const unknown = sections.find((name) => !SECTIONS.includes(name));
if (unknown !== undefined) fail(`--only takes ${SECTIONS.join(', ')}, and "${unknown}" is none.`);
requireNode();
installPackages();

const { build } = await import('./build.mjs');
await build({ target: 'production' });
const browser = sections.some((name) => IN_BROWSER.includes(name)) ? findBrowser() : null;
let server = null;
if (browser !== null) {
  const { serve } = await import('./serve.mjs');
  const built = path.join(root, '.build/bench');
  await build({ target: 'workbench', out: built });
  server = await serve({ root: built, port: 0 });
}
const { cliBundle } = await import('./cli-bundle.mjs');
const commandLine = await cliBundle();

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}\n`);
for (const name of sections) {
  if (IN_BROWSER.includes(name) && browser === null) {
    console.log('No browser was found: name one in PLANPATH_BROWSER to measure in it.');
    continue;
  }
  const status = await measure(name);
  if (status !== 0) process.exitCode = status;
}
await server?.close();

/** Runs one section in a process of its own, so that no section runs on the heap of another. */
function measure(name) {
  const main = path.join(root, 'test/bench/main.ts');
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', main, name], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PLANPATH_BROWSER: browser ?? '',
      PLANPATH_BENCH_URL: server?.url ?? '',
      PLANPATH_BENCH_CLI: commandLine,
    },
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve(status ?? 1));
  });
}
